/**
 * `npm run soak`: the long forms of what must hold. Each is a test of `npm test`, run with many more seeds.
 * `npm run soak -- D1 D7 --seeds 20` runs some of them shorter; `--first 137` begins at a seed that failed; `--minutes 30`
 * ends each after that time, which counts as a failure. The exit code is 0 when all of them held.
 */
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { findBrowser } from "../bin/setup/browser.js";

interface Form {
  file: string;
  /** How many seeds, or rounds. */
  seeds: number;
  /** Which of the file's tests. */
  tests: string;
  env?: Record<string, string>;
}

const forms: Record<string, Form> = {
  /** 30 clients, 1,000 posts, cut at random. */
  D1: { file: "tests/live/roads.test.ts", tests: "D1", seeds: 200 },
  /** Away while anything at all happens. */
  D4: { file: "tests/live/law.test.ts", tests: "any commands in any order", seeds: 100 },
  /** Reloads with five unsent posts, in Chromium. */
  D6: { file: "tests/browser/unsent.test.ts", tests: "D6", seeds: 50 },
  /** Frames lost at random, healed within 12 s. */
  D7: { file: "tests/live/lost.test.ts", tests: "D7", seeds: 50 },
  /** As D1, for clients that know nothing but long-polling. */
  D8: { file: "tests/live/roads.test.ts", tests: "D1", seeds: 50, env: { POLLING: "30" } },
  /** Killed under load. */
  S1: { file: "tests/live/crash.test.ts", tests: "S1", seeds: 100 },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: "string" },
    first: { type: "string" },
    minutes: { type: "string", default: "180" },
  },
});
const unknown = positionals.filter((id) => !forms[id]);
if (unknown.length > 0) {
  console.error(
    `There is no long form of ${unknown.join(", ")}; there are ${Object.keys(forms).join(", ")}.`,
  );
  process.exit(2);
}

const results: string[] = [];
for (const [id, form] of Object.entries(forms)) {
  if (positionals.length > 0 && !positionals.includes(id)) continue;
  const seeds = Number(values.seeds ?? form.seeds);
  console.log(`\n${id}: ${seeds} ${seeds === 1 ? "seed" : "seeds"}, ${form.file}`);
  const began = Date.now();
  const held = await run(form, seeds);
  if (!held) process.exitCode = 1;
  const minutes = ((Date.now() - began) / 60_000).toFixed(1);
  results.push(
    `${id}: ${seeds} ${seeds === 1 ? "seed" : "seeds"} in ${minutes} min: ${held ? "held" : "FAILED"}`,
  );
}
console.log(`\n${results.join("\n")}`);

/** Whether every test passed in time. */
function run({ file, tests, env }: Form, seeds: number): Promise<boolean> {
  const child = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", "run", file, "-t", tests], {
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      CHROME_PATH: process.env.CHROME_PATH ?? findBrowser() ?? "",
      ...env,
      SOAK: "1",
      SEEDS: String(seeds),
      FIRST_SEED: values.first ?? "1",
    },
  });
  return new Promise((resolve) => {
    const over = setTimeout(() => {
      console.error(`Not done within ${values.minutes} minutes.`);
      child.kill();
    }, Number(values.minutes) * 60_000);
    child.on("close", (code) => {
      clearTimeout(over);
      resolve(code === 0);
    });
  });
}
