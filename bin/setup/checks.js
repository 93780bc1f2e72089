import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

/**
 * `skipped` counts what could not run, such as for want of a database server, by file.
 * @typedef {{ passed: number, failed: number, skipped: Record<string, number> }} Count
 */

/** @returns {Promise<Count>} */
export function checkStyle() {
  return check("Style", ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"]);
}

/** @returns {Promise<Count>} */
export function checkTypes() {
  return check("Types", ["node_modules/typescript/bin/tsc", "--noEmit", "--project", "."]);
}

/**
 * @param {string[]} chosen paths or vitest options; none means every test
 * @returns {Promise<Count>}
 */
export async function runTests(chosen) {
  const folder = mkdtempSync(join(tmpdir(), "stoa-tests-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const ok = await show(["node_modules/vitest/vitest.mjs", "run", ...reporters, ...chosen]);
  const count = readReport(report);
  rmSync(folder, { recursive: true });
  // A failure outside any test, such as a file that cannot be loaded, or an error nobody caught.
  if (!ok && count.failed === 0) count.failed = 1;
  return count;
}

/**
 * @param {string} name
 * @param {string[]} command
 */
async function check(name, command) {
  const ok = await show(command);
  console.log(`${name}: ${ok ? "ok" : "FAILED"}`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: {} };
}

/**
 * Runs a program of Node's and lets it print; nobody is asked anything.
 * @param {string[]} command
 * @returns {Promise<boolean>}
 */
function show(command) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}

/**
 * @typedef {{ name: string, status: string, assertionResults: { status: string }[] }} File
 * @param {string} path
 * @returns {Count}
 */
function readReport(path) {
  /** @type {File[]} */
  let files;
  try {
    files = JSON.parse(readFileSync(path, "utf8")).testResults;
  } catch {
    return { passed: 0, failed: 1, skipped: {} };
  }
  const count = (/** @type {File} */ file, /** @type {string[]} */ ...statuses) =>
    file.assertionResults.filter(({ status }) => statuses.includes(status)).length;
  const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, number) => total + number, 0);
  const broken = files.filter((file) => file.status === "failed" && count(file, "failed") === 0);
  const skipped = files.map((file) => [
    relative(process.cwd(), file.name),
    file.assertionResults.length - count(file, "passed", "failed"),
  ]);
  return {
    passed: sum(files.map((file) => count(file, "passed"))),
    failed: sum(files.map((file) => count(file, "failed"))) + broken.length,
    skipped: Object.fromEntries(skipped.filter(([, number]) => number !== 0)),
  };
}
