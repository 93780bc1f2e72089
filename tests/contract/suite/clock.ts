import { expect, test } from "vitest";
import type { Post, Room, Seat } from "../../../domain/records";
import { type Class, done, draftFor, openClass, postId, say, wording } from "../cast";
import type { Db } from "../storeContract";

export function clock(db: Db) {
  test("S1 the clock of each room rises by one with each change, without gap or repeat, however many write at once", async () => {
    const { store } = db();
    const cast = await openClass(store);
    const seeds = new Map<string, Post[]>();
    for (const room of cast.rooms) {
      seeds.set(room.id, [await say(store, cast.ada, room), await say(store, cast.ben, room)]);
    }
    const before = await store.rooms(cast.chair);
    const told = await Promise.all(before.flatMap((room) => crowd(room, seeds.get(room.id) as Post[], cast)));
    for (const room of before) {
      const seqs = told.flatMap((change) => (change?.roomId === room.id ? [change.seq] : []));
      const now = (await store.rooms(cast.chair)).find(({ id }) => id === room.id) as Room;
      expect(seqs.sort((a, b) => a - b)).toEqual(seqs.map((_, n) => room.seq + 1 + n));
      expect(now.seq).toBe(room.seq + seqs.length);
      const { posts } = await store.postsSince(cast.chair, room.id, 0);
      expect(new Set(posts.map(({ order }) => order)).size).toBe(posts.length);
      for (const post of posts) expect(post.order).toBeLessThanOrEqual(post.seq);
    }
  });

  test("S1 the seminar's clock does so too", async () => {
    const { store } = db();
    const { seminar, chair, ada } = await openClass(store);
    const before = (await store.seminarByCode(seminar.code))?.seq as number;
    const joins = Array.from({ length: 10 }, (_, n) =>
      store.join(seminar.id, `hash ${n % 7}`, `Name ${n % 5}`),
    );
    const others = [
      store.setFrozen(chair, true),
      store.removeSeat(chair, ada.id),
      store.removeSeat(chair, "nobody"),
    ];
    await Promise.all([...joins, ...others]);
    const seats = await store.seats(chair);
    const joined = seats.filter(({ seq }) => seq > before).length;
    // Each new seat and the removal carry a value of their own; freezing took one more.
    expect(new Set(seats.map(({ seq }) => seq)).size).toBe(seats.length);
    expect((await store.seminarByCode(seminar.code))?.seq).toBe(before + joined + 1);
  });

  /** Many writes to a room at once, some of them refused or repeated: what each change said about the clock. */
  function crowd(room: Room, [first, second]: Post[], { ada, ben, cleo, chair }: Class) {
    const { store } = db();
    const repeated = draftFor(room);
    const id = (post?: Post) => post?.id ?? "";
    const add = async (seat: Seat, draft = draftFor(room)) => {
      const { post, repeated } = done(await store.addPost(seat, draft));
      return repeated ? null : { roomId: room.id, seq: post.seq };
    };
    const told = async (write: Promise<{ post: Post } | string>) => {
      const outcome = await write;
      return typeof outcome === "string" ? null : { roomId: room.id, seq: outcome.post.seq };
    };
    return [
      ...Array.from({ length: 8 }, () => [add(ada), add(ben), add(cleo), add(ada, repeated)]).flat(),
      ...["one", "two", "three"].map((words) =>
        told(store.revisePost(ada, id(first), wording(words, "ask"))),
      ),
      told(store.revisePost(ben, id(first), wording("not mine", "ask"))),
      ...(["hide", "approve", "hide", "restore"] as const).map((kind) =>
        told(store.decidePost(chair, id(second), kind, null)),
      ),
      told(store.withdrawPost(cleo, postId(0))),
      told(store.withdrawPost(ada, id(first))),
      store.setPhase(chair, room.id, "waiting").then(() => null),
      add(chair, draftFor(room)),
    ];
  }
}
