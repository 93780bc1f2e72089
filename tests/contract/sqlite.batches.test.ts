import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sqliteStore } from "../../db/open";
import { connect } from "../../db/sqlite";
import type { Store } from "../../domain/store";
import { type Class, done, draftFor, openClass, postId, say, wording } from "./cast";

describe("S3 writes of one turn of the event loop share one transaction", () => {
  let folder: string;
  const sent: string[] = [];
  let fails: (text: string) => boolean;
  let client: Sqlite.Database;
  let store: Store;
  let cast: Class;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "stoa-batches-"));
    client = connect(join(folder, "stoa.db"));
    const exec = client.exec.bind(client);
    fails = () => false;
    client.exec = (text) => {
      sent.push(text);
      if (fails(text)) throw new Error("the disk is gone");
      return exec(text);
    };
    store = sqliteStore(client);
    cast = await openClass(store);
    sent.length = 0;
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const count = (text: string) => sent.filter((one) => one === text).length;
  const texts = async () => (await store.ownPosts(cast.ada)).map((post) => post.text);

  test("ten posts cost one BEGIN and one COMMIT", async () => {
    const { ada, rooms } = cast;
    await Promise.all(Array.from({ length: 10 }, () => say(store, ada, rooms[0])));
    await new Promise(setImmediate);
    expect([count("BEGIN IMMEDIATE"), count("COMMIT")]).toEqual([1, 1]);
    expect(await texts()).toHaveLength(10);
  });

  test("posts of different turns have a transaction each", async () => {
    const { ada, rooms } = cast;
    await say(store, ada, rooms[0]);
    await say(store, ada, rooms[0]);
    expect(count("COMMIT")).toBe(2);
  });

  test("one that is refused and one that throws take nothing from the others", async () => {
    const { ada, ben, chair, rooms } = cast;
    const outcomes = await Promise.allSettled([
      say(store, ada, rooms[0], { text: "first" }),
      store.revisePost(ben, postId(0), wording("not there", "ask")),
      // There is no such account: the foreign key throws after the statement ran.
      store.openSession("nobody"),
      say(store, ada, rooms[0], { text: "second" }),
      store.setPhase(chair, rooms[1].id, "waiting"),
    ]);
    expect(count("COMMIT")).toBe(1);
    expect(outcomes.map(({ status }) => status)).toEqual([
      "fulfilled",
      "fulfilled",
      "rejected",
      "fulfilled",
      "fulfilled",
    ]);
    expect([outcomes[1], outcomes[4]]).toEqual(
      ["not_found", "conflict"].map((value) => ({ status: "fulfilled", value })),
    );
    expect(await texts()).toEqual(["first", "second"]);
    const { room } = await store.postsSince(ada, rooms[0].id, 0);
    expect(room.seq).toBe(rooms[0].seq + 2);
  });

  test("when the COMMIT fails all are rejected, nothing is stored, and the next succeeds", async () => {
    const { ada, ben, rooms } = cast;
    fails = (text) => text === "COMMIT";
    const outcomes = await Promise.allSettled([say(store, ada, rooms[0]), say(store, ben, rooms[0])]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    fails = () => false;
    expect(await texts()).toEqual([]);
    await say(store, ada, rooms[0], { text: "again" });
    expect(await texts()).toEqual(["again"]);
  });

  test("when the ROLLBACK after it fails as well, the next transaction begins clean", async () => {
    const { ada, rooms } = cast;
    fails = (text) => text === "COMMIT" || text === "ROLLBACK";
    await expect(store.addPost(ada, draftFor(rooms[0]))).rejects.toThrow("the disk is gone");
    fails = () => false;
    await say(store, ada, rooms[0], { text: "again" });
    expect(await texts()).toEqual(["again"]);
    expect(done(await store.addPost(ada, draftFor(rooms[0]))).room.seq).toBe(rooms[0].seq + 2);
  });

  test("S4 a full disk refuses what does not fit, keeps what does, and heals when there is room", async () => {
    const { ada, rooms } = cast;
    const pages = client.pragma("page_count", { simple: true });
    client.pragma(`max_page_count = ${Number(pages) + 4}`);
    const text = "x".repeat(4_000);
    const outcomes = [];
    for (let n = 0; n < 10; n++) outcomes.push(await say(store, ada, rooms[0], { text }).catch(String));
    const stored = outcomes.filter((outcome) => typeof outcome !== "string");
    expect(stored.length).toBeLessThan(10);
    expect(outcomes.find((outcome) => typeof outcome === "string")).toContain("full");
    expect(await store.ownPosts(ada)).toEqual(stored);
    client.pragma("max_page_count = 1000000");
    await say(store, ada, rooms[0], { text });
    expect(await texts()).toHaveLength(stored.length + 1);
    expect(client.pragma("integrity_check", { simple: true })).toBe("ok");
  });
});
