import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { join, openSample, post, setUp, write } from "./people";
import { expectAccessible, openStage, type Stage } from "./stage";

let stage: Stage;
let teacher: Page;
let ana: Page;
let ben: Page;

beforeAll(async () => {
  stage = await openStage();
  teacher = await stage.person();
  ana = await stage.person();
  ben = await stage.person();
  await setUp(teacher, stage.server);
  const code = await openSample(teacher, ["Wait for you"]);
  await join(ana, stage.server.url, code, "Ana Silva");
  await join(ben, stage.server.url, code, "Ben Okafor");
  await teacher.getByRole("button", { name: "Open", exact: true }).first().click();
  for (const words of ["The first thought.", "The second thought.", "The third thought."]) {
    await write(ana, words);
    await post(teacher, words).waitFor();
  }
});
afterAll(() => stage?.close());

test("X3 J and K move from post to post, A approves, and the next one takes the focus", async () => {
  await teacher.keyboard.press("w");
  await expectFocus("The first thought.");
  await teacher.keyboard.press("j");
  await expectFocus("The second thought.");
  await teacher.keyboard.press("ArrowDown");
  await expectFocus("The third thought.");
  await teacher.keyboard.press("k");
  await teacher.keyboard.press("k");
  await expectFocus("The first thought.");
  await expectAccessible(teacher, "waiting, a post in focus");
  await teacher.keyboard.press("a");
  await post(ben, "The first thought.").waitFor();
  await expectFocus("The second thought.");
});

test("U takes an approval back: the post leaves the class and waits again", async () => {
  await teacher.keyboard.press("u");
  await post(ben, "The first thought.").waitFor({ state: "detached" });
  await post(teacher, "The first thought.").getByText("Taken back by Ms Rivera").waitFor();
  expect(await teacher.title()).toMatch(/^\(3\) /);
  await teacher.keyboard.press("k");
  await expectFocus("The first thought.");
  await teacher.keyboard.press("a");
  await post(ben, "The first thought.").waitFor();
  await expectFocus("The second thought.");
});

test("everything that waits is approved after one question, and undone with one press", async () => {
  await approveAll();
  await teacher.getByText("2 posts approved.").waitFor();
  await post(ben, "The third thought.").waitFor();
  await teacher.keyboard.press("u");
  await teacher.getByText("Undone: 2 posts wait again.").waitFor();
  for (const words of ["The second thought.", "The third thought."])
    await post(ben, words).waitFor({ state: "detached" });
  await approveAll();
  await teacher.getByText("Nothing is waiting for you.").waitFor();
  for (const words of ["The second thought.", "The third thought."]) await post(ben, words).waitFor();
});

async function approveAll() {
  await teacher.getByRole("button", { name: "Approve all (2)" }).click();
  await expectAccessible(teacher, "approve all");
  await teacher.getByRole("dialog").getByRole("button", { name: "Approve 2 posts" }).click();
  await dialogGone();
}

test("P6 N hides with a reason, U takes it back, and the record keeps both", async () => {
  await teacher.keyboard.press("g");
  await expectFocus("The first thought.");
  await teacher.keyboard.press("n");
  await teacher.getByLabel("Reason").fill("a j k h u");
  await teacher.getByRole("dialog").getByRole("button", { name: "Hide" }).click();
  await dialogGone();
  await post(ben, "The first thought.").waitFor({ state: "detached" });
  await teacher.getByText("Hidden: Ana Silva", { exact: true }).first().waitFor();
  await expectAccessible(teacher, "undo is offered");
  await expectFocus("The first thought.");
  await teacher.keyboard.press("u");
  await post(ben, "The first thought.").waitFor();
  await teacher.getByText("Undone.", { exact: true }).first().waitFor();
  await post(teacher, "The first thought.").getByText("Taken back by Ms Rivera").waitFor();
  const id = teacher.url().split("/").at(-1);
  const record = await teacher.request.get(`${stage.server.url}/api/seminars/${id}/transcript?format=json`);
  const kinds = (await record.text()).match(/"(approve|hide|undo)"/g) ?? [];
  for (const [kind, times] of [
    ["approve", 6],
    ["hide", 1],
    ["undo", 4],
  ] as const)
    expect(kinds.filter((one) => one === `"${kind}"`)).toHaveLength(times);
});

