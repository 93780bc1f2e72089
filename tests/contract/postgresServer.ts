import { execFileSync, spawn } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { findPostgres } from "../../bin/setup/postgres.js";

export interface PostgresServer {
  /** Makes an empty database and gives its URL. */
  newDatabase(): Promise<string>;
  /** Drops what was made; ends the server where it is ours. */
  stop(): Promise<void>;
}

const programs = findPostgres();

/** A server is given (`TEST_DATABASE_URL`, whose user may create databases) or one can be started here. */
export const canHavePostgres = Boolean(process.env.TEST_DATABASE_URL || programs);

export async function postgresServer(): Promise<PostgresServer> {
  const given = process.env.TEST_DATABASE_URL;
  return given ? databasesOf(given) : startServer();
}

/** A server in a temporary folder, on a Unix socket there. */
async function startServer(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "stoa-pg-"));
  const user = unprivilegedUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const settings = { ...user, cwd: folder, env: { ...process.env, LC_ALL: "C.UTF-8" } };
  const init = ["-D", data, "-U", "stoa", "-A", "trust", "-E", "UTF8", "--no-sync"];
  execFileSync(join(programs as string, "initdb"), init, { ...settings, stdio: "pipe" });
  const options = ["-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"];
  const server = spawn(join(programs as string, "postgres"), options, { ...settings, stdio: "ignore" });
  const stopAtOnce = () => server.kill("SIGQUIT");
  process.once("exit", stopAtOnce);
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const url = `postgresql://stoa@localhost/postgres?host=${encodeURIComponent(folder)}`;
  await untilItAnswers(url, () => server.exitCode !== null);
  const databases = databasesOf(url);
  return {
    ...databases,
    async stop() {
      stopAtOnce();
      await ended;
      process.off("exit", stopAtOnce);
      rmSync(folder, { recursive: true });
    },
  };
}

function databasesOf(url: string): PostgresServer {
  const made: string[] = [];
  return {
    async newDatabase() {
      const name = `stoa_test_${process.pid}_${Date.now()}_${made.length}`;
      await ask(url, `create database ${name}`);
      // The disk is not what is tested on PostgreSQL.
      await ask(url, `alter database ${name} set synchronous_commit = off`);
      made.push(name);
      const own = new URL(url);
      own.pathname = `/${name}`;
      return own.href;
    },
    async stop() {
      for (const name of made) await ask(url, `drop database if exists ${name} with (force)`);
    },
  };
}

export async function ask(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

async function untilItAnswers(url: string, gaveUp: () => boolean): Promise<void> {
  try {
    await ask(url, "select 1");
  } catch {
    if (gaveUp()) throw new Error("The PostgreSQL server started for the tests ended at once.");
    // Still starting: refused, or no socket yet.
    await new Promise((resolve) => setTimeout(resolve, 50));
    return untilItAnswers(url, gaveUp);
  }
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string, user: string) => Number(execFileSync("id", [flag, user], { stdio: "pipe" }));
  for (const user of ["postgres", "nobody"]) {
    try {
      return { uid: idOf("-u", user), gid: idOf("-g", user) };
    } catch {}
  }
  throw new Error("PostgreSQL does not run as root, and there is neither a user postgres nor nobody.");
}
