import { existsSync } from "node:fs";
import { lastLines, run } from "./run.js";

export function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/**
 * Installs one of Debian's packages and prints what went wrong, if anything did.
 * @param {string} name
 * @param {string} what how it is called in the line that says so
 */
export async function installPackage(name, what) {
  console.log(`Installing ${what} (takes a few minutes) …`);
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  await run(["apt-get", "update"], quiet);
  const { ok, output } = await run(["apt-get", "install", "--yes", "--no-install-recommends", name], quiet);
  if (!ok) console.error(lastLines(output));
}
