import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import type { Queries } from "./atomic";

/** Set from the working directory: the server is bundled and loaded from more than one place. */
export const migrationsFolder = (dialect: "sqlite" | "postgres") =>
  join(process.cwd(), "db/migrations", dialect);

/**
 * Brings the file to the newest schema. Where something is pending it copies the file first; foreign keys are off
 * while tables are rebuilt (a rebuild would delete child rows without a word) and checked afterwards.
 */
export function migrateSqlite(client: Database.Database, queries: Queries) {
  const known = knownMigrations();
  const applied = appliedMigrations(client);
  if (applied.some((when) => !known.includes(when))) {
    throw new Error(
      "The database was written by a newer version of Stoa. Start that version, or restore a backup.",
    );
  }
  if (applied.length === known.length) return;
  if (applied.length > 0) backUp(client);
  client.pragma("foreign_keys = OFF");
  try {
    migrate(queries, { migrationsFolder: migrationsFolder("sqlite") });
    const broken = client.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0) throw new Error(`Migration left ${broken.length} rows without their parent.`);
  } finally {
    client.pragma("foreign_keys = ON");
  }
}

function knownMigrations(): number[] {
  const journal = readFileSync(join(migrationsFolder("sqlite"), "meta/_journal.json"), "utf8");
  return (JSON.parse(journal) as { entries: { when: number }[] }).entries.map((entry) => entry.when);
}

function appliedMigrations(client: Database.Database): number[] {
  const table = client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!table) return [];
  return client.prepare("select created_at from __drizzle_migrations").pluck().all().map(Number);
}

/** The log is folded into the file first, so that the file alone is the whole database. */
function backUp(client: Database.Database) {
  client.pragma("wal_checkpoint(TRUNCATE)");
  const copy = `${client.name}.${new Date().toISOString().replaceAll(":", "-")}.before-migration`;
  if (!existsSync(copy)) copyFileSync(client.name, copy);
}
