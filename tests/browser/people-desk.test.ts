import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { join, openSample, PHONE, post, setUp, write } from "./people";
import { expectAccessible, openStage, type Stage } from "./stage";

/** It repeats some of the lesson. */
const words = "A first thought: despite superficial unity, tensions simmered.";

let stage: Stage;
let teacher: Page;
let ana: Page;
let ben: Page;
let code = "";

beforeAll(async () => {
  stage = await openStage();
  teacher = await stage.person();
  ana = await stage.person();
  ben = await stage.person({ viewport: PHONE });
  await setUp(teacher, stage.server);
  code = await openSample(teacher);
  await join(ana, stage.server.url, code, "Ana Silva");
  await join(ben, stage.server.url, code, "Ben Okafor");
  await teacher.getByRole("button", { name: "Open", exact: true }).first().click();
  await write(ana, words);
});
afterAll(() => stage?.close());

test("who has not spoken is visible without asking", async () => {
  await teacher.getByText("2 students, 1 not yet heard").waitFor();
  const [first] = await rows();
  expect(first).toContain("Ben Okafor");
  expect(first).toContain("not yet heard");
  await teacher.getByRole("img", { name: "Answered 0 of 1 questions, not question 1." }).waitFor();
  await expectAccessible(teacher, "people");
  await teacher.getByRole("button", { name: "By name" }).click();
  expect((await rows())[0]).toContain("Ana Silva");
});

test("a private word goes out with one press, to one student alone", async () => {
  await choose("Ben Okafor", "Send a private word");
  await expectAccessible(teacher, "a private word");
  await teacher.getByRole("button", { name: "Send", exact: true }).click();
  await dialogGone();
  await ben.getByText("We have not heard you on question 1 yet.", { exact: false }).waitFor();
  expect(await ana.getByText("We have not heard you").count()).toBe(0);
  await teacher.getByText("nudged just now").waitFor();
});

test("a menu opens by every key that opens menus, and hands the focus back to its button", async () => {
  const press = async (name: string, key: string) => {
    const button = teacher.getByRole("button", { name: `About ${name}` });
    await button.press(key);
    await teacher.locator("[role=menuitem]:focus").waitFor();
    expect(await columnHeight()).toBe(height);
    await teacher.keyboard.press("Escape");
    await teacher.getByRole("menu").waitFor({ state: "detached" });
    await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
  };
  const columnHeight = async () =>
    (await teacher.getByRole("region", { name: "People" }).boundingBox())?.height ?? 0;
  await teacher.reload();
  await teacher.getByRole("button", { name: "About Ana Silva" }).waitFor();
  const height = await columnHeight();
  await press("Ana Silva", "ArrowDown");
  await press("Ana Silva", "Enter");
  await press("Ben Okafor", "Enter");
});

test("everything a student wrote and what was done stands on one page", async () => {
  await teacher.getByRole("button", { name: "Ben Okafor", exact: true }).click();
  const page = teacher.getByRole("dialog", { name: "Ben Okafor" });
  await page.getByText("Nothing written yet.").waitFor();
  await page.getByText("Ms Rivera wrote privately").waitFor();
  await closeDialog();
  await teacher.getByRole("button", { name: "Ana Silva", exact: true }).click();
  await teacher.getByRole("dialog").getByText(words).waitFor();
  await expectAccessible(teacher, "everything one student wrote");
  await closeDialog();
});

test("share of voice is a picture and a table in one; posts without a reply lead to the stream", async () => {
  await teacher.getByRole("button", { name: "Share", exact: true }).click();
  await teacher.getByRole("row", { name: /Ana Silva 1 \d+ 100%/ }).waitFor();
  await expectAccessible(teacher, "share of voice");
  await teacher.getByRole("button", { name: "Unanswered 1" }).click();
  await expectAccessible(teacher, "unanswered");
  await teacher
    .getByRole("region", { name: "People" })
    .getByRole("button", { name: /A first thought/ })
    .click();
  await post(teacher, words).waitFor();
  await teacher
    .getByRole("region", { name: "People" })
    .getByRole("button", { name: "People", exact: true })
    .click();
});

