import { defineConfig } from "vitest/config";
import { findBrowser } from "./bin/setup/browser.js";

const heavy = { maxWorkers: 2, hookTimeout: 180_000 };

/**
 * One project per folder of tests, the quick ones first. Those that boot servers and browsers run two files at a time:
 * one waits while the other works, and more would only slow each other down. Time limits are there to end what hangs,
 * never to measure.
 */
export default defineConfig({
  test: {
    env: { CHROME_PATH: findBrowser() ?? "" },
    // As long as the other waits: a busy machine is no failure.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      { extends: true, test: { ...folder("house", "tests/*.test.ts", 0), testTimeout: 30_000 } },
      { extends: true, test: { ...folder("domain", "tests/domain/**/*.test.ts", 0), testTimeout: 60_000 } },
      {
        extends: true,
        test: { ...folder("contract", "tests/contract/**/*.test.ts", 1), testTimeout: 120_000 },
      },
      {
        extends: true,
        test: { ...folder("live", "tests/live/**/*.test.ts", 2), ...heavy, testTimeout: 180_000 },
      },
      {
        extends: true,
        test: { ...folder("browser", "tests/browser/**/*.test.ts", 3), ...heavy, testTimeout: 300_000 },
      },
    ],
  },
});

function folder(name: string, include: string, groupOrder: number) {
  return { name, include: [include], hookTimeout: 60_000, sequence: { groupOrder } };
}
