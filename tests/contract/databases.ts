import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import pg from "pg";
import { migrationsFolder } from "../../db/migrate";
import { openPostgres, postgresDatabase, sqliteStore } from "../../db/open";
import { connect } from "../../db/sqlite";
import { createStore } from "../../db/store";
import type { Store } from "../../domain/store";
import { breakable, breakClients, breakPglite, breakSqlite } from "./faults";

/** A database under test: the store on it, and what a test does behind the store's back. */
export interface TestDatabase {
  store: Store;
  /** Everything that is stored, as one text. */
  dump(): Promise<string>;
  /** Removes everything. */
  clear(): Promise<void>;
  /** The server ends and starts again on the same data. */
  restart(): Promise<void>;
  /** Makes a statement fail from now on: the n-th, counted from 1, BEGIN and COMMIT included. */
  breakStatement(n: number): void;
  /** Stops breaking statements and says whether one was broken. */
  mend(): boolean;
  close(): Promise<void>;
}

/** better-sqlite3 on a file of its own. */
export async function openSqliteFile(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "stoa-sqlite-"));
  const fault = breakable();
  let client: Sqlite.Database;
  const start = () => {
    client = breakSqlite(connect(join(folder, "stoa.db")), fault);
    return sqliteStore(client);
  };
  const database: TestDatabase = {
    store: start(),
    ...fault,
    dump: async () => dumpSqlite(client),
    async clear() {
      client.exec("delete from accounts");
    },
    async restart() {
      await database.store.close();
      database.store = start();
    },
    async close() {
      await database.store.close();
      rmSync(folder, { recursive: true });
    },
  };
  return database;
}

/** PostgreSQL inside this process. */
export async function openPglite(): Promise<TestDatabase> {
  const client = await PGlite.create();
  const fault = breakable();
  const handle = drizzle(client, { casing: "snake_case" });
  await migrate(handle, { migrationsFolder: migrationsFolder("postgres") });
  breakPglite(client, fault);
  const start = () => createStore(postgresDatabase(handle), async () => {});
  const database: TestDatabase = {
    store: start(),
    ...fault,
    ...behindPostgres(async (text) => (await client.query<Row>(text)).rows),
    /** The data live in this process: a new store on them is as near as it comes. */
    async restart() {
      database.store = start();
    },
    close: () => client.close(),
  };
  return database;
}

/** A database of a real server; see `postgresServer.ts`. */
export async function openPostgresAt(url: string): Promise<TestDatabase> {
  const fault = breakable();
  const behind = new pg.Client({ connectionString: url });
  await behind.connect();
  const database: TestDatabase = {
    store: await openPostgres(url),
    ...fault,
    ...behindPostgres(async (text) => (await behind.query<Row>(text)).rows),
    async restart() {
      await database.store.close();
      database.store = await openPostgres(url);
    },
    async close() {
      await database.store.close();
      await behind.end();
      mendClients();
    },
  };
  const mendClients = breakClients(behind, fault);
  return database;
}

/** All rows of all tables but drizzle's own. */
export function dumpSqlite(client: Sqlite.Database): string {
  const names = client.prepare(
    "select name from sqlite_master where type = 'table' and name not like '%drizzle%'",
  );
  const tables = names.pluck().all() as string[];
  return dumpOf(tables.map((table) => [table, client.prepare(`select * from "${table}"`).all()]));
}

type Row = Record<string, unknown>;

function behindPostgres(query: (text: string) => Promise<Row[]>): Pick<TestDatabase, "dump" | "clear"> {
  return {
    async dump() {
      const named = "select table_name as name from information_schema.tables where table_schema = 'public'";
      const tables: [string, Row[]][] = [];
      for (const { name } of await query(named)) {
        tables.push([String(name), await query(`select * from "${name}"`)]);
      }
      return dumpOf(tables);
    },
    async clear() {
      await query("delete from accounts");
    },
  };
}

function dumpOf(tables: [string, unknown[]][]): string {
  const sorted = tables.toSorted(([a], [b]) => a.localeCompare(b));
  const lines = sorted.flatMap(([table, rows]) => [
    `${table} (${rows.length})`,
    ...rows.map((row) => JSON.stringify(row)).sort(),
  ]);
  return lines.join("\n");
}
