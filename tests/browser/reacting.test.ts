import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Line } from "../world/line";
import { PHONE, post, setUp, write } from "./people";
import { expectAccessible, openStage, type Stage } from "./stage";

let stage: Stage;
/** What the teacher does at the desk, without its screen. */
let desk: Line;
let [ana, ben, cleo] = [] as unknown as [Page, Page, Page];
let [room, second] = ["", ""];

beforeAll(async () => {
  stage = await openStage({ STOA_ASK_AFTER: "1" });
  const teacher = await stage.person();
  await setUp(teacher, stage.server);
  const { lessons } = await (await teacher.request.get(`${stage.server.url}/api/lessons`)).json();
  const opened = await teacher.request.post(`${stage.server.url}/api/seminars`, {
    data: { lessonId: lessons[0].id, names: "pseudonyms", review: false, silentStart: false },
  });
  const { id, code } = (await opened.json()).seminar;
  const cookies = await teacher.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  desk = new Line(stage.server.url, cookie, { auth: { as: "staff" } });
  await desk.connected();
  [room, second] = (await desk.enterSeminar(id)).rooms.map((one) => one.id) as [string, string];
  for (const roomId of [room, second]) {
    await desk.enter(roomId);
    await desk.must("room:phase", { roomId, phase: "open" });
  }
  const phone = { viewport: PHONE, hasTouch: true, isMobile: true, colorScheme: "dark" } as const;
  [ana, ben, cleo] = [await stage.person(), await stage.person(), await stage.person(phone)];
  for (const [page, name] of [
    [ana, "Ana Silva"],
    [ben, "Ben Okafor"],
    [cleo, "Cleo Marsh"],
  ] as const) {
    await page.goto(`${stage.server.url}/s/${code}`);
    await page.getByLabel("Your name").fill(name);
    await page.getByRole("button", { name: "Join", exact: true }).click();
    await page
      .getByText(/Classmates see you as/)
      .first()
      .waitFor();
  }
});
afterAll(async () => {
  desk?.close();
  await stage?.close();
});

test("a press says how a post reads; everybody sees how many, and a reload forgets nothing", async () => {
  await write(ana, "Rank mattered more than belief.");
  const seen = post(ben, "Rank mattered");
  await seen.getByRole("button", { name: /^React to the post of/ }).click();
  await expectAccessible(ben, "reacting");
  await seen.getByRole("button", { name: "Made me think" }).click();
  for (const page of [ana, ben, cleo])
    await post(page, "Rank mattered").getByText("Made me think 1").waitFor();
  expect(
    await post(ana, "Rank mattered")
      .getByRole("button", { name: /^React/ })
      .count(),
  ).toBe(0);
  await post(cleo, "Rank mattered").getByRole("button", { name: "Made me think 1" }).click();
  await post(ana, "Rank mattered").getByText("Made me think 2").waitFor();
  await ben.reload();
  const mine = post(ben, "Rank mattered").getByRole("button", { name: "Made me think 2" });
  await mine.waitFor();
  expect(await mine.getAttribute("aria-pressed")).toBe("true");
  await mine.click();
  await post(ana, "Rank mattered").getByText("Made me think 1").waitFor();
  await expect.poll(() => desk.posts(room)[0]?.reactions).toEqual({ think: 1 });
});

test("P1 no voice left hanging: who can answer is asked, in private, and hands it on or answers", async () => {
  for (const page of [ben, cleo]) await page.getByText("Could you answer this?").waitFor();
  expect(await ana.getByText("Could you answer this?").count()).toBe(0);
  await expectAccessible(cleo, "asked on a phone");
  await cleo.getByRole("button", { name: "Not now" }).click();
  await cleo.getByText("Could you answer this?").waitFor({ state: "detached" });
  await ben
    .getByRole("region", { name: "Could you answer this?" })
    .getByRole("button", { name: "Answer" })
    .click();
  await ben.keyboard.type("Which words of the text say so?");
  await ben.getByRole("button", { name: "Post reply" }).click();
  await ben.getByText("Could you answer this?").waitFor({ state: "detached" });
  await desk.sees(room, "Which words of the text say so?");
  const [first, reply] = desk.posts(room);
  expect(reply?.parentId).toBe(first?.id);
});

test("who is answered notices it, in this room and on the way from another, until it was looked at", async () => {
  await ana.getByText(/ answered you$/).waitFor();
  await expectAccessible(ana, "answered");
  await ana.getByRole("button", { name: /^Question 2/ }).click();
  await ana.getByRole("button", { name: /^Question 1.*Somebody answered you here/ }).click();
  await ana.getByRole("status").getByRole("button", { name: "Show", exact: true }).click();
  await expect
    .poll(() => post(ana, "Which words").evaluate((one) => one.contains(document.activeElement)))
    .toBe(true);
  await ana.getByText(/ answered you$/).waitFor({ state: "detached" });
  await ana.reload();
  await post(ana, "Which words").waitFor();
  expect(await ana.getByText(/ answered you$/).count()).toBe(0);
});

test("X5 nothing of it is wider than a phone", async () => {
  expect(await cleo.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
});

test("P4 nothing left the server, broke a page or the content policy", () => stage.expectCalm());
