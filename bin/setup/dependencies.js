import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { Refused } from "./refused.js";
import { lastLines, run } from "./run.js";

/** Brings node_modules to what the lockfile says, and the compiled database engine to the Node that runs. */
export async function ensureDependencies() {
  if (!isInstalled()) {
    console.log("Installing the dependencies (takes a few minutes the first time) …");
    // Development ones too, whatever NODE_ENV says: `npm test` works on the same folder.
    await npm("ci", "--include=dev", "--no-audit", "--no-fund");
  }
  if (await engineLoads()) return;
  console.log("Compiling the database engine for this Node (takes about a minute) …");
  await npm("rebuild", "better-sqlite3");
  if (!(await engineLoads())) throw new Refused(sentences.compiler);
}

/** npm keeps a copy of the lockfile as it installed it. Only packages for other systems may be missing from it. */
function isInstalled() {
  const hidden = "node_modules/.package-lock.json";
  if (!existsSync(hidden)) return false;
  const wanted = packagesIn("package-lock.json");
  const installed = packagesIn(hidden);
  const same = (/** @type {string} */ path) => installed[path]?.integrity === wanted[path]?.integrity;
  return (
    Object.keys(wanted).every((path) => path === "" || same(path) || !!wanted[path]?.optional) &&
    Object.keys(installed).every(same)
  );
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { integrity?: string, optional?: boolean }>}
 */
function packagesIn(lockfile) {
  return JSON.parse(readFileSync(lockfile, "utf8")).packages;
}

/** In a process of its own: a module compiled for another Node can end the one that loads it. */
async function engineLoads() {
  const script = 'new (require("better-sqlite3"))(":memory:").close()';
  return (await run([process.execPath, "--eval", script])).ok;
}

/** @param {string[]} args */
async function npm(...args) {
  const path = process.env.npm_execpath ?? "";
  const program = basename(path) === "npm-cli.js" ? [process.execPath, path] : ["npm"];
  const { ok, output } = await run([...program, ...args]);
  if (ok) return;
  const known = whyNpmFailed(output);
  if (known) throw new Refused(known);
  console.error(lastLines(output));
  throw new Refused("npm could not install the dependencies; the lines above say why.");
}

const sentences = {
  offline:
    "The dependencies could not be downloaded: connect this machine to the internet for the first start (later ones need none).",
  compiler:
    "The database engine better-sqlite3 could not be compiled: install python3, make and a C++ compiler " +
    "(Debian and Ubuntu: apt-get install python3 make g++; macOS: xcode-select --install), then try again.",
  full: "The disk is full: free about 2 GB, then try again.",
  denied: (/** @type {string} */ path) =>
    `npm may not write to ${path}: start Stoa as the account that owns it, or give it to this one.`,
  npm: "npm was not found: it comes with Node from nodejs.org, and with the package npm on Debian and Ubuntu.",
};

/**
 * @param {string} output
 * @returns {string | null}
 */
export function whyNpmFailed(output) {
  const network = /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT/;
  // Before it compiles, better-sqlite3 looks for a ready-made binary: that it found none is not why it failed.
  const compiling = output.split("\n").filter((line) => /gyp ERR!/.test(line));
  if (/ENOSPC/.test(output)) return sentences.full;
  if (compiling.length > 0) {
    return compiling.some((line) => network.test(line)) ? sentences.offline : sentences.compiler;
  }
  if (/spawn npm ENOENT/.test(output)) return sentences.npm;
  if (network.test(output)) return sentences.offline;
  if (!/EACCES|EPERM|EROFS/.test(output)) return null;
  return sentences.denied(/npm (?:error|ERR!) path (.+)/.exec(output)?.[1] ?? process.cwd());
}
