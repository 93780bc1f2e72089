import type { PGlite, Transaction } from "@electric-sql/pglite";
import type Sqlite from "better-sqlite3";
import pg from "pg";

/** Counts the statements that a database executes and makes one of them fail. */
export interface Fault {
  breakStatement(n: number): void;
  mend(): boolean;
  /** Called before each statement; throws in place of the one to break. */
  count(): void;
}

export const BROKEN = "this statement was broken by the test";

export function breakable(): Fault {
  let left = 0;
  let broke = false;
  return {
    breakStatement(n) {
      left = n;
      broke = false;
    },
    mend() {
      left = 0;
      return broke;
    },
    count() {
      if (left === 0 || --left > 0) return;
      broke = true;
      throw new Error(BROKEN);
    },
  };
}

export function breakSqlite(client: Sqlite.Database, fault: Fault): Sqlite.Database {
  const exec = client.exec.bind(client);
  client.exec = (text) => {
    fault.count();
    return exec(text);
  };
  const prepare = client.prepare.bind(client);
  const wrapped = new WeakSet<Sqlite.Statement>();
  client.prepare = ((text: string) => {
    const statement = prepare(text);
    if (wrapped.has(statement)) return statement;
    wrapped.add(statement);
    for (const way of ["all", "get", "run"] as const) {
      const execute = statement[way].bind(statement) as (...values: unknown[]) => never;
      statement[way] = (...values: unknown[]) => {
        fault.count();
        return execute(...values);
      };
    }
    return statement;
  }) as typeof client.prepare;
  return client;
}

/** PGlite sends BEGIN and COMMIT itself: a break at the end of the body stands for a failed COMMIT. */
export function breakPglite(client: PGlite, fault: Fault) {
  const query = client.query.bind(client);
  client.query = (async (...args: Parameters<typeof query>) => {
    fault.count();
    return query(...args);
  }) as typeof client.query;
  const transaction = client.transaction.bind(client);
  client.transaction = <T>(run: (tx: Transaction) => Promise<T>) =>
    transaction(async (tx) => {
      const inside = tx.query.bind(tx);
      tx.query = (async (...args: Parameters<typeof inside>) => {
        fault.count();
        return inside(...args);
      }) as typeof tx.query;
      const result = await run(tx);
      fault.count();
      return result;
    });
}

/** Every connection of this process to a PostgreSQL server but one. Returns how to undo it. */
export function breakClients(untouched: pg.Client, fault: Fault): () => void {
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    try {
      if (this !== untouched) fault.count();
    } catch (reason) {
      const done = args.at(-1);
      if (typeof done !== "function") return Promise.reject(reason);
      return process.nextTick(() => done(reason));
    }
    return (query as (...given: unknown[]) => unknown).apply(this, args);
  } as typeof query;
  return () => {
    pg.Client.prototype.query = query;
  };
}
