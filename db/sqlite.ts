import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { type Atomic, type Body, isRefusal, type Queries } from "./atomic";

/** Fixes for data loss in WAL mode that Stoa relies on came with this release. */
const OLDEST_SQLITE = "3.51.3";

/**
 * The one connection to the database file. better-sqlite3 is synchronous: while it waits for a lock the whole server
 * waits, hence the short timeout.
 */
export function connect(file: string): Database.Database {
  const client = new Database(file, { timeout: 250 });
  requireSqlite(client.prepare("select sqlite_version()").pluck().get() as string);
  client.pragma("journal_mode = WAL");
  client.pragma("foreign_keys = ON");
  client.pragma("temp_store = MEMORY");
  insistOnFullSync(client);
  keepStatements(client);
  return client;
}

/** Acknowledged means on disk. Reads the setting back: a fresh file reports it wrongly until its first write. */
export function insistOnFullSync(client: Database.Database) {
  client.pragma("synchronous = FULL");
  const level = client.pragma("synchronous", { simple: true });
  if (level !== 2) throw new Error(`SQLite runs with synchronous=${level} instead of FULL (2).`);
}

/**
 * Atomics on SQLite. Those that arrive in the same turn of the event loop share one transaction and so one fsync,
 * each in its own savepoint; all promises settle after the commit.
 */
export function sqliteAtomic(client: Database.Database, queries: Queries): Atomic {
  let waiting: Job[] = [];
  return <T>(body: Body<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ body, resolve: resolve as (value: unknown) => void, reject });
      if (waiting.length > 1) return;
      setImmediate(() => {
        const jobs = waiting;
        waiting = [];
        commitTogether(client, queries, jobs);
      });
    });
}

interface Job {
  body: Body<unknown>;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}

function commitTogether(client: Database.Database, queries: Queries, jobs: Job[]) {
  const settle: (() => void)[] = [];
  try {
    rollBack(client);
    client.exec("BEGIN IMMEDIATE");
    for (const job of jobs) settle.push(runInSavepoint(client, queries, job));
    client.exec("COMMIT");
  } catch (reason) {
    for (const job of jobs) job.reject(reason);
    rollBack(client);
    return;
  }
  for (const done of settle) done();
}

/** Where this fails as well, it is tried again before the next transaction begins. */
function rollBack(client: Database.Database) {
  try {
    if (client.inTransaction) client.exec("ROLLBACK");
  } catch {}
}

/** Throws only where the whole transaction is lost: SQLite itself rolls back on a full disk, for example. */
function runInSavepoint(client: Database.Database, queries: Queries, job: Job): () => void {
  client.exec("SAVEPOINT job");
  try {
    const result = step(job.body(queries));
    if (isRefusal(result)) client.exec("ROLLBACK TO job");
    client.exec("RELEASE job");
    return () => job.resolve(result);
  } catch (reason) {
    if (!client.inTransaction) throw reason;
    client.exec("ROLLBACK TO job");
    client.exec("RELEASE job");
    return () => job.reject(reason);
  }
}

function step<T>(body: Generator<PromiseLike<unknown>, T, unknown>): T {
  let next = body.next();
  while (!next.done) next = body.next((next.value as unknown as { all(): unknown }).all());
  return next.value;
}

export function sqliteQueries(client: Database.Database): Queries {
  return drizzle(client, { casing: "snake_case" });
}

/** Throws where the SQLite that better-sqlite3 was compiled with is too old. */
export function requireSqlite(version: string) {
  const number = (text: string) => text.split(".").reduce((sum, part) => sum * 1000 + Number(part), 0);
  if (number(version) < number(OLDEST_SQLITE)) {
    throw new Error(`SQLite ${version} is too old: Stoa needs ${OLDEST_SQLITE} or newer. Run npm ci.`);
  }
}

/** Compiled statements are kept by their text: the query builder asks for the same few hundred again and again. */
function keepStatements(client: Database.Database) {
  const prepare = client.prepare.bind(client);
  const kept = new Map<string, Database.Statement>();
  client.prepare = ((sql: string) => {
    const statement = kept.get(sql) ?? prepare(sql);
    if (kept.size < 500) kept.set(sql, statement);
    return statement;
  }) as typeof client.prepare;
}
