import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installPackage, isRootOnDebian } from "./debian.js";

/**
 * The folder of PostgreSQL's own programs, for the tests that start a server of theirs; Debian keeps them off the PATH.
 * @returns {string | undefined}
 */
export function findPostgres() {
  const installed = "/usr/lib/postgresql";
  const versions = existsSync(installed) ? readdirSync(installed).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter),
    ...versions.map((version) => join(installed, version, "bin")),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/** Where every check must run, root on Debian installs what is missing. Elsewhere those tests say that they did not run. */
export async function ensurePostgres() {
  if (process.env.TEST_DATABASE_URL || findPostgres() || !process.env.CI || !isRootOnDebian()) return;
  await installPackage("postgresql", "PostgreSQL for the storage tests");
}