test("the text shows what the posts rest on and what is cold, as a picture and as a table", async () => {
  const views = teacher.getByRole("navigation", { name: "Views" }).first();
  await views.getByRole("button", { name: "Text", exact: true }).click();
  await teacher.getByText("1 of 23 passages used").waitFor();
  await teacher.getByRole("heading", { name: "Cold passages" }).waitFor();
  await expectAccessible(teacher, "coverage");
  await teacher.getByRole("button", { name: "Paragraph 3: 1 post, 0 cite it, 1 quote it" }).click();
  await teacher.getByRole("dialog", { name: "Paragraph 3" }).getByText(words).waitFor();
  await expectAccessible(teacher, "posts that use a paragraph");
  await closeDialog();
  await teacher.getByRole("button", { name: "Table", exact: true }).click();
  await teacher.getByRole("row", { name: /§1, 3 Despite superficial unity.* 0 1/ }).waitFor();
  await expectAccessible(teacher, "coverage as a table");
  await teacher.getByRole("button", { name: /The Taiwan Strait Crises, paragraphs/ }).click();
  await teacher.getByText("Khrushchev urged restraint, frustrating Mao.", { exact: true }).waitFor();
  await views.getByRole("button", { name: "Stream", exact: true }).click();
});

test("the lot picks nobody twice until all were picked", async () => {
  await teacher.getByRole("button", { name: "Pick someone" }).click();
  const dialog = teacher.getByRole("dialog", { name: "Picked by lot" });
  const picked = dialog.getByRole("status");
  const first = (await picked.textContent()) ?? "";
  await expectAccessible(teacher, "picked by lot");
  await dialog.getByRole("button", { name: "Pick another" }).click();
  await expect.poll(() => picked.textContent()).not.toBe(first);
  await closeDialog();
});

test("B5 a new name that is taken is refused with a sentence, another one stands on every screen", async () => {
  await choose("Ana Silva", "Rename");
  await teacher.getByRole("textbox", { name: "Name" }).fill("ben  okafor");
  await teacher.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
  await teacher.getByText("Somebody here already has this name.").waitFor();
  await expectAccessible(teacher, "rename, refused");
  await teacher.getByRole("textbox", { name: "Name" }).fill("Ana S.");
  await teacher.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
  await dialogGone();
  await post(ben, words).getByText("Ana S.").waitFor();
});

test("A2 after a removal newcomers wait at the door, and come in or not", async () => {
  await choose("Ben Okafor", "Remove");
  await expectAccessible(teacher, "remove");
  await teacher.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await dialogGone();
  const names = ["Cleo Park", "Dan Moss"];
  for (const name of names) await knock(name);
  await teacher.getByRole("heading", { name: "At the door (2)" }).waitFor();
  await expectAccessible(teacher, "at the door");
  await teacher.getByRole("button", { name: "Turn away: Dan Moss" }).click();
  await teacher.getByRole("dialog").getByRole("button", { name: "Turn away" }).click();
  await dialogGone();
  await teacher.getByRole("button", { name: "Let all in" }).click();
  await teacher.getByText("2 students, 1 not yet heard").waitFor();
  expect(await teacher.getByText("At the door").count()).toBe(0);
});

test("the word filter is tried before it is saved, and stays", async () => {
  const page = await teacher.context().newPage();
  await page.goto(`${stage.server.url}/teach/account`);
  await page.getByRole("link", { name: "Change the word filter" }).click();
  await page.getByLabel("Also hold").fill("brigade*");
  await page.getByLabel("Try a sentence").fill("Two brigades came.");
  await page.getByText("This would wait, because of the word “brigades”.").waitFor();
  await page.getByLabel("Never hold").fill("brigades");
  await page.getByText("This would be shown.").waitFor();
  await expectAccessible(page, "word filter");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved. It counts for posts from now on.").waitFor();
  await page.reload();
  expect(await page.getByLabel("Also hold").inputValue()).toBe("brigade*");
});

test("P4 nothing left the server, broke a page or the content policy", () => stage.expectCalm());

function rows(): Promise<string[]> {
  return teacher
    .getByRole("region", { name: "People" })
    .getByRole("listitem")
    .filter({ has: teacher.getByRole("button", { name: /^About/ }) })
    .allTextContents();
}

async function choose(name: string, act: string) {
  await teacher.getByRole("button", { name: `About ${name}` }).click();
  await teacher.getByRole("menuitem", { name: act }).click();
  await teacher.getByRole("dialog").waitFor();
}

async function knock(name: string) {
  const page = await stage.person();
  await page.goto(`${stage.server.url}/s/${code}`);
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await teacher
    .getByRole("region", { name: "People" })
    .getByRole("button", { name: `Let in: ${name}` })
    .waitFor();
}

async function dialogGone() {
  await teacher.getByRole("dialog").waitFor({ state: "detached" });
}

async function closeDialog() {
  await teacher.keyboard.press("Escape");
  await dialogGone();
}
