import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Browser } from "../world/browser";
import type { Line } from "../world/line";
import { openSample, PASSWORD, PHONE, setUp } from "./people";
import { expectAccessible, openStage, type Stage } from "./stage";

let stage: Stage;
let teacher: Page;
let students: Line[];
let desk: Line;
let seminarId = "";

beforeAll(async () => {
  stage = await openStage();
  teacher = await stage.person();
  await setUp(teacher, stage.server);
  const code = await openSample(teacher, [/^Silent/]);
  seminarId = teacher.url().split("/").at(-1) ?? "";
  const browser = new Browser(stage.server.url);
  await browser.signIn("rivera@school.example", PASSWORD);
  desk = await browser.connect();
  await desk.enterSeminar(seminarId);
  students = [];
  for (const name of ["Ana Silva", "Ben Okafor"]) students.push(await join(name, code.replace("-", "")));
});
afterAll(async () => {
  for (const line of [desk, ...(students ?? [])]) line?.close();
  await stage?.close();
});

test("one press starts a silent phase with its time, and the row says who is missing", async () => {
  await row(1).getByRole("button", { name: "Start in silence · 3 min" }).click();
  await row(1).getByRole("timer").waitFor();
  expect(await minutesLeft()).toBeGreaterThan(2.8);
  expect(await minutesLeft()).toBeLessThanOrEqual(3);
  await say(0, "My first thought.");
  await row(1).getByText("1 of 2 answered").waitFor();
  await row(1).getByText("1 missing").click();
  await row(1).getByText("Ben Okafor").waitFor();
  await say(1, "Mine too.");
  await row(1).getByText("Everyone has answered").waitFor();
  await expectAccessible(teacher, "rooms, in silence");
});

test("the time is prolonged, set to any length and cleared while it runs", async () => {
  await row(1).getByRole("button", { name: "+1 min" }).click();
  await expect.poll(minutesLeft).toBeGreaterThan(3.8);
  await row(1).getByRole("button", { name: "Another time" }).click();
  await expectAccessible(teacher, "another time");
  await teacher.getByLabel("Minutes").fill("0");
  expect(await teacher.getByRole("button", { name: "Set", exact: true }).isDisabled()).toBe(true);
  await teacher.getByLabel("Minutes").fill("1440");
  await teacher.getByRole("button", { name: "Set", exact: true }).click();
  await expect.poll(minutesLeft).toBeGreaterThan(1_439);
  await row(1).getByRole("button", { name: "Clear the timer" }).click();
  await row(1).getByRole("timer").waitFor({ state: "detached" });
});

test("when the time is up nothing happens by itself; the next step stands out and is one press", async () => {
  await desk.must("room:phase", { roomId: roomId(), phase: "silent", endsAt: Date.now() + 600 });
  await row(1).getByText("Time is up").first().waitFor();
  await row(1).getByText("Write first").waitFor();
  await expectAccessible(teacher, "rooms, time is up");
  await row(1).getByRole("button", { name: "Reveal answers" }).click();
  await row(1).getByText("Open", { exact: true }).waitFor();
  expect(await row(1).getByText("Time is up").count()).toBe(0);
});

test("a room has rules of its own, and can be shown on the screen", async () => {
  await choose(1, "Always here");
  await row(1).getByText("Posts wait here").waitFor();
  await choose(1, "30 s");
  await row(1).getByText("Slow mode: 30 s").waitFor();
  await row(1).getByText("On the screen").waitFor();
  await choose(2, "Show on the screen");
  await row(2).getByText("On the screen").waitFor();
  expect(await row(1).getByText("On the screen").count()).toBe(0);
  await row(1).getByRole("button", { name: "Close" }).click();
  await row(1).getByText("Closed").waitFor();
  await choose(1, "Open again");
  await row(1).getByText("Open", { exact: true }).waitFor();
});

test("a question is added with Enter and can be opened at once; the last one that does not fit stays", async () => {
  const field = teacher.getByLabel("Add a question");
  await field.fill("A question of the moment?");
  await field.press("Enter");
  const added = rows().filter({ hasText: "A question of the moment?" });
  await added.getByRole("button", { name: "Start in silence", exact: true }).waitFor();
  expect(await field.inputValue()).toBe("");
  const count = await rows().count();
  for (let more = count; more < 40; more++)
    await desk.must("room:add", { seminarId, question: `Question of the moment, ${more}?` });
  await field.fill("One too many?");
  await field.press("Enter");
  await teacher.getByText("A seminar holds 40 questions").waitFor();
  expect(await field.inputValue()).toBe("One too many?");
  await expectAccessible(teacher, "rooms, full");
});

test("X5 on a phone the column has nothing to scroll sideways", async () => {
  await teacher.setViewportSize(PHONE);
  await teacher.getByRole("button", { name: "Rooms", exact: true }).click();
  await row(1).waitFor();
  for (const width of [PHONE.width, 360]) {
    await teacher.setViewportSize({ width, height: PHONE.height });
    expect(await teacher.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await row(1).evaluate((item) => item.scrollWidth - item.clientWidth)).toBe(0);
  }
  await expectAccessible(teacher, "rooms, phone");
});

test("P4 nothing left the server, broke a page or the content policy", () => stage.expectCalm());

async function join(name: string, code: string): Promise<Line> {
  const browser = new Browser(stage.server.url);
  await browser.post("/api/join", { code, name });
  const line = await browser.connect();
  await line.enterSeminar(seminarId);
  return line;
}

const roomId = () => desk.seminars.get(seminarId)?.rooms[0]?.id ?? "";
const say = (at: number, text: string) => (students[at] as Line).say(roomId(), text);
const rows = () => teacher.getByRole("region", { name: "Rooms" }).getByRole("listitem");

function row(number: number): Locator {
  return rows().filter({ has: teacher.getByText(`Question ${number}`, { exact: true }) });
}

async function choose(number: number, words: string) {
  await row(number)
    .getByRole("button", { name: `About question ${number}`, exact: true })
    .click();
  await teacher.getByRole("menu").getByText(words, { exact: true }).click();
  await teacher.getByRole("menu").waitFor({ state: "detached" });
}

async function minutesLeft(): Promise<number> {
  const text = (await row(1).getByRole("timer").textContent()) ?? "";
  const parts = text.match(/\d+/g)?.map(Number) ?? [];
  return parts.reduce((sum, part) => sum * 60 + part, 0) / 60;
}
