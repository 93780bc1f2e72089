import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf, join, PHONE, post, setUp, write } from "./people";
import { expectAccessible, openStage, type Stage } from "./stage";

const handout = readFileSync("db/sample-lesson.txt", "utf8");
const first = "How does the Sino-Soviet split challenge the notion of a unified communist ideology?";
const second = "What does this tell us about the role of ideology in shaping international relations?";

let stage: Stage;
let teacher: Page;
let [ana, ben, chloe] = [] as unknown as [Page, Page, Page];
let code = "";

beforeAll(async () => {
  stage = await openStage();
  teacher = await stage.person();
  ana = await stage.person();
  ben = await stage.person({ viewport: PHONE, hasTouch: true, isMobile: true });
  chloe = await stage.person({ colorScheme: "dark" });
});
afterAll(() => stage?.close());

test("X1 A9 the set-up link makes the first account, once", async () => {
  const link = `${stage.server.url}/setup/${await stage.server.setUpToken()}`;
  await ana.goto(link);
  await expectAccessible(ana, "set-up");
  await setUp(teacher, stage.server);
  await expectAccessible(teacher, "home");
  await ana.goto(link);
  await ana.getByText("This link no longer works").waitFor();
});

test("X2 a pasted handout becomes a seminar in six presses", async () => {
  await teacher.goto(`${stage.server.url}/teach/lessons/new`);
  await teacher.getByLabel("The handout’s text").fill(handout);
  await teacher.getByRole("heading", { name: "The Ideological Split: A Deepening Divide" }).waitFor();
  await teacher.getByRole("checkbox", { name: new RegExp(first.slice(0, 40)) }).waitFor();
  expect(await teacher.getByRole("checkbox", { checked: true }).count()).toBe(2);
  await expectAccessible(teacher, "lesson editor");
  await teacher.getByRole("button", { name: "Open seminar" }).click();
  await expectAccessible(teacher, "policies");
  await teacher.getByRole("button", { name: "Open the seminar" }).click();
  code = await codeOf(teacher);
  expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
  await teacher.getByTitle("Show the code large").click();
  await teacher.getByRole("img", { name: /Join at/ }).waitFor();
  await expectAccessible(teacher, "code");
  await teacher.keyboard.press("Escape");
});

test("students join by code, in any spelling, and read before the discussion opens", async () => {
  await ana.goto(stage.server.url);
  await expectAccessible(ana, "start");
  await join(ana, stage.server.url, code.toLowerCase().replace("-", " "), "Ana Silva");
  await join(ben, stage.forStudents, code, "Ben Okafor");
  await chloe.goto(`${stage.server.url}/s/${code}`);
  await chloe.getByLabel("Your name").fill("ana silva");
  await chloe.getByRole("button", { name: "Join", exact: true }).click();
  await chloe.getByText("Someone here already has this name").waitFor();
  await expectAccessible(chloe, "join");
  await chloe.getByLabel("Your name").fill("Chloé Martin");
  await chloe.getByRole("button", { name: "Join", exact: true }).click();
  for (const student of [ana, ben, chloe]) await student.getByText("Stalin's Legacy:").waitFor();
  await ana.getByText("Your teacher will open this question").waitFor();
  expect(await ana.getByLabel("Your answer").count()).toBe(0);
  await expectAccessible(ana, "lobby");
  await teacher.getByText("Chloé Martin").waitFor();
});

test("posts, replies and changes reach everyone live", async () => {
  await teacher.getByRole("button", { name: "Open", exact: true }).first().click();
  await write(ana, "Communism was never one thing: both sides read the same books.");
  await ben.getByRole("button", { name: "Discussion" }).click();
  for (const page of [ana, ben, chloe, teacher]) await post(page, "never one thing").waitFor();
  await post(ben, "never one thing").getByRole("button", { name: "Reply" }).click();
  await ben.getByLabel("Your reply to Ana Silva").fill("The Taiwan crises show it in practise.");
  await ben.getByRole("button", { name: "Post reply" }).click();
  for (const page of [ana, ben, chloe, teacher]) await post(page, "Taiwan crises").waitFor();
  await post(ben, "Taiwan crises").getByRole("button", { name: "Change" }).click();
  await ben.getByLabel("Change your post").fill("The Taiwan crises show it in practice.");
  await ben.getByRole("button", { name: "Save change" }).click();
  for (const page of [ana, chloe, teacher]) await post(page, "in practice").getByText("edited").waitFor();
  await expectAccessible(ana, "seat");
  await expectAccessible(ben, "seat on a phone");
});

