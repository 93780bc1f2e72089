import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Line } from "../world/line";
import { join, PHONE, post, setUp, write } from "./people";
import { expectAccessible, openStage, type Stage } from "./stage";
import { boxOf, drag, select } from "./words";

let stage: Stage;
/** What the teacher does at the desk, without its screen. */
let desk: Line;
let [ana, ben] = [] as unknown as [Page, Page];
let seminarId = "";
let room = "";
let second = "";

beforeAll(async () => {
  stage = await openStage();
  const teacher = await stage.person();
  // What stands between a page and its server for times without one would hide the server's answers from the test.
  ana = await stage.person({ serviceWorkers: "block" });
  ben = await stage.person({ viewport: PHONE, hasTouch: true, isMobile: true });
  await setUp(teacher, stage.server);
  const { lessons } = await (await teacher.request.get(`${stage.server.url}/api/lessons`)).json();
  const opened = await teacher.request.post(`${stage.server.url}/api/seminars`, {
    data: { lessonId: lessons[0].id, names: "real", review: false, silentStart: false },
  });
  const { id, code } = (await opened.json()).seminar;
  seminarId = id;
  const cookies = await teacher.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  desk = new Line(stage.server.url, cookie, { auth: { as: "staff" } });
  await desk.connected();
  const { rooms } = await desk.enterSeminar(id);
  [room, second] = rooms.map((one) => one.id) as [string, string];
  for (const [roomId, phase] of [
    [room, "open"],
    [second, "silent"],
  ] as const) {
    await desk.enter(roomId);
    await desk.must("room:phase", { roomId, phase, endsAt: null });
  }
  await join(ana, stage.server.url, code, "Ana Silva");
  await join(ben, stage.forStudents, code, "Ben Okafor");
});
afterAll(async () => {
  desk?.close();
  await stage?.close();
});

test("cite by mouse: a selection across bold words, in whole words, and the button hides none of them", async () => {
  await drag(ana, "bitions: Mao", "equal");
  const button = ana.getByRole("button", { name: "Cite", exact: true });
  await button.waitFor();
  await expectAccessible(ana, "a selection");
  const [words, place] = [await boxOf(ana, "Ambitions: Mao sought equality"), await button.boundingBox()];
  expect(place?.height).toBeGreaterThanOrEqual(44);
  expect(place?.y).toBeGreaterThanOrEqual(words.bottom);
  await button.click();
  expect(await cited(ana)).toEqual(["Ambitions: Mao sought equality"]);
  expect(await button.count()).toBe(0);
  expect(await ana.getByLabel("Your answer").evaluate((field) => field === document.activeElement)).toBe(
    true,
  );
});

test("cite across paragraphs: one citation for each, and a press elsewhere takes the offer back", async () => {
  await drag(ana, "a junior partner", "Despite superficial");
  await ana.getByRole("button", { name: "Cite", exact: true }).waitFor();
  await ana.getByRole("heading", { name: "The Roots of the Split" }).click();
  await ana.getByRole("button", { name: "Cite", exact: true }).waitFor({ state: "detached" });
  await drag(ana, "a junior partner", "Despite superficial");
  await ana.getByRole("button", { name: "Cite", exact: true }).click();
  expect(await cited(ana)).toEqual([
    "Ambitions: Mao sought equality",
    "a junior partner.",
    "Despite superficial",
  ]);
  await ana.getByRole("button", { name: "Leave paragraph 3 out" }).click();
  await write(ana, "He wanted to be equal, and said so.");
  await desk.sees(room, "He wanted to be equal, and said so.");
  const { citations } = desk.posts(room)[0] ?? {};
  expect(citations?.map(({ quote }) => quote)).toEqual([
    "Ambitions: Mao sought equality",
    "a junior partner.",
  ]);
});

