/**
 * How fast the desk answers a press: a seminar with 40 students and 500 posts, the production build in Chromium at a
 * quarter of the machine's speed. From the press to the next paint, as the browser tells it.
 */
import type { Page } from "playwright-core";
import { timesRow } from "./centiles";
import { openPage, SLOWDOWN, slowDown } from "./chromium";
import { seedDesk } from "./seedDesk";
import { startStoa } from "./servers";

const STUDENTS = 40;
const POSTS = 500;
const PRESSES = 20;
/** What event timing tells at least, ms. */
const SHORTEST = 16;

export async function reportDesk() {
  const target = await startStoa(STUDENTS);
  const { page, close } = await openPage(target, target.teacher ?? "");
  const { seminarId, leave } = await seedDesk(target, POSTS);
  try {
    await page.goto(`${target.url}/teach/seminars/${seminarId}`);
    await page.locator("article").first().waitFor();
    await slowDown(page);
    await reportPresses(page, `desk: ${STUDENTS} students, ${POSTS} posts`, presses);
  } finally {
    await close();
    leave();
    await target.stop();
  }
}

/** Does what comes before the press that counts, then that press; what comes after is not measured. */
export type Press = (
  page: Page,
  at: number,
) => Promise<{ press: () => Promise<void>; after?: () => Promise<void> }>;

const presses: Record<string, Press> = {
  "one word of the page changes": async (page, at) => {
    if (at === 0) await page.evaluate(changeOneWord);
    return { press: () => page.keyboard.press("F9") };
  },
  "switch room": async (page, at) => {
    const room = page
      .getByRole("region", { name: "Rooms" })
      .locator("ol > li")
      .nth(at % 4)
      .getByRole("button")
      .first();
    // As a hand does it: the pointer is there before, and the button stays down for a moment.
    await room.hover();
    return { press: () => room.click({ delay: 100 }) };
  },
  approve: async (page, at) => {
    if (at === 0) await page.keyboard.press("w");
    await page.locator("article:focus").waitFor();
    const title = await page.title();
    return {
      press: () => page.keyboard.press("a"),
      after: () => page.waitForFunction((before) => document.title !== before, title).then(() => {}),
    };
  },
  hide: async (page, at) => {
    await page.keyboard.press(at === 0 ? "g" : "j");
    await page.locator("article:focus").waitFor();
    return { press: () => page.keyboard.press("h") };
  },
  "next post": async (page) => ({ press: () => page.keyboard.press("j") }),
};

/** A table of what each press takes; the page is watched from now on. */
export async function reportPresses(page: Page, title: string, of: Record<string, Press>) {
  await page.evaluate(watchPresses);
  console.log(`\n${title}, ${PRESSES} presses each, CPU at 1/${SLOWDOWN}, to the next paint`);
  console.log("| press | p50 ms | p95 ms | max ms |\n|---|---:|---:|---:|");
  for (const [name, press] of Object.entries(of)) console.log(timesRow(name, await measure(page, press)));
}

async function measure(page: Page, prepare: Press): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < PRESSES; at++) {
    const { press, after } = await prepare(page, at);
    await page.waitForTimeout(300);
    await page.evaluate(() => (window as Watched).presses?.splice(0));
    await press();
    // Entries come once the frame is shown.
    await page.waitForTimeout(600);
    const told = await page.evaluate(() => (window as Watched).presses ?? []);
    times.push(Math.max(SHORTEST, ...told));
    await after?.();
  }
  return times;
}

/** What any press costs here: the least that the others can be measured against. */
export function changeOneWord() {
  let presses = 0;
  addEventListener("keydown", ({ key }) => {
    const word = document.querySelector("article time");
    if (key === "F9" && word) word.textContent = String(++presses);
  });
}

type Watched = typeof window & { presses?: number[] };

/**
 * In the page: the browser's own event timing, from each press to the next paint, in steps of 8 ms; what takes less than
 * 16 ms is not told.
 */
function watchPresses() {
  const presses: number[] = [];
  (window as Watched).presses = presses;
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name === "keydown" || name === "click") presses.push(duration);
  }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
}