test("a returned post comes back by the button of the toast, a hidden one by Ctrl + Z", async () => {
  await expectFocus("The first thought.");
  await teacher.keyboard.press("r");
  await teacher.getByLabel("Note", { exact: true }).fill("Say more.");
  await teacher.getByRole("button", { name: "Return with note" }).click();
  await dialogGone();
  await post(ben, "The first thought.").waitFor({ state: "detached" });
  await teacher.getByRole("button", { name: "Undo" }).first().click();
  await post(ben, "The first thought.").waitFor();
  await post(teacher, "The third thought.").getByRole("button", { name: "Hide" }).click();
  await post(ben, "The third thought.").waitFor({ state: "detached" });
  await teacher.keyboard.press("Control+z");
  await post(ben, "The third thought.").waitFor();
});

test("what waited is never shown by undoing: hidden and undone, it waits again", async () => {
  await write(ben, "A thought in waiting.");
  await post(teacher, "A thought in waiting.").getByRole("button", { name: "Hide" }).click();
  await post(teacher, "A thought in waiting.").getByText("Hidden by Ms Rivera").waitFor();
  await teacher.keyboard.press("u");
  await post(teacher, "A thought in waiting.").getByText("Taken back by Ms Rivera").waitFor();
  await post(teacher, "A thought in waiting.").getByRole("button", { name: "Approve" }).waitFor();
  expect(await post(ana, "A thought in waiting.").count()).toBe(0);
});

test("/ searches words and names; keys are letters where something is typed", async () => {
  await teacher.keyboard.press("/");
  const search = teacher.getByRole("searchbox", { name: "Search posts" });
  await teacher.locator("input[type=search]:focus").waitFor();
  await teacher.keyboard.type("SECOND silva");
  await teacher.getByText("1 post found").waitFor();
  await post(teacher, "The first thought.").waitFor({ state: "detached" });
  await expectAccessible(teacher, "search");
  await teacher.keyboard.type("?");
  await teacher.getByText("Nothing found").waitFor();
  expect(await teacher.getByRole("dialog").count()).toBe(0);
  await teacher.keyboard.press("Escape");
  expect(await search.inputValue()).toBe("");
  await post(teacher, "The first thought.").waitFor();
  await teacher.keyboard.press("Escape");
  await teacher.keyboard.press("j");
  await expectFocus("The first thought.");
});

test("C replies, and Escape leads back to the post", async () => {
  await teacher.keyboard.press("c");
  await teacher.getByLabel("Your reply to Ana Silva").fill("jk");
  await teacher.keyboard.press("Escape");
  await expectFocus("The first thought.");
  await teacher.keyboard.press("Escape");
  expect(await teacher.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test("X3 ? shows the keys, which can be switched off for good", async () => {
  await teacher.keyboard.press("?");
  await teacher.getByRole("dialog", { name: "Keys at the desk" }).waitFor();
  await expectAccessible(teacher, "keys");
  await teacher.getByLabel("Use single keys").uncheck();
  await closeDialog();
  await teacher.reload();
  await post(teacher, "The first thought.").waitFor();
  await teacher.keyboard.press("?");
  await teacher.keyboard.press("w");
  expect(await teacher.getByRole("dialog").count()).toBe(0);
  await teacher.getByRole("button", { name: "Keys", exact: true }).click();
  await teacher.getByLabel("Use single keys").check();
  await closeDialog();
  await teacher.keyboard.press("w");
  await expectFocus("A thought in waiting.");
});

test("P4 nothing left the server, broke a page or the content policy", () => stage.expectCalm());

/** Keys of the page are not answered while a dialog is still there. */
async function dialogGone() {
  await teacher.getByRole("dialog").waitFor({ state: "detached" });
}

async function closeDialog() {
  await teacher.keyboard.press("Escape");
  await dialogGone();
}

async function expectFocus(words: string) {
  await teacher.locator("article:focus", { hasText: words }).waitFor();
}
