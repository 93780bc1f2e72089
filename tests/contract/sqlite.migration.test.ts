import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrationsFolder } from "../../db/migrate";
import { openSqlite, sqliteStore } from "../../db/open";
import { connect } from "../../db/sqlite";
import { done, openClass, say, wording } from "./cast";
import { dumpSqlite } from "./databases";
import { BROKEN, breakable, breakSqlite } from "./faults";
import { expectOldClass, oldClass } from "./oldClass";

const home = process.cwd();
/** Every migration there is, in order. */
const released = readdirSync(migrationsFolder("sqlite")).filter((name) => name.endsWith(".sql"));
const newer = "written by a newer version of Stoa";

interface Entry {
  idx: number;
  when: number;
  tag: string;
}

describe("S5", () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "stoa-migration-"));
    file = join(folder, "stoa.db");
  });
  afterEach(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  });

  test("a file of a newer version is refused with a clear sentence and left alone", async () => {
    await writeClass();
    behind((client) => client.exec("insert into __drizzle_migrations (hash, created_at) values ('x', 9e12)"));
    const before = behind(dumpSqlite);
    expect(() => openSqlite(file)).toThrow(newer);
    expect(behind(dumpSqlite)).toBe(before);
    behind((client) => client.exec("delete from __drizzle_migrations where hash = 'x'"));
    await openSqlite(file).close();
  });

  test("a file of every released schema opens, with every row it had, and everybody is still in", async () => {
    for (let kept = 1; kept < released.length; kept++) {
      keepMigrations(kept);
      openSqlite(file).close();
      behind((client) => {
        for (const statement of oldClass) client.exec(statement);
      });
      process.chdir(home);
      const store = openSqlite(file);
      await expectOldClass(store);
      await store.close();
      expect(behind((client) => client.pragma("foreign_key_check"))).toEqual([]);
      expect(behind(applied)).toBe(released.length);
      rmSync(file);
    }
  });

  test("a first start that breaks off at any statement leaves a file that starts clean", async () => {
    let n = 1;
    for (; breaksAt(n); n++) {
      await openSqlite(file).close();
      expect(behind(tables)).toContain("decisions");
      rmSync(file);
    }
    expect(n).toBeGreaterThan(10);
  });

  test("a migration that rebuilds a table keeps every row, and the file of before is kept as well", async () => {
    await writeClass();
    const before = behind(dumpSqlite);
    addMigration(rebuild("posts"));
    await openSqlite(file).close();
    expect(behind(dumpSqlite)).toBe(before);
    expect(behind((client) => client.pragma("foreign_key_check"))).toEqual([]);
    const [copy] = backups();
    expect(behind(dumpSqlite, join(folder, copy as string))).toBe(before);
    // The next start has nothing to do.
    await openSqlite(file).close();
    expect(backups()).toHaveLength(1);
  });

  test("a migration that breaks off at any statement leaves the schema of before, and then starts clean", async () => {
    await writeClass();
    const before = behind(dumpSqlite);
    addMigration(rebuild("posts"));
    let n = 1;
    for (; breaksAt(n); n++) expect(behind(dumpSqlite)).toBe(before);
    expect(n).toBeGreaterThan(6);
    expect(behind(dumpSqlite)).toBe(before);
    expect(behind(applied)).toBe(released.length + 1);
  });

  test("a migration that loses rows or their parents is not done, however often it is tried", async () => {
    await writeClass();
    const before = behind(dumpSqlite);
    const harmful = [
      ["delete from decisions", "leave 0 of 1 rows in decisions"],
      ["drop table revisions", "leave 0 of 1 rows in revisions"],
      ["update posts set seat_id = 'nobody'", "1 rows without their parent"],
    ] as const;
    for (const [statement, sentence] of harmful) {
      addMigration(statement);
      for (let tries = 0; tries < 2; tries++) expect(() => openSqlite(file)).toThrow(sentence);
      expect(behind(dumpSqlite)).toBe(before);
      expect(behind(applied)).toBe(released.length);
    }
  });

  /** A post with a decision and a revision: rows that hang on one another. */
  async function writeClass() {
    const store = openSqlite(file);
    const { ada, chair, rooms } = await openClass(store);
    const { id } = await say(store, ada, rooms[0]);
    done(await store.revisePost(ada, id, wording("other", "ask")));
    done(await store.decidePost(chair, id, "hide", "why"));
    await store.close();
  }

  /** Opens the file and breaks the n-th statement; false where it opened because there is none so far. */
  function breaksAt(n: number): boolean {
    const fault = breakable();
    const client = breakSqlite(connect(file), fault);
    fault.breakStatement(n);
    try {
      sqliteStore(client);
    } catch (reason) {
      expect(String(reason)).toContain(BROKEN);
    } finally {
      client.close();
    }
    return fault.mend();
  }

  /** As if an older version of Stoa were installed, with the first few migrations only. */
  function keepMigrations(count: number) {
    changeJournal((entries) => entries.slice(0, count));
  }

  /** As if the next version of Stoa had been installed: one more migration than there is. */
  function addMigration(sql: string) {
    const target = changeJournal((entries) => {
      const last = entries.at(-1) as Entry;
      return [...entries, { ...last, idx: last.idx + 1, when: last.when + 1, tag: "9999_next" }];
    });
    writeFileSync(join(target, "9999_next.sql"), sql);
  }

  /** Works on a copy of the migrations from here on; gives its folder. */
  function changeJournal(change: (entries: Entry[]) => Entry[]): string {
    process.chdir(home);
    const target = join(folder, "db/migrations/sqlite");
    mkdirSync(dirname(target), { recursive: true });
    cpSync(migrationsFolder("sqlite"), target, { recursive: true });
    const journal = join(target, "meta/_journal.json");
    const content = JSON.parse(readFileSync(journal, "utf8"));
    writeFileSync(journal, JSON.stringify({ ...content, entries: change(content.entries) }));
    process.chdir(folder);
    return target;
  }

  /** What drizzle-kit writes where a column changes: a new table, the rows copied, the old one dropped. */
  function rebuild(table: string): string {
    const read =
      "select sql from sqlite_master where tbl_name = ? and sql is not null order by type = 'index'";
    const schema = behind((client) => client.prepare(read).pluck().all(table)) as string[];
    const [create, ...indexes] = schema as [string, ...string[]];
    return [
      "PRAGMA foreign_keys=OFF;",
      create.replace(table, `__new_${table}`),
      `INSERT INTO "__new_${table}" SELECT * FROM "${table}";`,
      `DROP TABLE "${table}";`,
      `ALTER TABLE "__new_${table}" RENAME TO "${table}";`,
      "PRAGMA foreign_keys=ON;",
      ...indexes,
    ].join("--> statement-breakpoint\n");
  }

  function behind<T>(look: (client: Sqlite.Database) => T, at = file): T {
    const client = new Sqlite(at);
    try {
      return look(client);
    } finally {
      client.close();
    }
  }

  const backups = () => readdirSync(folder).filter((name) => name.endsWith(".before-migration"));
  const tables = (client: Sqlite.Database) => client.prepare("select name from sqlite_master").pluck().all();
  const applied = (client: Sqlite.Database) =>
    client.prepare("select count(*) from __drizzle_migrations").pluck().get();
});
