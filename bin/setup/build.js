import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { Refused } from "./refused.js";
import { lastLines, run } from "./run.js";

/** What the production build is made from. The server itself runs from its sources. */
const sources = [
  "app",
  "domain",
  "public",
  "next.config.js",
  "postcss.config.js",
  "tsconfig.json",
  "package-lock.json",
];
/** Says which sources the build in `.next` was made from. */
const stamp = ".next/made-from";

/** Builds the pages unless that was done for these very sources. */
export async function ensureBuild() {
  const made = fingerprint();
  if (existsSync(".next/BUILD_ID") && existsSync(stamp) && readFileSync(stamp, "utf8") === made) return;
  console.log("Building the pages (takes about a minute) …");
  rmSync(stamp, { force: true });
  const { ok, output } = await run([process.execPath, "node_modules/next/dist/bin/next", "build"], {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  if (!ok) {
    console.error(lastLines(output));
    throw new Refused("The pages could not be built; the lines above say why.");
  }
  writeFileSync(stamp, made);
}

/** Names the pages by what they are made from, so that the same sources make the same build on every machine. */
export function fingerprint() {
  const hash = createHash("sha256");
  for (const source of sources) addTo(hash, source);
  return hash.digest("hex");
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} path
 */
function addTo(hash, path) {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, `${path}/${name}`);
  } else {
    hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  }
}