test("X4 each new post of somebody else's is announced once, what was there before not at all", async () => {
  const told = (page: Page, words: string) => page.locator("[aria-live=polite] p", { hasText: words });
  expect(await told(chloe, "never one thing").count()).toBe(1);
  expect(await told(chloe, "Taiwan crises").count()).toBe(1);
  expect(await told(ana, "never one thing").count()).toBe(0);
  await chloe.reload();
  await post(chloe, "never one thing").waitFor();
  await write(ana, "A line for the ear.");
  await told(chloe, "A line for the ear").waitFor({ state: "attached" });
  expect(await told(chloe, "never one thing").count()).toBe(0);
});

test("P2 what its author takes back leaves every classmate's screen", async () => {
  await write(chloe, "I will take these words back.");
  await post(ana, "take these words back").waitFor();
  await post(chloe, "take these words back").getByRole("button", { name: "Take back" }).click();
  await chloe.getByRole("button", { name: "Take it back" }).click();
  await post(ana, "take these words back").waitFor({ state: "detached" });
  await post(chloe, "take these words back").getByText("You took this back").waitFor();
});

test("P2 P3 hiding clears the screens and tells the author; restoring brings it back", async () => {
  await write(chloe, "A sentence that should not stand here.");
  await post(ana, "should not stand").waitFor();
  await post(teacher, "should not stand").getByRole("button", { name: "More actions" }).click();
  await teacher.getByRole("menuitem", { name: "Hide with a reason" }).click();
  await teacher.getByLabel("Reason").fill("This is about a person.");
  await teacher.getByRole("dialog").getByRole("button", { name: "Hide" }).click();
  await post(ana, "should not stand").waitFor({ state: "detached" });
  await post(chloe, "should not stand").getByText("Hidden by your teacher").waitFor();
  await post(chloe, "should not stand").getByText("This is about a person.").waitFor();
  await post(teacher, "should not stand").getByRole("button", { name: "Restore" }).click();
  await post(ana, "should not stand").waitFor();
});

test("P3 a returned post comes back changed and is approved", async () => {
  await post(teacher, "never one thing").getByRole("button", { name: "Return" }).click();
  await teacher.getByLabel("Note").fill("Which books do you mean?");
  await teacher.getByRole("button", { name: "Return with note" }).click();
  await post(ana, "never one thing").getByText("Which books do you mean?").waitFor();
  await post(ben, "never one thing").waitFor({ state: "detached" });
  await post(ana, "never one thing").getByRole("button", { name: "Change" }).click();
  await ana
    .getByLabel("Change your post")
    .fill("Communism was never one thing: both sides read Marx and Lenin.");
  await ana.getByRole("button", { name: "Save change" }).click();
  await post(ana, "Marx and Lenin").getByText("Waiting for your teacher").waitFor();
  await teacher
    .getByRole("button", { name: /^Waiting/ })
    .first()
    .click();
  await expectAccessible(teacher, "waiting");
  await post(teacher, "Marx and Lenin").getByRole("button", { name: "Approve" }).click();
  await post(ben, "Marx and Lenin").waitFor();
  await teacher.getByText("Nothing is waiting for you.").waitFor();
  await teacher.getByRole("button", { name: "Stream" }).first().click();
});

test("freezing stops everyone and keeps what is being typed", async () => {
  await ana.getByLabel("Your answer").fill("Half a thought");
  await teacher.getByRole("button", { name: "Freeze everything" }).click();
  await ana.getByText("Your teacher has frozen the discussion").waitFor();
  expect(await ana.getByRole("button", { name: "Post", exact: true }).isDisabled()).toBe(true);
  await ana.reload();
  await ana.getByText("Your teacher has frozen the discussion").waitFor();
  expect(await ana.getByLabel("Your answer").inputValue()).toBe("Half a thought");
  await expectAccessible(teacher, "desk, frozen");
  await teacher.getByRole("button", { name: "Lift the freeze" }).click();
  await ana.getByRole("button", { name: "Post", exact: true }).click();
  await post(ben, "Half a thought").waitFor();
});

