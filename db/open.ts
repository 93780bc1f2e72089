import type { Store } from "../domain/store";
import type { Atomic, Queries } from "./atomic";
import { migrateSqlite, migrationsFolder } from "./migrate";
import { type PostgresHandle, postgresAtomic } from "./postgres";
import { connect, insistOnFullSync, sqliteAtomic, sqliteQueries } from "./sqlite";
import { createStore } from "./store";
import type { Tables } from "./tables";
import { postgresTables } from "./tables.postgres";
import { sqliteTables } from "./tables.sqlite";

/** What storage code is given: where to query, what to query, and how to do several things at once. */
export interface Database {
  queries: Queries;
  tables: Tables;
  atomic: Atomic;
}

/** Opens (and creates, and migrates) the database file. Throws with one clear sentence where it cannot. */
export function openSqlite(file: string): Store {
  const client = connect(file);
  const queries = sqliteQueries(client);
  migrateSqlite(client, queries);
  insistOnFullSync(client);
  const database = { queries, tables: sqliteTables, atomic: sqliteAtomic(client, queries) };
  return createStore(database, async () => {
    client.close();
  });
}

/** A PostgreSQL server, by its connection URL. */
export async function openPostgres(url: string): Promise<Store> {
  const { Pool } = await import("pg");
  const { drizzle } = await import("drizzle-orm/node-postgres");
  const { migrate } = await import("drizzle-orm/node-postgres/migrator");
  const pool = new Pool({ connectionString: url, max: 10 });
  const handle = drizzle(pool, { casing: "snake_case" });
  await migrate(handle, { migrationsFolder: migrationsFolder("postgres") });
  return createStore(postgresDatabase(handle), () => pool.end());
}

export function postgresDatabase(handle: object): Database {
  return {
    queries: handle as unknown as Queries,
    tables: postgresTables,
    atomic: postgresAtomic(handle as PostgresHandle),
  };
}
