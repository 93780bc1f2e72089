import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";

/** The query builder that all storage code is written against. The handle of PostgreSQL is cast to it. */
export type Queries = BetterSQLite3Database;

type Query = PromiseLike<unknown>;

/**
 * The body of one atomic intention. It yields queries and is stepped synchronously on SQLite, awaited step by step on
 * PostgreSQL. A string as its result is a refusal: everything it wrote is rolled back and the string handed out.
 */
export type Body<T> = (tx: Queries) => Generator<Query, T, unknown>;
export type Atomic = <T>(body: Body<T>) => Promise<T>;

/** `const found = yield* rows(tx.select()…)`: runs one query inside a body, with its type. */
export function* rows<T>(query: PromiseLike<T>): Generator<Query, T, unknown> {
  return (yield query) as T;
}

export function isRefusal(result: unknown): result is string {
  return typeof result === "string";
}
