import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Line } from "../world/line";
import { openRooms, seatStudents } from "./fill";
import { post } from "./people";
import { openStage, type Stage } from "./stage";

/** More stops than any way through the seat has. */
const PATIENCE = 120;

let stage: Stage;
let ana: Page;
let ben: Line;
let desk: Line;
let code = "";
let room = "";

beforeAll(async () => {
  stage = await openStage();
  const open = await openRooms(stage);
  ({ code, desk } = open);
  room = open.rooms[0] ?? "";
  [ben] = (await seatStudents(stage.server.url, code, ["Ben Okafor"])) as [Line];
  await ben.say(room, "Rank mattered more than belief.");
  ana = await stage.person();
});
afterAll(async () => {
  for (const line of [desk, ben]) line?.close();
  await stage?.close();
});

test("X3 join and read by keyboard alone", async () => {
  await ana.goto(stage.server.url);
  await tabTo("Code");
  await ana.keyboard.type(code);
  await ana.keyboard.press("Enter");
  await ana.getByLabel("Your name").waitFor();
  await tabTo("Your name");
  await ana.keyboard.type("Ana Silva");
  await ana.keyboard.press("Enter");
  await post(ana, "Rank mattered").waitFor();
  await tabTo("Text");
  const scrolled = () => ana.evaluate(() => document.activeElement?.scrollTop ?? 0);
  expect(await scrolled()).toBe(0);
  await ana.keyboard.press("PageDown");
  await expect.poll(scrolled).toBeGreaterThan(100);
  // The scroll is animated, and goes on against a focus that wants to be seen.
  const moved = () =>
    ana.evaluate(async () => {
      const text = document.activeElement as Element;
      const before = text.scrollTop;
      for (let frame = 0; frame < 12; frame++) await new Promise(requestAnimationFrame);
      return text.scrollTop - before;
    });
  await expect.poll(moved).toBe(0);
});

test("X3 cite, choose what the post does, and post by keyboard alone", async () => {
  await tabTo(/paragraph 2\b/);
  await ana.keyboard.press("Enter");
  await ana.getByRole("list", { name: "Cited in your post" }).getByRole("listitem").waitFor();
  await expect.poll(focused).toBe("Your answer");
  await tabTo(/^Claim/, "Shift+Tab");
  await ana.keyboard.press("ArrowRight");
  await tabTo("Your answer");
  await ana.keyboard.type("The text says it of both sides.");
  await ana.keyboard.press("Control+Enter");
  await post(ana, "of both sides").getByText("Saved", { exact: true }).waitFor();
  const mine = () => desk.posts(room).find(({ text }) => text.includes("of both sides"));
  await desk.enter(room);
  expect(mine()).toMatchObject({ move: "evidence", citations: [{}] });
});

test("X3 from post to post, answer and react by keyboard alone; the focus goes back to what was answered", async () => {
  await tabTo("Reply");
  await ana.keyboard.press("Enter");
  await expect.poll(focused).toBe("Your reply to Ben Okafor");
  await ana.keyboard.type("Which words show that?");
  await ana.keyboard.press("Control+Enter");
  await post(ana, "Which words show that").getByText("Saved", { exact: true }).waitFor();
  await expect.poll(focused).toMatch(/^Ben Okafor, /);
  await ana.keyboard.press("PageDown");
  await expect.poll(focused).toMatch(/^Ana Silva, /);
  await ana.keyboard.press("PageUp");
  await expect.poll(focused).toMatch(/^Ben Okafor, /);
  await tabTo(/^React/);
  await ana.keyboard.press("Enter");
  await tabTo(/^Agree/, "Shift+Tab");
  await ana.keyboard.press("Enter");
  await post(ana, "Rank mattered")
    .getByRole("button", { name: /^Agree/, pressed: true })
    .waitFor();
});

test("X3 past the posts to the field, and to another room and back, by keyboard alone", async () => {
  await tabTo("Skip to writing", "Shift+Tab");
  await ana.keyboard.press("Enter");
  await expect.poll(focused).toBe("Your answer");
  await ana.keyboard.type("Half a thought");
  await tabTo(/^Question 2/, "Shift+Tab");
  await ana.keyboard.press("Enter");
  await post(ana, "Rank mattered").waitFor({ state: "detached" });
  await tabTo(/^Question 1/, "Shift+Tab");
  await ana.keyboard.press("Enter");
  await post(ana, "Rank mattered").waitFor();
  expect(await ana.getByLabel("Your answer").inputValue()).toBe("Half a thought");
});

test("X3 change and take back by keyboard alone, and the focus is never lost", async () => {
  await tabTo("Change");
  await ana.keyboard.press("Enter");
  await expect.poll(focused).toBe("Change your post");
  await ana.keyboard.press("End");
  await ana.keyboard.type(" Or so.");
  await tabTo("Save change");
  await ana.keyboard.press("Enter");
  await ana.getByText("Or so.").first().waitFor();
  await expect.poll(focused).toMatch(/^Ana Silva, /);
  await tabTo("Take back");
  await ana.keyboard.press("Enter");
  await ana.getByRole("alertdialog").or(ana.getByRole("dialog")).first().waitFor();
  await tabTo("Take it back");
  await ana.keyboard.press("Enter");
  await ana.getByText("You took this back").first().waitFor();
  await expect.poll(() => ana.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

test("P4 nothing left the server, broke a page or the content policy", () => stage.expectCalm());

/** Presses Tab until the focus is there; at every stop on the way it is on the screen and can be seen. */
async function tabTo(name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab") {
  const way: string[] = [];
  for (let stop = 0; stop < PATIENCE; stop++) {
    await ana.keyboard.press(key);
    const here = await focused();
    if (here === "") continue;
    way.push(here);
    await expect.poll(isSeen, { message: `the focus on "${here}"` }).toBe(true);
    if (typeof name === "string" ? here === name : name.test(here)) return;
  }
  throw new Error(`${name} was not reached; on the way: ${way.join(" | ")}`);
}

/** What the focused element is called; empty where the browser's own controls have it. */
function focused(): Promise<string> {
  return ana.evaluate(() => {
    const here = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLElement> }) | null;
    if (!here || here === document.body) return "";
    const label = here.getAttribute("aria-label") ?? here.labels?.[0]?.textContent;
    return (label ?? here.textContent ?? "").trim().replace(/\s+/g, " ");
  });
}

/** The focused element, or the label around it, is on the screen and has an outline. */
function isSeen(): Promise<boolean> {
  return ana.evaluate(() => {
    const here = document.activeElement;
    const shown = here?.matches("input[type=radio], input[type=checkbox]") ? here.closest("label") : here;
    if (!shown) return false;
    const { top, bottom, left, right, width, height } = shown.getBoundingClientRect();
    const onScreen =
      bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && width > 1 && height > 1;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    return onScreen && outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
  });
}
