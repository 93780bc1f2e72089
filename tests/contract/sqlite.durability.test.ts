import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { openSqlite, sqliteStore } from "../../db/open";
import { connect } from "../../db/sqlite";
import { newTeacher, openClass, say, visitorOf } from "./cast";

const root = mkdtempSync(join(tmpdir(), "stoa-durability-"));
const newFile = () => join(mkdtempSync(join(root, "d")), "stoa.db");
afterAll(() => rmSync(root, { recursive: true }));

const settings = (client: Sqlite.Database) =>
  ["synchronous", "journal_mode", "foreign_keys"].map((name) => client.pragma(name, { simple: true }));

test("S2 every connection syncs before it acknowledges: after opening, after the first write, after reopening", async () => {
  const file = newFile();
  const full = [2, "wal", 1];
  for (let opened = 0; opened < 2; opened++) {
    const client = connect(file);
    expect(settings(client)).toEqual(full);
    const store = sqliteStore(client);
    expect(settings(client)).toEqual(full);
    if (opened === 0) await newTeacher(store);
    else await store.openSession("account-mill");
    expect(settings(client)).toEqual(full);
    await store.close();
  }
});

test("S2 what was acknowledged is what another connection reads", async () => {
  const file = newFile();
  const store = openSqlite(file);
  const reader = new Sqlite(file, { readonly: true });
  const { ada, rooms } = await openClass(store);
  for (let n = 1; n <= 5; n++) {
    await say(store, ada, rooms[0]);
    expect(reader.prepare("select count(*) from posts").pluck().get()).toBe(n);
  }
  reader.close();
  await store.close();
});

test("what was not committed when the store closed is refused, not forgotten", async () => {
  const file = newFile();
  const store = openSqlite(file);
  const { ada, rooms } = await openClass(store);
  const [post] = await Promise.allSettled([say(store, ada, rooms[0]), store.close()]);
  expect(post?.status).toBe("rejected");
  const again = openSqlite(file);
  expect(await again.ownPosts(ada)).toEqual([]);
  await again.close();
});

for (const acknowledged of [1, 7, 40, 90, 150]) {
  test(`S1 killed after ${acknowledged} acknowledged posts, the file is sound and has them all`, async () => {
    const file = newFile();
    const store = openSqlite(file);
    const { ada, rooms, seminar } = await openClass(store);
    await store.close();
    const told = await killAfter(acknowledged, [file, rooms[0].id, seminar.id, visitorOf("Ada").visitor]);

    const client = connect(file);
    expect(client.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(client.pragma("foreign_key_check")).toEqual([]);
    const reopened = sqliteStore(client);
    const { posts, room } = await reopened.postsSince(ada, rooms[0].id, 0);
    const stored = posts.map(({ id }) => id);
    expect(told.length).toBeGreaterThanOrEqual(acknowledged);
    expect(told.filter((id) => !stored.includes(id))).toEqual([]);
    expect(posts.map(({ seq }) => seq)).toEqual(posts.map((_, n) => rooms[0].seq + 1 + n));
    expect(room.seq).toBe(rooms[0].seq + posts.length);
    await reopened.close();
  });
}

/** Lets another process write posts and kills it (SIGKILL) once so many were acknowledged. Gives their ids. */
function killAfter(acknowledged: number, args: string[]): Promise<string[]> {
  const writer = fork(join(import.meta.dirname, "writer.ts"), args, { execArgv: ["--import", "tsx"] });
  const told: string[] = [];
  writer.on("message", (id: string) => {
    told.push(id);
    if (told.length === acknowledged) writer.kill("SIGKILL");
  });
  return new Promise((resolve, reject) => {
    writer.once("error", reject);
    // "close" comes after the last message was read.
    writer.once("close", (code) =>
      code === null ? resolve(told) : reject(new Error(`writer ended: ${code}`)),
    );
  });
}
