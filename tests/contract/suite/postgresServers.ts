import { readdirSync } from "node:fs";
import fc from "fast-check";
import pg from "pg";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { migrationsFolder } from "../../../db/migrate";
import { openPostgres } from "../../../db/open";
import type { Store } from "../../../domain/store";
import { type Class, done, draftFor, openClass, plain, roomNow, say, wording } from "../cast";
import { ask } from "../postgresServer";
import { anyAct, perform } from "./acts";
import { anySeminarAct, performIn } from "./seminarActs";

const patience = { interval: 5, timeout: 30_000 };

/** How many migrations there are. */
const released = readdirSync(migrationsFolder("postgres")).filter((name) => name.endsWith(".sql")).length;

/** What only a database with many connections can get wrong. */
export function postgresServers(newDatabase: () => Promise<string>) {
  let url: string;
  let store: Store;
  let cast: Class;
  /** A connection of the test's own. */
  let behind: pg.Client;

  beforeEach(async () => {
    url = await newDatabase();
    store = await openPostgres(url);
    cast = await openClass(store, { ...plain, review: true });
    behind = new pg.Client({ connectionString: url });
    await behind.connect();
  });
  afterEach(async () => {
    await behind.end();
    await store.close();
  });

  test("no way leads out of withdrawn, though the revision or decision looked before the withdrawal", async () => {
    const { ada, chair, rooms } = cast;
    const late = [
      (id: string) => store.revisePost(ada, id, wording("late", "claim")),
      (id: string) => store.decidePost(chair, id, "approve", null),
      (id: string) => store.withdrawPost(ada, id),
    ];
    for (const write of late) {
      const { id } = await say(store, ada, rooms[0]);
      const [withdrawn, refused] = await inThisOrder(
        () => store.withdrawPost(ada, id),
        () => write(id),
      );
      expect(done(withdrawn).post.status).toBe("withdrawn");
      expect(refused).toBe("conflict");
    }
  });

  test("of two revisions at once, both earlier wordings are kept", async () => {
    const { ada, chair, rooms } = cast;
    const { id } = await say(store, ada, rooms[0], { text: "first" });
    await inThisOrder(
      () => store.revisePost(ada, id, wording("second", "claim")),
      () => store.revisePost(ada, id, wording("third", "claim")),
    );
    const { posts, revisions } = await store.record(chair);
    expect([...revisions.map((revision) => revision.text), posts[0]?.text]).toEqual([
      "first",
      "second",
      "third",
    ]);
  });

  test("a post that is written while its author is renamed has the new name, wherever it is", async () => {
    const { ada, chair, rooms } = cast;
    await say(store, ada, rooms[0]);
    const turns = rooms.flatMap((room) => [true, false].map((addsFirst) => ({ room, addsFirst })));
    for (const [n, { room, addsFirst }] of turns.entries()) {
      const name = `Ada ${"I".repeat(n + 1)}`;
      const draft = draftFor(room);
      const both = [() => store.addPost(ada, draft), () => store.renameSeat(chair, ada.id, name)] as const;
      const outcomes = addsFirst ? await inThisOrder(...both) : await inThisOrder(both[1], both[0]);
      const told = outcomes
        .map(done)
        .flatMap((one) => ("post" in one ? [one.post] : one.rooms.flatMap(({ posts }) => posts)));
      const latest = told.filter(({ id }) => id === draft.id).reduce((a, b) => (b.seq > a.seq ? b : a));
      expect(latest.author.name).toBe(name);
    }
  });

  test("whatever is done at once to rooms, posts, people and the seminar, nothing gets stuck", async () => {
    const { ada, ben, cleo, chair, rooms, seminar } = cast;
    const posts = [
      await say(store, ada, rooms[0]),
      await say(store, chair, rooms[0]),
      await say(store, ben, rooms[1]),
    ];
    const stage = { seminar, chair, room: rooms[0], students: [ada, ben], posts };
    const house = { ...stage, rooms: [...rooms], seats: [ada, ben, cleo], postId: posts[1]?.id ?? "" };
    const inRoom = fc
      .sample(anyAct, { seed: 1, numRuns: 150 })
      .map((act) => () => perform(store, stage, act));
    const around = fc
      .sample(anySeminarAct, { seed: 1, numRuns: 150 })
      .filter(({ method }) => method !== "acceptInvitation")
      .map((act) => () => performIn(store, house, act));
    const mixed = inRoom.flatMap((act, n) => [act, around[n] ?? act]);
    const outcomes = await Promise.allSettled(mixed.map((act) => act()));
    expect(outcomes.filter(({ status }) => status === "rejected")).toEqual([]);
  });

  test("a phase that is set while posts wait for the room decides what becomes of them", async () => {
    const { ada, chair, rooms } = cast;
    const [, refused] = await inThisOrder(
      () => store.setPhase(chair, rooms[0].id, "closed"),
      () => store.addPost(ada, draftFor(rooms[0])),
    );
    expect(refused).toBe("closed");
  });

  test("connections that are lost are replaced, idle or busy, more often than the pool has places", async () => {
    const { ada, rooms } = cast;
    const logged = vi.spyOn(console, "error").mockReturnValue();
    onTestFinished(() => logged.mockRestore());
    for (let time = 0; time < 12; time++) {
      await behind.query("begin");
      await behind.query("select 1 from rooms for update");
      const posts = Promise.allSettled([say(store, ada, rooms[0]), say(store, ada, rooms[0])]);
      await waiting(2);
      await cutAll();
      expect((await posts).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
      await behind.query("commit");
    }
    await answers();
    logged.mockClear();
    await cutAll();
    // Noticed while nobody was using it.
    await expect.poll(() => logged.mock.calls[0]?.[0], patience).toBe("PostgreSQL connection lost:");
    await answers();
    await say(store, ada, rooms[0]);
    expect((await roomNow(store, ada, rooms[0])).seq).toBe(rooms[0].seq + 1);
  });

  test("S5 a database of a newer version is refused with a clear sentence", async () => {
    await behind.query(
      "insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 9000000000000)",
    );
    await expect(openPostgres(url)).rejects.toThrow("written by a newer version of Stoa");
  });

  test("S5 servers that start at once on an empty database all start", async () => {
    const empty = await newDatabase();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openPostgres(empty)));
    expect(await Promise.all(stores.map((one) => one.hasAccounts()))).toEqual(stores.map(() => false));
    await Promise.all(stores.map((one) => one.close()));
    expect(await ask(empty, "select count(*)::int as n from drizzle.__drizzle_migrations")).toEqual([
      { n: released },
    ]);
  });

  /** Both wait for the room, the first before the second; then the room is let go. */
  async function inThisOrder<A, B>(first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> {
    await behind.query("begin");
    await behind.query("select 1 from rooms for update");
    const one = first();
    await waiting(1);
    const two = second();
    await waiting(2);
    await behind.query("commit");
    return Promise.all([one, two]);
  }

  /** Until so many connections wait for a lock. */
  async function waiting(wanted: number): Promise<void> {
    const text =
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    await expect.poll(async () => (await ask(url, text))[0].n, patience).toBe(wanted);
  }

  async function answers() {
    await expect.poll(() => store.hasAccounts().catch(() => "still lost"), patience).toBe(true);
  }

  async function cutAll() {
    await behind.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
  }
}
