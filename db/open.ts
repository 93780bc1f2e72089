import type BetterSqlite3 from "better-sqlite3";
import type { Store } from "../domain/store";
import type { Atomic, Queries } from "./atomic";
import { migratePostgres, migrateSqlite } from "./migrate";
import { type PostgresHandle, pooledTransactions, postgresAtomic, postgresSnapshot } from "./postgres";
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
  /** Several reads that all see the same moment. */
  snapshot: Atomic;
}

/** Opens (and creates, and migrates) the database file. Throws with one clear sentence where it cannot. */
export function openSqlite(file: string): Store {
  const client = connect(file);
  try {
    return sqliteStore(client);
  } catch (reason) {
    client.close();
    throw reason;
  }
}

/** The store on a connection made by `connect`. */
export function sqliteStore(client: BetterSqlite3.Database): Store {
  const queries = sqliteQueries(client);
  migrateSqlite(client);
  insistOnFullSync(client);
  const atomic = sqliteAtomic(client, queries);
  return createStore({ queries, tables: sqliteTables, atomic, snapshot: atomic }, async () => {
    client.close();
  });
}

/** A PostgreSQL server, by its connection URL. */
export async function openPostgres(url: string): Promise<Store> {
  const { Pool } = await import("pg");
  const { drizzle } = await import("drizzle-orm/node-postgres");
  const pool = new Pool({ connectionString: url, max: 10 });
  // A lost connection is replaced when the next one is needed. Unheard, either event would end the process: the
  // client's own, and the pool's about a client that was idle.
  const lost = (reason: Error) => console.error("PostgreSQL connection lost:", reason.message);
  pool.on("connect", (client) => client.on("error", lost));
  pool.on("error", () => {});
  const casing = "snake_case";
  try {
    await migratePostgres(pool);
    const transactions = pooledTransactions(pool, (client) => drizzle(client, { casing }));
    return createStore(postgresDatabase(drizzle(pool, { casing }), transactions), () => pool.end());
  } catch (reason) {
    await pool.end();
    throw reason;
  }
}

/** Any drizzle handle of PostgreSQL; `transactions` where they go another way than through the handle. */
export function postgresDatabase(handle: object, transactions = handle as PostgresHandle): Database {
  return {
    queries: handle as unknown as Queries,
    tables: postgresTables,
    atomic: postgresAtomic(transactions),
    snapshot: postgresSnapshot(transactions),
  };
}
