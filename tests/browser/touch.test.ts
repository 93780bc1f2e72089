import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Line } from "../world/line";
import { openRooms, seatStudents } from "./fill";
import { PHONE, post } from "./people";
import { expectAccessible, openStage, type Stage } from "./stage";

/** CSS pixels of a finger. */
const FINGER = 44;

let stage: Stage;
let ana: Page;
let ben: Line;
let desk: Line;
let code = "";

beforeAll(async () => {
  stage = await openStage();
  const open = await openRooms(stage);
  ({ code, desk } = open);
  [ben] = (await seatStudents(stage.server.url, code, ["Ben Okafor"])) as [Line];
  await ben.say(open.rooms[0] ?? "", "Rank mattered more than belief.");
  ana = await stage.person({ viewport: PHONE, hasTouch: true, isMobile: true });
});
afterAll(async () => {
  for (const line of [desk, ben]) line?.close();
  await stage?.close();
});

test("X5 join by touch", async () => {
  await ana.goto(`${stage.forStudents}/s/${code}`);
  await ana.getByLabel("Your name").fill("Ana Silva");
  await press(ana.getByRole("button", { name: "Join", exact: true }));
  await post(ana, "Rank mattered").waitFor();
  await expectFits();
});

test("X5 the text and the discussion are a tap apart, and a cited paragraph goes along", async () => {
  await press(ana.getByRole("button", { name: "Text", exact: true }));
  await ana.getByText("Stalin's Legacy:").waitFor();
  await expectFits();
  await ana
    .getByRole("button", { name: /paragraph 2\b/ })
    .first()
    .tap();
  await ana.getByRole("list", { name: "Cited in your post" }).getByRole("listitem").waitFor();
  expect(await post(ana, "Rank mattered").isVisible()).toBe(true);
});

test("X5 writing and answering are within the thumb's reach", async () => {
  const field = ana.getByLabel("Your answer");
  const send = ana.getByRole("button", { name: "Post", exact: true });
  await field.tap();
  await field.fill("The text says it of both sides.");
  for (const part of [field, send]) expect(await middle(part)).toBeGreaterThan(PHONE.height / 2);
  await press(send);
  await post(ana, "of both sides").getByText("Saved", { exact: true }).waitFor();
  await press(post(ana, "Rank mattered").getByRole("button", { name: "Reply" }));
  const reply = ana.getByLabel("Your reply to Ben Okafor");
  await reply.fill("Which words show that?");
  expect(await middle(reply)).toBeGreaterThan(PHONE.height / 2);
  await press(ana.getByRole("button", { name: "Post reply" }));
  await post(ana, "Which words show that").getByText("Saved", { exact: true }).waitFor();
  await press(ana.getByRole("button", { name: /^Question 2/ }));
  await press(ana.getByRole("button", { name: /^Question 1/ }));
  await post(ana, "Rank mattered").waitFor();
  await expectFits();
  await expectAccessible(ana, "the discussion on a phone");
});

test("X5 the chosen move is in view, also where words have chosen it", async () => {
  const field = ana.getByLabel("Your answer");
  await field.fill("What I wonder is where it began.");
  const ask = ana.getByRole("radio", { name: "Ask" });
  await expect.poll(() => ask.isChecked()).toBe(true);
  const right = async () => {
    const box = await ana.locator("label", { has: ask }).boundingBox();
    return (box?.x ?? 0) + (box?.width ?? 0);
  };
  await expect.poll(right).toBeLessThanOrEqual(PHONE.width);
  await field.fill("");
});

test("X5 nothing scrolls sideways on a narrower phone either", async () => {
  await ana.setViewportSize({ width: 360, height: 740 });
  await expectFits();
  await press(ana.getByRole("button", { name: "Text", exact: true }));
  await expectFits();
});

test.each([
  { where: "a zoom of 400 % on a screen of 1280 x 1024", width: 320, height: 256 },
  { where: "a phone that lies on its side", width: 740, height: 330 },
])("X5 $where: a post is written, sent, and read", async ({ width, height }) => {
  await ana.setViewportSize({ width, height });
  await ana.getByRole("button", { name: "Discussion", exact: true }).tap();
  const words = `From ${width} by ${height} pixels.`;
  await ana.getByLabel("Your answer").fill(words);
  await ana.getByRole("button", { name: "Post", exact: true }).tap();
  const own = post(ana, words);
  await own.getByText("Saved", { exact: true }).waitFor();
  await own.scrollIntoViewIfNeeded();
  // Most of it at once, and not only a line of it between the other parts.
  expect(await shareInView(own)).toBeGreaterThan(0.6);
  await expectFits();
  await ana.setViewportSize(PHONE);
});

test("P4 nothing left the server, broke a page or the content policy", () => stage.expectCalm());

/** A tap on something that a finger can hit. */
async function press(target: Locator) {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  expect(Math.round(box?.height ?? 0), String(target)).toBeGreaterThanOrEqual(FINGER);
  expect(Math.round(box?.width ?? 0), String(target)).toBeGreaterThanOrEqual(FINGER);
  await target.tap();
}

async function middle(target: Locator): Promise<number> {
  const box = await target.boundingBox();
  return box ? box.y + box.height / 2 : 0;
}

async function expectFits() {
  const width = await ana.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(ana.viewportSize()?.width ?? 0);
}

/** How much of an element can be seen, from 0 to 1. */
function shareInView(found: Locator): Promise<number> {
  return found.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        new IntersectionObserver(([entry]) => resolve(entry?.intersectionRatio ?? 0)).observe(element);
      }),
  );
}
