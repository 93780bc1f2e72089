import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Refused } from "./refused.js";

/** Makes the data folder, and in it the secret that signs teachers' sessions, unless they are there. */
export function ensureSecret() {
  const folder = resolve(process.env.STOA_DATA || "data");
  try {
    // What students write is for the account that runs Stoa and for nobody else on this machine.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!process.env.STOA_SECRET) makeSecret(join(folder, "secret"));
  } catch (reason) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (reason);
    throw new Refused(
      `The data folder ${folder} cannot be written to (${code}): choose another with STOA_DATA=/path/to/folder npm start.`,
    );
  }
}

/** @param {string} file */
function makeSecret(file) {
  // The server refuses one that is shorter, so no session hangs on it.
  if (existsSync(file) && readFileSync(file, "utf8").trim().length >= 32) return;
  // Written whole or not at all: a start that is cut short leaves no half of a secret.
  writeFileSync(`${file}.new`, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
