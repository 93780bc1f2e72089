import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { join, openSample, PASSWORD, post, setUp, write } from "./people";
import { expectAccessible, openStage, type Stage } from "./stage";

/** A narrow phone, and a screen of 1280 x 1024 at a zoom of 400 %. */
const NARROW = [
  { width: 360, height: 740 },
  { width: 320, height: 256 },
];

let stage: Stage;
let teacher: Page;
let ana: Page;
let seminar = "";
let code = "";

beforeAll(async () => {
  stage = await openStage();
  teacher = await stage.person();
  ana = await stage.person();
  await setUp(teacher, stage.server);
  code = await openSample(teacher, ["Pseudonyms", "Wait for you", /^Silent/]);
  seminar = teacher.url().split("/").at(-1) ?? "";
  await join(ana, stage.server.url, code, "Ana Silva");
});
afterAll(() => stage?.close());

test("P1 P2 a pseudonymous seminar with review and a silent start", async () => {
  const ben = await stage.person();
  await join(ben, stage.server.url, code, "Ben Okafor");
  await teacher.getByRole("button", { name: "Start in silence" }).first().click();
  await ana.getByText("Write first. You will see the others").waitFor();
  await write(ana, "An answer nobody sees yet.");
  await post(ana, "nobody sees yet").getByText("Waiting for your teacher").waitFor();
  await post(teacher, "nobody sees yet").getByText("Ana Silva").waitFor();
  await post(teacher, "nobody sees yet").getByRole("button", { name: "Approve" }).click();
  await post(ana, "nobody sees yet").getByText("Saved", { exact: true }).waitFor();
  await write(ben, "Another answer.");
  await post(teacher, "Another answer").waitFor();
  expect(await post(ben, "nobody sees yet").count()).toBe(0);
  await teacher.getByRole("button", { name: "Reveal answers" }).click();
  await post(ben, "nobody sees yet").waitFor();
  expect(await ben.getByText("Ana Silva").count()).toBe(0);
  expect(await post(ana, "Another answer").count()).toBe(0);
  await post(teacher, "Another answer").getByRole("button", { name: "Approve" }).click();
  await post(ana, "Another answer").waitFor();
  await teacher
    .getByRole("button", { name: /^Waiting/ })
    .first()
    .click();
  await teacher.getByRole("switch", { name: "Posts wait for you" }).click();
  await teacher.getByRole("switch", { name: "Posts wait for you", checked: false }).waitFor();
  await write(ben, "Nobody has to wait any more.");
  await post(ana, "Nobody has to wait").waitFor();
});

test("X3 X5 every screen of a teacher is accessible, and usable at 360 px", async () => {
  const lessons = await teacher.request.get(`${stage.server.url}/api/lessons`);
  const [{ id }] = (await lessons.json()).lessons;
  for (const [path, words] of [
    ["/teach", "Running now"],
    ["/teach/lessons", "The Ideological Split"],
    ["/teach/lessons/new", "The handout’s text"],
    [`/teach/lessons/${id}`, "Each ticked question becomes a room"],
    ["/teach/account", "Change the password"],
    ["/teach/transcripts", "The Ideological Split"],
    [`/teach/transcripts/${seminar}`, "nobody sees yet"],
    [`/teach/seminars/${seminar}`, "nobody sees yet"],
    ["/teach/seminars/none", "You have no seat at this desk"],
    ["/nowhere", "This page is not here"],
  ] as const) {
    await teacher.goto(stage.server.url + path);
    await teacher.getByText(words).first().waitFor();
    await expectAccessible(teacher, path);
    await expectFits(teacher, path);
  }
  await teacher.goto(`${stage.server.url}/teach/transcripts/${seminar}`);
  for (const name of ["Appearance", "Account", "Save"]) {
    await teacher.getByRole("button", { name }).click();
    await teacher.getByRole("menu").waitFor();
    await expectAccessible(teacher, `menu ${name}`);
    await teacher.keyboard.press("Escape");
  }
});

test("X3 X5 every screen of a student is accessible, and usable at 360 px", async () => {
  await expectFits(ana, "seat");
  for (const [path, words] of [
    ["/", "Join your seminar"],
    ["/s/BCDF2345", "No open seminar has this code"],
    ["/sign-in", "For teachers. Students need no account."],
  ] as const) {
    const page = await stage.person();
    await page.goto(stage.server.url + path);
    await page.getByText(words).first().waitFor();
    await expectAccessible(page, path);
    await expectFits(page, path);
    await page.context().close();
  }
});

test("A5 after a password change the old password opens nothing", async () => {
  await teacher.goto(`${stage.server.url}/teach/account`);
  await teacher.getByLabel("Current password").fill(PASSWORD);
  await teacher.getByLabel("New password").fill("another quiet harbour");
  await teacher.getByRole("button", { name: "Change the password" }).click();
  await teacher.getByText("The password is changed").waitFor();
  const other = await stage.person();
  await other.goto(`${stage.server.url}/sign-in`);
  await other.getByLabel("E-mail").fill("rivera@school.example");
  await other.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await other.getByRole("button", { name: "Sign in" }).click();
  await other.getByText("This e-mail and password do not belong together").waitFor();
  await other.getByLabel("Password", { exact: true }).fill("another quiet harbour");
  await other.getByRole("button", { name: "Sign in" }).click();
  await other.waitForURL("**/teach");
});

test("P4 nothing left the server, broke a page or the content policy", () => stage.expectCalm());

/** Nothing has to be scrolled sideways. */
async function expectFits(page: Page, screen: string) {
  const before = page.viewportSize();
  for (const size of NARROW) {
    await page.setViewportSize(size);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `${screen} at ${size.width} px`).toBeLessThanOrEqual(size.width);
  }
  if (before) await page.setViewportSize(before);
}
