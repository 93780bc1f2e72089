import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findBrowser } from "../bin/setup/browser.js";
import type { Target } from "./servers";

/** Lighthouse's mobile profile slows the processor down by as much. */
export const SLOWDOWN = 4;

/** A page in a browser of its own, with somebody's cookies; `close` ends both. */
export async function openPage(target: Target, cookies: string, options: BrowserContextOptions = {}) {
  const executablePath = findBrowser() ?? undefined;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--no-first-run"] });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const pairs = cookies ? cookies.split("; ").map((pair) => pair.split("=") as [string, string]) : [];
  await context.addCookies(pairs.map(([name, value]) => ({ name, value, url: target.url })));
  return { page: await context.newPage(), close: () => browser.close() };
}

export async function slowDown(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  return devtools;
}
