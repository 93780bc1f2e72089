import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Line } from "../world/line";
import { openRooms, seatStudents } from "./fill";
import { PHONE, post } from "./people";
import { expectAccessible, openStage, type Stage } from "./stage";

let stage: Stage;
let desk: Line;
let ana: Line;
let ben: Page;
let code = "";

beforeAll(async () => {
  stage = await openStage();
  const open = await openRooms(stage);
  ({ code, desk } = open);
  [ana] = (await seatStudents(stage.server.url, code, ["Ana Silva"])) as [Line];
  await ana.say(open.rooms[0] ?? "", "He wanted to be equal, and said so.");
  ben = await stage.person({ viewport: PHONE, hasTouch: true, isMobile: true });
  await ben.goto(`${stage.forStudents}/s/${code}`);
  await ben.getByLabel("Your name").fill("Ben Okafor");
  await ben.getByRole("button", { name: "Join", exact: true }).tap();
});
afterAll(async () => {
  for (const line of [desk, ana]) line?.close();
  await stage?.close();
});

test("X5 a reader's comforts: letters, lines and colours, kept on this device, with no wrong look before", async () => {
  const fonts: string[] = [];
  ben.on("request", (request) => {
    if (/opendyslexic/i.test(request.url())) fonts.push(request.url());
  });
  await post(ben, "He wanted to be equal").waitFor();
  const words = post(ben, "He wanted to be equal").locator("p[dir=auto]").first();
  const before = await lookOf(words);
  expect(fonts).toEqual([]);
  await ben.getByRole("button", { name: "Text and colours" }).tap();
  await expectAccessible(ben, "how texts are set");
  for (const name of ["Largest", "Widest", "OpenDyslexic", "Dark"]) await choose(ben, name);
  await ben.keyboard.press("Escape");
  await expect.poll(() => fonts.length).toBeGreaterThan(0);
  const after = await lookOf(words);
  expect(after.size).toBeGreaterThan(before.size * 1.7);
  expect(after.line / after.size).toBeGreaterThan(2);
  expect(after.face).toMatch(/^"?OpenDyslexic/);

  const html = await (await ben.request.get(ben.url())).text();
  expect(html).toMatch(/<html[^>]*data-theme="dark"[^>]*data-reading="largest widest dyslexic"/);
  await ben.reload();
  await words.waitFor();
  expect(await lookOf(words)).toEqual(after);
  await ben.getByRole("button", { name: "Text", exact: true }).tap();
  const lesson = ben.locator("[data-block=b2]");
  expect((await lookOf(lesson)).face).toBe(after.face);
  await expectAccessible(ben, "the text as a reader set it");
  for (const width of [360, 320]) {
    await ben.setViewportSize({ width, height: 640 });
    const needed = await ben.evaluate(() => document.documentElement.scrollWidth);
    expect(needed).toBeLessThanOrEqual(width);
  }
  await ben.getByRole("button", { name: "Text and colours" }).tap();
  await choose(ben, "Small");
  expect((await lookOf(lesson)).size).toBeLessThan(before.size * 1.125);
});

test("P4 nothing left the server, broke a page or the content policy", () => stage.expectCalm());

function choose(page: Page, name: string) {
  const radio = page.getByRole("radio", { name, exact: true });
  return page.locator("label").filter({ has: radio }).tap();
}

function lookOf(words: ReturnType<Page["locator"]>) {
  return words.evaluate((element) => {
    const { fontSize, lineHeight, fontFamily } = getComputedStyle(element);
    return { size: Number.parseFloat(fontSize), line: Number.parseFloat(lineHeight), face: fontFamily };
  });
}
