/** Real people in front of real screens: Chromium on the production build, one context per person. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, vi } from "vitest";
import { type Running, runServer } from "../world/process";
import { DESKTOP, launch } from "./people";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

export interface Stage {
  server: Running;
  /** Where students reach it: on a network an address of the machine, where browsers give no secure context. */
  forStudents: string;
  /** Opens a browser of one's own; what goes wrong in it is collected. */
  person(options?: BrowserContextOptions): Promise<Page>;
  /** Nothing so far broke a page, the content policy or the promise that no request leaves the server (P4, B3). */
  expectCalm(): void;
  close(): Promise<void>;
}

export async function openStage(env: Record<string, string> = {}): Promise<Stage> {
  const server = await runServer(env);
  const browser = await launch();
  const trouble: string[] = [];
  const forStudents = server.output().match(/Students reach it at (\S+)/)?.[1] ?? server.url;
  const own = new Set([server.url, forStudents, env.STOA_URL ?? server.url].map((url) => new URL(url).host));
  return {
    server,
    forStudents,
    async person(options = {}) {
      const context = await browser.newContext({ viewport: DESKTOP, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      page.on("pageerror", (error) => trouble.push(`page error: ${error.message}`));
      page.on("console", (message) => {
        if (/content.security.policy|violates/i.test(message.text()))
          trouble.push(`policy: ${message.text()}`);
      });
      page.on("request", (request) => {
        const { host, protocol } = new URL(request.url());
        if (/^(https?|wss?):$/.test(protocol) && !own.has(host)) {
          trouble.push(`a request left for ${host}`);
        }
      });
      return page;
    },
    expectCalm: () => expect(trouble).toEqual([]),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

/** The little of axe-core that is used here; it puts itself on the window. */
interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Checks the page as it is, in each theme (X3). The screen's name stands in the failure. */
export async function expectAccessible(page: Page, screen: string) {
  await page.evaluate(axeSource);
  for (const theme of ["light", "dark", "contrast"]) {
    const found = await page.evaluate(async (chosen) => {
      const before = document.documentElement.dataset.theme;
      document.documentElement.dataset.theme = chosen;
      let moved = false;
      const notice = () => {
        moved = true;
      };
      const begins = ["animationstart", "transitionrun"];
      for (const begin of begins) document.addEventListener(begin, notice);
      const { axe } = window as unknown as { axe: Axe };
      let violations: Awaited<ReturnType<Axe["run"]>>["violations"] = [];
      // Colours on their way, and what comes in meanwhile, would be judged half-way.
      do {
        await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)));
        moved = false;
        ({ violations } = await axe.run(document, { resultTypes: ["violations"] }));
      } while (moved && violations.length > 0);
      for (const begin of begins) document.removeEventListener(begin, notice);
      document.documentElement.dataset.theme = before;
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" | ")}`);
    }, theme);
    expect(found, `${screen}, ${theme}`).toEqual([]);
  }
}
