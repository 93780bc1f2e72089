import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import type { Pool } from "pg";

/** Set from the working directory: the server is bundled and loaded from more than one place. */
export const migrationsFolder = (dialect: "sqlite" | "postgres") =>
  join(process.cwd(), "db/migrations", dialect);

/**
 * Brings the file to the newest schema. Where something is pending it copies the file first. Foreign keys are off
 * while tables are rebuilt (a rebuild would delete child rows without a word); before the commit it is checked that
 * no row and no parent is missing.
 */
export function migrateSqlite(client: Database.Database) {
  const applied = appliedMigrations(client);
  const known = readMigrationFiles({ migrationsFolder: migrationsFolder("sqlite") });
  refuseNewer(applied, known);
  const pending = known.filter(({ folderMillis }) => !applied.includes(folderMillis));
  if (pending.length === 0) return;
  if (applied.length > 0) backUp(client);
  client.pragma("foreign_keys = OFF");
  try {
    client.transaction(() => run(client, pending)).immediate();
  } finally {
    client.pragma("foreign_keys = ON");
  }
}

function run(client: Database.Database, pending: MigrationMeta[]) {
  const before = rowCounts(client);
  client.exec(
    "create table if not exists __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)",
  );
  const note = client.prepare("insert into __drizzle_migrations (hash, created_at) values (?, ?)");
  for (const { sql, hash, folderMillis } of pending) {
    for (const statement of sql) client.exec(statement);
    note.run(hash, folderMillis);
  }
  const after = rowCounts(client);
  for (const [table, rows] of before) {
    const left = after.get(table);
    if (left !== rows) throw new Error(`Migration would leave ${left ?? 0} of ${rows} rows in ${table}.`);
  }
  const broken = client.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0) throw new Error(`Migration would leave ${broken.length} rows without their parent.`);
}

/** Rows by table; search indexes and drizzle's own table aside. */
function rowCounts(client: Database.Database): Map<string, number> {
  const named =
    "select name from pragma_table_list where schema = 'main' and type = 'table' and name not in ('sqlite_schema', '__drizzle_migrations')";
  const tables = client.prepare(named).pluck().all() as string[];
  const count = (table: string) => client.prepare(`select count(*) from "${table}"`).pluck().get() as number;
  return new Map(tables.map((table) => [table, count(table)]));
}

/** The same on PostgreSQL; where several servers start at once, one after the other. */
export async function migratePostgres(pool: Pool) {
  const { drizzle } = await import("drizzle-orm/node-postgres");
  const { migrate } = await import("drizzle-orm/node-postgres/migrator");
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('stoa migrations'))");
    const { rows: tables } = await client.query("select to_regclass('drizzle.__drizzle_migrations') as name");
    const { rows } = tables[0].name
      ? await client.query("select created_at from drizzle.__drizzle_migrations")
      : { rows: [] };
    const folder = { migrationsFolder: migrationsFolder("postgres") };
    refuseNewer(
      rows.map((row) => Number(row.created_at)),
      readMigrationFiles(folder),
    );
    await migrate(drizzle(client), folder);
  } finally {
    // Closing the connection is what gives the lock back.
    client.release(true);
  }
}

function refuseNewer(applied: number[], known: MigrationMeta[]) {
  if (applied.every((when) => known.some(({ folderMillis }) => folderMillis === when))) return;
  throw new Error(
    "The database was written by a newer version of Stoa. Start that version, or restore a backup.",
  );
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