test("cite by keyboard alone: from a paragraph's number into its words, and out again", async () => {
  const number = ana.getByRole("button", { name: "Cite paragraph 2", exact: true });
  await number.focus();
  await ana.keyboard.press("ArrowRight");
  const picker = ana.getByRole("application", { name: "Choosing words of paragraph 2" });
  await picker.waitFor();
  await expectAccessible(ana, "choosing words");
  await ana.keyboard.press("Escape");
  expect(await number.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await picker.count()).toBe(0);
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight"])
    await ana.keyboard.press(key);
  await ana.keyboard.press("Enter");
  expect(await cited(ana)).toEqual(["Mao sought equality"]);
  await select(ana, "junior");
  await ana.getByText("Press Enter to cite the selected words.").waitFor({ state: "attached" });
  await ana.keyboard.press("Tab");
  await ana.keyboard.press("Enter");
  expect(await cited(ana)).toEqual(["Mao sought equality", "junior"]);
  await ana.reload();
  expect(await cited(ana)).toEqual(["Mao sought equality", "junior"]);
  for (const name of ["Leave paragraph 2 out", "Leave paragraph 2 out"])
    await ana.getByRole("button", { name }).first().click();
});

test("cite by touch on a phone: the button stands below the words, under the system's own menu", async () => {
  await ben.getByRole("button", { name: "Text", exact: true }).tap();
  await select(ben, "sought equality");
  const button = ben.getByRole("button", { name: "Cite", exact: true });
  await button.waitFor();
  expect((await button.boundingBox())?.y).toBeGreaterThan((await boxOf(ben, "sought equality")).bottom);
  await button.tap();
  expect(await cited(ben)).toEqual(["sought equality"]);
  await write(ben, "Equality was the point.");
  await post(ana, "Equality was the point.").waitFor();
});

test("a cited passage leads to its words in the text and, on a phone, back to the post", async () => {
  const quote = post(ben, "He wanted to be equal")
    .getByRole("button", { name: /^Show paragraph 2/ })
    .first();
  await quote.tap();
  const lit = ben.locator("mark[data-highlight=shown]");
  await lit.first().waitFor();
  expect((await lit.allTextContents()).join("")).toBe("Ambitions: Mao sought equality");
  await expectAccessible(ben, "a passage that was looked up");
  await ben.getByRole("button", { name: "Back to the post" }).tap();
  await expectFocused(ben, "He wanted to be equal");
});

test("a passage lists the posts that cite it, and each leads to its place in the discussion", async () => {
  for (const page of [ana, ben]) {
    if (page === ben) await ben.getByRole("button", { name: "Text", exact: true }).tap();
    await page.getByRole("button", { name: "2 posts cite paragraph 2" }).click();
    const list = page.getByRole("dialog", { name: "Posts that cite paragraph 2" });
    await list.getByText("sought equality", { exact: true }).waitFor();
    await expectAccessible(page, "the posts that cite a passage");
    await list.getByRole("button", { name: /Ben Okafor/ }).click();
    await list.waitFor({ state: "detached" });
    await expectFocused(page, "Equality was the point.");
  }
  // From another room it leads back into the first.
  await ana.getByRole("button", { name: /^Question 2/ }).click();
  await ana.getByRole("button", { name: "2 posts cite paragraph 2" }).click();
  await ana
    .getByRole("dialog")
    .getByRole("button", { name: /Ana Silva/ })
    .click();
  await expectFocused(ana, "He wanted to be equal");
});

test("who was led to a post and went on is not led there once more by the next list", async () => {
  const lit = ana.locator("article[data-lit]");
  await lit.waitFor({ state: "detached" });
  await ana.getByRole("button", { name: /^Question 2/ }).click();
  await ana.getByRole("button", { name: /^Question 1/ }).click();
  await post(ana, "He wanted to be equal").waitFor();
  // More frames than it takes to be led there.
  await ana.evaluate(async () => {
    for (let frames = 0; frames < 10; frames++) await new Promise(requestAnimationFrame);
  });
  expect(await lit.count()).toBe(0);
  expect(
    await post(ana, "He wanted to be equal").evaluate((one) => one.contains(document.activeElement)),
  ).toBe(false);
});

