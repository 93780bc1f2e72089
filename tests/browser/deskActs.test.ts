import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { join, openSample, PHONE, post, setUp, write } from "./people";
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
  const code = await openSample(teacher);
  await join(ana, stage.server.url, code, "Ana Silva");
  await join(ben, stage.server.url, code, "Ben Okafor");
  await teacher.getByRole("button", { name: "Open", exact: true }).first().click();
  await write(ana, "Is a shared doctrine enough?");
  await post(ben, "Is a shared doctrine enough?").waitFor();
});
afterAll(() => stage?.close());

test("B7 what the filter held says why, to staff only, and stays when all are approved", async () => {
  await write(ana, "Look at www.example.org for the answer.");
  await teacher.keyboard.press("w");
  const held = post(teacher, "for the answer");
  await held.getByText("Held: a link.").waitFor();
  await held.locator("q", { hasText: "www.example.org" }).waitFor();
  await teacher.getByText("1 held by the word filter stays").waitFor();
  expect(await teacher.getByRole("button", { name: /^Approve all/ }).count()).toBe(0);
  expect(await teacher.title()).toMatch(/^\(1\) /);
  expect(await ana.getByText("Held:").count()).toBe(0);
  expect(await post(ben, "for the answer").count()).toBe(0);
  await expectAccessible(teacher, "waiting, held by the filter");
  await teacher.locator("article:focus", { hasText: "for the answer" }).waitFor();
  await teacher.keyboard.press("a");
  await post(ben, "for the answer").waitFor();
});

test("a flag says who and why; D answers it, U asks again", async () => {
  const flagged = post(ben, "Is a shared doctrine enough?");
  await flagged.getByRole("button", { name: "More about the post of Ana Silva" }).click();
  await ben.getByRole("menuitem", { name: "This needs a teacher" }).click();
  await ben.getByLabel("Why? (optional)").fill("It mocks me.");
  await ben.getByRole("button", { name: "Tell your teacher" }).click();
  await teacher.getByText("Flagged by Ben Okafor: It mocks me.").waitFor();
  await teacher.keyboard.press("w");
  await teacher.locator("article:focus", { hasText: "Is a shared doctrine enough?" }).waitFor();
  await teacher.keyboard.press("d");
  await teacher.getByText("Nothing is waiting for you.").waitFor();
  await teacher.keyboard.press("u");
  await teacher.getByText("Flagged by Ben Okafor: It mocks me.").waitFor();
  await post(teacher, "Is a shared doctrine enough?").getByRole("button", { name: "Nothing wrong" }).click();
  await teacher.getByText("Nothing is waiting for you.").waitFor();
});

test("P pins, S shows on the screen, each with a way back", async () => {
  await teacher.keyboard.press("g");
  await teacher.locator("article:focus", { hasText: "Is a shared doctrine enough?" }).waitFor();
  await teacher.keyboard.press("p");
  await post(ben, "Is a shared doctrine enough?").getByText("Pinned").waitFor();
  await teacher.keyboard.press("u");
  await post(ben, "Is a shared doctrine enough?").getByText("Pinned").waitFor({ state: "detached" });
  await teacher.keyboard.press("s");
  await teacher.getByText("1 of 1").waitFor();
  await expectAccessible(teacher, "a post on the screen");
  await teacher.keyboard.press("u");
  await teacher.getByText("1 of 1").waitFor({ state: "detached" });
});

test("Q makes a question of a post, once, and says where it is", async () => {
  await teacher.keyboard.press("q");
  await teacher.getByText("Question 3 is made from it.").first().waitFor();
  await post(teacher, "Is a shared doctrine enough?").getByText("Became question 3").waitFor();
  await teacher.keyboard.press("q");
  await teacher.getByText("It is question 3 already.").first().waitFor();
  await teacher.getByRole("button", { name: "Go there" }).first().click();
  await teacher.getByRole("heading", { name: "Is a shared doctrine enough?" }).waitFor();
});

test("Shift + F freezes everything and lifts it again", async () => {
  await teacher.keyboard.press("f");
  await teacher.keyboard.press("Shift+f");
  await teacher.getByText("Everything is frozen").waitFor();
  await teacher.keyboard.press("Shift+f");
  await teacher.getByText("Everything is frozen").waitFor({ state: "detached" });
});

test("who was first is named to who comes second, and the note that was typed stays", async () => {
  await write(ana, "Two look at this.");
  const second = await teacher.context().newPage();
  await second.goto(teacher.url());
  await post(second, "Two look at this.").getByRole("button", { name: "More actions" }).click();
  await second.getByRole("menuitem", { name: "Hide with a reason" }).click();
  await second.getByLabel("Reason").fill("Not about the text.");
  await teacher.getByRole("button", { name: "All rooms" }).click();
  await post(teacher, "Two look at this.").getByRole("button", { name: "Hide" }).click();
  await post(ben, "Two look at this.").waitFor({ state: "detached" });
  await second.getByRole("dialog").getByRole("button", { name: "Hide" }).click();
  await second.getByText(/Ms Rivera hid this .*: nothing was changed\./).waitFor();
  expect(await second.getByLabel("Reason").inputValue()).toBe("Not about the text.");
  await second.close();
});

test("X5 on a phone approving and freezing lie at the foot, and nothing scrolls sideways", async () => {
  await write(ana, "Write to me: ana@example.org");
  await teacher.setViewportSize(PHONE);
  await teacher
    .getByRole("button", { name: /^Waiting/ })
    .last()
    .click();
  const approve = post(teacher, "Write to me").getByRole("button", { name: "Approve" });
  await teacher.getByText("1 held by the word filter stays").waitFor();
  const [act, freeze] = await Promise.all([
    approve.boundingBox(),
    teacher.getByRole("button", { name: "Freeze everything" }).last().boundingBox(),
  ]);
  expect(act?.height).toBeGreaterThanOrEqual(44);
  expect(act?.width).toBeGreaterThan(300);
  expect(freeze?.y).toBeGreaterThan(PHONE.height - 60);
  await expectAccessible(teacher, "waiting on a phone");
  await approve.click();
  await post(ben, "Write to me").waitFor();
  await teacher.setViewportSize({ width: 360, height: 700 });
  for (const view of ["Stream", "Waiting", "People", "Rooms"]) {
    await teacher.getByRole("navigation").last().getByRole("button", { name: view }).click();
    const sideways = await teacher.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(sideways, view).toBe(false);
  }
});

test("P4 nothing left the server, broke a page or the content policy", () => stage.expectCalm());
