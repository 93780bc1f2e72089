import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Line } from "../world/line";
import { PHONE, post, setUp, write } from "./people";
import { expectAccessible, openStage, type Stage } from "./stage";

let stage: Stage;
let teacher: Page;
/** What the teacher does at the desk, without its screen. */
let desk: Line;
let [ana, ben] = [] as unknown as [Page, Page];
let seminarId = "";
let code = "";
let room = "";
let second = "";

beforeAll(async () => {
  stage = await openStage();
  teacher = await stage.person();
  ana = await stage.person();
  ben = await stage.person({ viewport: PHONE, hasTouch: true, isMobile: true, colorScheme: "dark" });
  await setUp(teacher, stage.server);
  const { lessons } = await (await teacher.request.get(`${stage.server.url}/api/lessons`)).json();
  const opened = await teacher.request.post(`${stage.server.url}/api/seminars`, {
    data: { lessonId: lessons[0].id, names: "real", review: false, silentStart: true },
  });
  ({ id: seminarId, code } = (await opened.json()).seminar);
  const cookies = await teacher.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  desk = new Line(stage.server.url, cookie, { auth: { as: "staff" } });
  await desk.connected();
  const { rooms } = await desk.enterSeminar(seminarId);
  [room, second] = rooms.map(({ id }) => id) as [string, string];
  await desk.enter(room);
});
afterAll(async () => {
  desk?.close();
  await stage?.close();
});

test("A3 lobby: nothing of the lesson before a teacher lets the student in, and word of it at once", async () => {
  await desk.must("seminar:policy", { seminarId, lobby: true });
  await knock(ana, stage.server.url, "Ana Silva");
  await knock(ben, stage.forStudents, "Ben Okafor");
  const eve = await stage.person();
  await knock(eve, stage.server.url, "Eve Stone");
  for (const page of [ana, ben, eve]) {
    await page.getByRole("heading", { name: "Your teacher will let you in" }).waitFor();
    expect(await page.getByText("Stalin's Legacy:").count()).toBe(0);
  }
  await expectAccessible(ana, "lobby");
  const lesson = await ana.request.get(`${stage.server.url}/api/seminars/${seminarId}/lesson?as=student`);
  expect(lesson.status()).toBe(403);

  await ana.reload();
  await ana.getByRole("heading", { name: "Your teacher will let you in" }).waitFor();
  await desk.must("seminar:admit", { seminarId, seatIds: [seat("Ana Silva").id] });
  await ana.getByText("Stalin's Legacy:").waitFor();
  expect(await ben.getByText("Stalin's Legacy:").count()).toBe(0);
  await desk.must("seminar:admit", { seminarId, seatIds: [seat("Ben Okafor").id] });
  await ben.getByText("Stalin's Legacy:").waitFor();
  await desk.must("seat:remove", { seatId: seat("Eve Stone").id });
  await eve.getByText("Your teacher did not let you in").waitFor();
  await eve.context().close();
});

test("P1 silent count: students are told how many have answered, and nothing of what or who", async () => {
  await desk.must("room:phase", { roomId: room, phase: "silent", endsAt: Date.now() + 90_000 });
  await ana.getByText("(0 of 2 have answered)").waitFor();
  await ana.getByRole("timer").waitFor();
  await ben.getByRole("button", { name: "Discussion" }).click();
  await write(ben, "Neither side ever asked the other what the words meant.");
  await ana.getByText("(1 of 2 have answered)").waitFor();
  await ben.getByText("Your answer is in. You can change it until the reveal.").waitFor();
  expect(await post(ana, "Neither side").count()).toBe(0);
  await expectAccessible(ana, "silent");
  await write(ana, "Rank mattered more than belief.");
  await ben.getByText("(2 of 2 have answered)").waitFor();
  await desk.must("room:phase", { roomId: room, phase: "open", endsAt: null });
  await post(ana, "Neither side").waitFor();
});

test("cite: a paragraph's number adds it to the post, and the quoted words lead back to it", async () => {
  await ana.getByRole("button", { name: "Cite paragraph 2", exact: true }).click();
  await ana.getByRole("list", { name: "Cited in your post" }).getByRole("listitem").waitFor();
  await ana.keyboard.type("This paragraph says so itself.");
  await ana.getByRole("button", { name: "Cite paragraph 2", exact: true }).click();
  await ana.getByRole("button", { name: "Cite paragraph 3", exact: true }).click();
  await ana.reload();
  await ana.getByRole("button", { name: "Leave paragraph 3 out" }).click();
  expect(await ana.getByLabel("Your answer").inputValue()).toBe("This paragraph says so itself.");
  await expectAccessible(ana, "citing");
  await ana.getByRole("button", { name: "Post", exact: true }).click();
  const quote = post(ben, "says so itself").getByRole("button", { name: /^Show paragraph 2 in the text/ });
  await quote.waitFor();
  expect(await post(ana, "says so itself").getByRole("listitem").count()).toBe(1);
  expect(desk.posts(room).at(-1)?.citations).toHaveLength(1);
  await quote.click();
  await ben.locator("mark[data-highlight=shown]").first().waitFor();
  expect(await ben.locator("mark[data-highlight=shown]").first().isVisible()).toBe(true);
  await ben.getByRole("button", { name: "Cite paragraph 5", exact: true }).click();
  await ben.getByRole("button", { name: "Leave paragraph 5 out" }).click();
  expect(await ben.getByLabel("Your answer").isVisible()).toBe(true);
});