test("A3 a locked door keeps strangers out; a muted student reads and keeps the draft", async () => {
  await teacher.getByTitle("Show the code large").click();
  await teacher.getByRole("switch", { name: "Lock the door" }).click();
  await teacher.keyboard.press("Escape");
  const stranger = await stage.person();
  await stranger.goto(`${stage.server.url}/s/${code}`);
  await stranger.getByLabel("Your name").fill("Dora Novak");
  await stranger.getByRole("button", { name: "Join", exact: true }).click();
  await stranger.getByText("Your teacher has closed the door").waitFor();
  await stranger.context().close();
  await chloe.reload();
  await post(chloe, "Half a thought").waitFor();

  await chloe.getByLabel("Your answer").fill("Words that wait");
  await teacher.getByRole("button", { name: "About Chloé Martin" }).click();
  await expectAccessible(teacher, "about a student");
  await teacher.getByRole("menuitemradio", { name: "Muted" }).click();
  await chloe.getByText("Your teacher has paused your posts").waitFor();
  expect(await chloe.getByRole("button", { name: "Post", exact: true }).isDisabled()).toBe(true);
  expect(await chloe.getByLabel("Your answer").inputValue()).toBe("Words that wait");
  await teacher.getByRole("button", { name: "About Chloé Martin" }).click();
  await teacher.getByRole("menuitemradio", { name: "Normal" }).click();
  await chloe.getByRole("button", { name: "Post", exact: true }).click();
  await post(ana, "Words that wait").waitFor();
});

test("A2 a removed student is out at once and stays out", async () => {
  await teacher.getByRole("button", { name: "About Chloé Martin" }).click();
  await teacher.getByRole("menuitem", { name: "Remove Chloé Martin" }).click();
  await teacher.getByRole("button", { name: "Remove", exact: true }).click();
  await chloe.getByText("You were removed from this seminar").waitFor();
  await chloe.goto(`${stage.server.url}/s/${code}`);
  await chloe.getByLabel("Your name").fill("Somebody New");
  await chloe.getByRole("button", { name: "Join", exact: true }).click();
  await chloe.getByText("Your teacher has removed you").waitFor();
});

test("after the end students keep what they wrote and the teacher reads the record", async () => {
  await ana.getByLabel("Your answer").fill("A thought too late");
  await teacher.getByRole("button", { name: "End", exact: true }).click();
  await teacher.getByRole("button", { name: "End the seminar" }).click();
  await ana.getByRole("heading", { name: first }).waitFor();
  await ana.getByText("My seminar").waitFor();
  await post(ana, "Marx and Lenin").waitFor();
  await ana.getByText("Not sent before the end").waitFor();
  await ana.getByText("A thought too late").waitFor();
  expect(await ana.getByText("Taiwan crises").count()).toBe(0);
  await expectAccessible(ana, "my seminar");
  await teacher.getByRole("link", { name: "Transcript" }).click();
  await teacher.waitForURL("**/teach/transcripts/*");
  await teacher.getByRole("heading", { name: first }).waitFor();
  await teacher.getByRole("heading", { name: second }).waitFor();
  await teacher.getByText("Marx and Lenin").first().waitFor();
  await expectAccessible(teacher, "transcript");
  await teacher.goto(`${stage.server.url}/teach/transcripts`);
  await expectAccessible(teacher, "transcripts");
});

test("P6 the record is saved as Markdown, CSV and JSON", async () => {
  const list = await teacher.request.get(`${stage.server.url}/api/seminars`);
  const [{ id }] = (await list.json()).seminars;
  for (const format of ["md", "csv", "json"]) {
    const saved = await teacher.request.get(
      `${stage.server.url}/api/seminars/${id}/transcript?format=${format}`,
    );
    expect(saved.headers()["content-disposition"]).toMatch(/^attachment/);
    const text = await saved.text();
    for (const words of ["Marx and Lenin", "Ana Silva", "Which books do you mean?"])
      expect(text).toContain(words);
  }
});

test("P4 B3 nothing left the server, broke a page or the content policy", () => stage.expectCalm());
