import { type Atomic, type Body, isRefusal, type Queries } from "./atomic";

/** What drizzle's handles for node-postgres and PGlite have in common here. */
export interface PostgresHandle {
  transaction<T>(run: (tx: unknown) => Promise<T>): Promise<T>;
}

/** Atomics on PostgreSQL: one transaction each; a refusal travels as a throw, which is what rolls back. */
export function postgresAtomic(handle: PostgresHandle): Atomic {
  return async <T>(body: Body<T>) => {
    try {
      return await handle.transaction(async (tx) => {
        const result = await step(body(tx as Queries));
        if (isRefusal(result)) throw new RolledBack(result);
        return result;
      });
    } catch (reason) {
      if (reason instanceof RolledBack) return reason.refusal as T;
      throw reason;
    }
  };
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
