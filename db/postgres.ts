import { DrizzleQueryError } from "drizzle-orm/errors";
import type { Pool, PoolClient } from "pg";
import { type Atomic, type Body, isRefusal, type Queries } from "./atomic";

/** What drizzle's handles for node-postgres and PGlite have in common here. */
export interface PostgresHandle {
  transaction<T>(run: (tx: unknown) => Promise<T>, mode?: Mode): Promise<T>;
}

type Mode = { isolationLevel: "repeatable read"; accessMode: "read only" };

/** Atomics on PostgreSQL: one transaction each; a refusal travels as a throw, which is what rolls back. */
export function postgresAtomic(handle: PostgresHandle, mode?: Mode): Atomic {
  return async <T>(body: Body<T>) => {
    try {
      return await handle.transaction(async (tx) => {
        const result = await step(body(tx as Queries));
        if (isRefusal(result)) throw new RolledBack(result);
        return result;
      }, mode);
    } catch (reason) {
      if (reason instanceof RolledBack) return reason.refusal as T;
      // Drizzle's message repeats the values of the statement, names and texts included; its cause does not.
      throw reason instanceof DrizzleQueryError ? (reason.cause ?? reason) : reason;
    }
  };
}

/** Reads that belong together: otherwise each statement would see its own moment. */
export function postgresSnapshot(handle: PostgresHandle): Atomic {
  return postgresAtomic(handle, { isolationLevel: "repeatable read", accessMode: "read only" });
}

/**
 * Transactions on a pool. Drizzle's own keep a connection for good when its BEGIN fails, and hand one back to the
 * pool in whatever state a failed ROLLBACK left it; here a connection that failed is closed.
 */
export function pooledTransactions(pool: Pool, handleOf: (client: PoolClient) => PostgresHandle) {
  const handles = new WeakMap<PoolClient, PostgresHandle>();
  const handle: PostgresHandle = {
    async transaction(run, mode) {
      const client = await pool.connect();
      const own = handles.get(client) ?? handleOf(client);
      handles.set(client, own);
      try {
        const result = await own.transaction(run, mode);
        client.release();
        return result;
      } catch (reason) {
        client.release(!(reason instanceof RolledBack));
        throw reason;
      }
    },
  };
  return handle;
}

class RolledBack extends Error {
  constructor(readonly refusal: string) {
    super(refusal);
  }
}

async function step<T>(body: Generator<PromiseLike<unknown>, T, unknown>): Promise<T> {
  let next = body.next();
  while (!next.done) next = body.next(await next.value);
  return next.value;
}
