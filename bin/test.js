/**
 * `npm test`: does whatever set-up is missing, then checks style, types and every test. `npm test -- tests/domain`
 * runs only the tests named. The last line says how many checks passed and failed.
 */
import { fileURLToPath } from "node:url";
import { requireNode } from "./setup/node.js";
import { attempt } from "./setup/refused.js";

attempt(async () => {
  requireNode();
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  const { ensureDependencies } = await import("./setup/dependencies.js");
  const { ensureBuild } = await import("./setup/build.js");
  const { ensureBrowser } = await import("./setup/browser.js");
  const { ensurePostgres } = await import("./setup/postgres.js");
  const { checkStyle, checkTypes, runTests } = await import("./setup/checks.js");

  const chosen = process.argv.slice(2);
  const wants = (/** @type {string} */ folder) => chosen.length === 0 || chosen.join(" ").includes(folder);
  await ensureDependencies();
  if (wants("live") || wants("browser")) await ensureBuild();
  if (wants("contract")) await ensurePostgres();
  if (wants("browser")) process.env.CHROME_PATH = await ensureBrowser();

  const checks = chosen.length === 0 ? [checkStyle, checkTypes] : [];
  const counts = [];
  for (const check of checks) counts.push(await check());
  counts.push(await runTests(chosen));
  if (checks.length === 0) console.log("Style and types were not checked: npm test without a path does.");
  finish(counts);
});

/** @param {import("./setup/checks.js").Count[]} counts */
function finish(counts) {
  const sum = (/** @type {"passed" | "failed"} */ what) =>
    counts.reduce((total, count) => total + count[what], 0);
  const skipped = counts.flatMap((count) => Object.entries(count.skipped));
  for (const [file, number] of skipped) console.log(`NOT RUN: ${number} in ${file}, which says why.`);
  // Where nobody reads along, a check that did not run must not pass for one that did.
  const unrun = process.env.CI ? skipped.reduce((total, [, number]) => total + number, 0) : 0;
  if (unrun > 0) console.log("CI is set: what did not run counts as failed.");
  const failed = sum("failed") + unrun;
  console.log(`${sum("passed")} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
