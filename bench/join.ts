/**
 * How long a student on a phone waits for the lesson: on the network and at the speed of Lighthouse's mobile profile
 * (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md), with nothing of Stoa in the browser before.
 */
import type { Page } from "playwright-core";
import { timesRow } from "./centiles";
import { openPage, slowDown } from "./chromium";
import { startStoa, type Target } from "./servers";

const ROUNDS = 10;
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};
/** "Slow 4G": 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up; in bytes a second. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };

export async function reportJoining() {
  const target = await startStoa(1, "waiting");
  const [seated = ""] = target.cookies;
  try {
    console.log(
      `\njoin: a phone on Lighthouse's mobile profile, ${ROUNDS} times, until the lesson can be read`,
    );
    console.log("| from | p50 ms | p95 ms | max ms |\n|---|---:|---:|---:|");
    console.log(timesRow("the press on Join", await times(target, "", (page, at) => join(page, target, at))));
    console.log(
      timesRow(
        "the address of a seat, all of it new",
        await times(target, seated, (page) => open(page, target)),
      ),
    );
  } finally {
    await target.stop();
  }
}

async function times(target: Target, cookies: string, measure: (page: Page, at: number) => Promise<number>) {
  const waits: number[] = [];
  for (let at = 0; at < ROUNDS; at++) {
    const { page, close } = await openPage(target, cookies, PHONE);
    const devtools = await slowDown(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", NETWORK);
    await page.addInitScript(watchLesson);
    waits.push(await measure(page, at));
    await close();
  }
  return waits;
}

/** As a student comes: the code, the name, the press. */
async function join(page: Page, { url, code }: Target, at: number): Promise<number> {
  await page.goto(`${url}/s/${code}`);
  await page.getByLabel("Your name").fill(`Phone ${at + 1}`);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  const read = await lessonRead(page);
  return read - (await page.evaluate(() => (window as Watched).pressed ?? 0));
}

async function open(page: Page, { url, code }: Target): Promise<number> {
  await page.goto(`${url}/s/${code}`);
  return lessonRead(page);
}

async function lessonRead(page: Page): Promise<number> {
  const read = await page.waitForFunction(() => (window as Watched).read);
  return (await read.jsonValue()) as number;
}

type Watched = typeof window & { pressed?: number; read?: number };

/** In the page: when it was pressed, and when the first paragraph of the lesson was on the screen; ms of its clock. */
function watchLesson() {
  const told = window as Watched;
  addEventListener("click", ({ timeStamp }) => (told.pressed = timeStamp), true);
  new MutationObserver((_changes, observer) => {
    const words = document.querySelector("#content section [data-block]");
    if (!words?.checkVisibility()) return;
    observer.disconnect();
    // The frame with it is drawn, then the next task runs.
    requestAnimationFrame(() => setTimeout(() => (told.read = performance.now())));
  }).observe(document, { childList: true, subtree: true });
}