test("P2 flag: a reader asks a teacher to look, and this device remembers that", async () => {
  await post(ana, "Neither side").getByRole("button", { name: "More about the post of Ben Okafor" }).click();
  await expectAccessible(ana, "menu of a post");
  await ana.getByRole("menuitem", { name: "This needs a teacher" }).click();
  await ana.getByLabel("Why? (optional)").fill("It is about us.");
  await expectAccessible(ana, "flagging");
  await ana.getByRole("button", { name: "Tell your teacher" }).click();
  await post(ana, "Neither side").getByText("Your teacher will look at it").waitFor();
  const flagged = () => desk.posts(room).find(({ text }) => text.startsWith("Neither side"));
  await desk.until(() => flagged()?.flags?.[0]?.note === "It is about us.", "for the flag");
  await ana.reload();
  await post(ana, "Neither side").getByText("Your teacher will look at it").waitFor();
  expect(
    await post(ana, "Neither side")
      .getByRole("button", { name: /^More about/ })
      .count(),
  ).toBe(0);
  expect(await ben.getByText("Your teacher will look at it").count()).toBe(0);
});

test("P1 nudge: a teacher's private word reaches one student, until it has been read", async () => {
  await desk.must("seat:nudge", { seatId: seat("Ana Silva").id, text: "Which side would you defend?" });
  await ana.getByText("Which side would you defend?").waitFor();
  await expectAccessible(ana, "nudge");
  expect(await ben.getByText("Which side would you defend?").count()).toBe(0);
  await ana.getByRole("button", { name: "Got it" }).click();
  await ana.getByText("Which side would you defend?").waitFor({ state: "detached" });
  await ana.reload();
  await post(ana, "Neither side").waitFor();
  expect(await ana.getByText("Which side would you defend?").count()).toBe(0);
});

test("pins, the projector's post, a question of one's own, and a new name appear as they come", async () => {
  const own = desk.posts(room).find(({ text }) => text.startsWith("Neither side"));
  const postId = own?.id ?? "";
  await desk.must("post:pin", { postId, pinned: true });
  await ana
    .getByRole("list", { name: "Pinned" })
    .getByRole("button", { name: /Neither side/ })
    .click();
  await expect
    .poll(() => post(ana, "Neither side").evaluate((one) => one === document.activeElement))
    .toBe(true);
  await desk.must("room:spotlight", { roomId: room, postIds: [postId], at: 0 });
  await post(ana, "Neither side").getByText("On the screen").waitFor();
  await desk.must("room:add", { seminarId, question: "What did the words mean?", postId });
  await ana.getByRole("button", { name: /^Question 3/ }).click();
  await ana.getByText("Asked by Ben Okafor").waitFor();
  await ana.getByRole("button", { name: /^Question 1/ }).click();
  await desk.must("seat:rename", { seatId: seat("Ben Okafor").id, name: "Benedict Okafor" });
  await ben.getByText("You are Benedict Okafor").waitFor();
  await post(ana, "Neither side").getByText("Benedict Okafor").waitFor();
});

test("A7 slow mode: a post that comes too early goes out by itself, none overtakes it, and a shorter time counts at once", async () => {
  await write(ana, "The first of three.");
  await post(ana, "The first of three").getByText("Saved", { exact: true }).waitFor();
  await desk.must("room:policy", { roomId: room, slowSeconds: 60 });
  await ana.getByText("One post every 60 s here").waitFor();
  await write(ana, "The second of three.");
  await write(ana, "The third of three.");
  await post(ana, "The second of three")
    .getByText(/Goes out in \d+ s by itself/)
    .waitFor();
  await expectAccessible(ana, "slow mode");
  await desk.must("room:policy", { roomId: room, slowSeconds: 1 });
  await post(ana, "The third of three").getByText("Saved", { exact: true }).waitFor();
  const order = desk.texts(room).filter((text) => text.endsWith("of three."));
  expect(order).toEqual(["The first of three.", "The second of three.", "The third of three."]);
  await desk.must("room:policy", { roomId: room, slowSeconds: 0 });
});

test("a timer runs out on every screen, and nothing else happens", async () => {
  await desk.must("room:phase", { roomId: second, phase: "silent", endsAt: Date.now() + 2_000 });
  await ana.getByRole("button", { name: /^Question 2/ }).click();
  await ana.getByText("Time is up").first().waitFor();
  await write(ana, "Still in time for the teacher.");
  await post(ana, "Still in time").getByText("Saved", { exact: true }).waitFor();
});

test("X5 the seat fits a narrow phone with everything in it", async () => {
  const width = await ben.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(PHONE.width);
  await expectAccessible(ben, "seat on a phone");
});

test("P4 nothing left the server, broke a page or the content policy", () => stage.expectCalm());

async function knock(page: Page, url: string, name: string) {
  await page.goto(`${url}/s/${code}`);
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Join", exact: true }).click();
}

function seat(name: string) {
  const found = desk.seminars.get(seminarId)?.seats.find((one) => one.name === name);
  if (!found) throw new Error(`${name} has no seat`);
  return found;
}