test("P2 what a teacher hides is no longer counted in the margin, and a silent room not yet", async () => {
  const postId = desk.posts(room).find(({ text }) => text.startsWith("Equality"))?.id ?? "";
  await desk.must("post:decide", { postId, decision: "hide" });
  await ana.getByRole("button", { name: "1 post cites paragraph 2" }).waitFor();
  await ana.getByRole("button", { name: /^Question 2/ }).click();
  await ana.getByRole("button", { name: "Cite paragraph 5", exact: true }).click();
  await write(ana, "Written in silence.");
  await post(ana, "Written in silence.").getByText("Saved", { exact: true }).waitFor();
  expect(await ana.getByRole("button", { name: "1 post cites paragraph 5" }).count()).toBe(0);
  await desk.must("room:phase", { roomId: second, phase: "open", endsAt: null });
  await ana.getByRole("button", { name: "1 post cites paragraph 5" }).waitFor();
  await ana.getByRole("button", { name: /^Question 1/ }).click();
});

test("a text that repeats the lesson is offered the citation, and nothing hangs on it", async () => {
  const field = ana.getByLabel("Your answer");
  await field.pressSequentially("It says: rejecting the role of a junior partner");
  await ana.getByText("You are quoting paragraph 2:").waitFor();
  await expectAccessible(ana, "an offered citation");
  await ana.getByRole("button", { name: "Cite it" }).click();
  expect(await cited(ana)).toEqual(["rejecting the role of a junior partner"]);
  expect(await ana.getByText("You are quoting").count()).toBe(0);
  await field.pressSequentially(", while tensions simmered beneath the surface");
  await ana.getByText("You are quoting paragraph 3:").waitFor();
  await ana.getByRole("button", { name: "Not now" }).click();
  expect(await ana.getByText("You are quoting").count()).toBe(0);
  await ana.getByRole("button", { name: "Post", exact: true }).click();
  await desk.sees(
    room,
    "It says: rejecting the role of a junior partner, while tensions simmered beneath the surface",
  );
  expect(desk.posts(room).at(-1)?.citations).toHaveLength(1);
});

test("B1 words that the server does not find in the lesson: it says so, and the text is kept", async () => {
  const page = /\/s\/[^/]+$/;
  await ana.route(page, async (route) => {
    const answer = await route.fetch();
    // Of the same length: the page says how long some of its parts are.
    const body = (await answer.text()).replaceAll("tensions simmered", "tensions worsened");
    await route.fulfill({ response: answer, body });
  });
  await ana.reload();
  await select(ana, "tensions worsened");
  await ana.getByRole("button", { name: "Cite", exact: true }).click();
  await write(ana, "They rose and rose.");
  await post(ana, "They rose and rose.")
    .getByText(/Not saved.*passage/i)
    .waitFor();
  await ana.getByRole("button", { name: "Edit and send again" }).click();
  expect(await ana.getByLabel("Your answer").inputValue()).toBe("They rose and rose.");
  await ana.getByRole("button", { name: "Leave paragraph 3 out" }).click();
  await ana.getByRole("button", { name: "Post", exact: true }).click();
  await desk.sees(room, "They rose and rose.");
  await ana.unroute(page);
  await ana.reload();
  await post(ana, "They rose and rose.").waitFor();
});

test("where nothing can be written, nothing is offered for citing", async () => {
  await select(ana, "sought equality");
  await ana.getByRole("button", { name: "Cite", exact: true }).waitFor();
  await desk.must("seminar:freeze", { seminarId, frozen: true });
  await ana.getByRole("button", { name: "Cite", exact: true }).waitFor({ state: "detached" });
  expect(await ana.getByRole("button", { name: /^Cite paragraph/ }).count()).toBe(0);
  await desk.must("seminar:freeze", { seminarId, frozen: false });
  await ana.getByRole("button", { name: "Cite paragraph 2", exact: true }).waitFor();
});

test("P4 nothing left the server, broke a page or the content policy", () => stage.expectCalm());

/** The words of each passage that the text in the making cites. */
async function cited(page: Page): Promise<string[]> {
  const passages = page.getByRole("list", { name: "Cited in your post" }).locator("q");
  await passages.first().waitFor();
  return passages.allTextContents();
}

async function expectFocused(page: Page, words: string) {
  await expect
    .poll(() => post(page, words).evaluate((one) => one.contains(document.activeElement)))
    .toBe(true);
}
