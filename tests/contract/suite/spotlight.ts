import { expect, test } from "vitest";
import { done, newTeacher, openClass, openSeminar, plain, postId, roomNow, say } from "../cast";
import type { Db } from "../storeContract";

export function spotlight(db: Db) {
  test("posts are collected in the teacher's order, and their room goes on the screen", async () => {
    const { store } = db();
    const { seminar, rooms, chair, ada, ben } = await openClass(store);
    expect((await store.seminarByCode(seminar.code))?.screenRoomId).toBe(rooms[1].id);
    const ids = [(await say(store, ada, rooms[0])).id, (await say(store, ben, rooms[0])).id].reverse();
    const { seq } = await roomNow(store, chair, rooms[0]);
    const set = done(await store.setSpotlight(chair, rooms[0].id, { posts: ids, at: 1 }));
    const changed = { seq: seq + 1, changedSeq: seq + 1, spotlight: { posts: ids, at: 1 } };
    expect(set.room).toEqual({ ...rooms[0], ...changed });
    expect(set.seminar.screenRoomId).toBe(rooms[0].id);
    expect(await roomNow(store, chair, rooms[0])).toEqual(set.room);
    expect(await store.seminarByCode(seminar.code)).toEqual(set.seminar);
  });

  test("P2 only what is up in the room is added; what was hidden since may stay in its place", async () => {
    const { store, dump } = db();
    const { rooms, chair, ada } = await openClass(store, { ...plain, review: true });
    const pending = await say(store, ada, rooms[0]);
    const [kept, elsewhere] = [await say(store, chair, rooms[0]), await say(store, chair, rooms[1])];
    const set = (posts: string[], at = -1) => store.setSpotlight(chair, rooms[0].id, { posts, at });
    const before = await dump();
    for (const id of [pending.id, elsewhere.id, postId(0)]) expect(await set([kept.id, id])).toBe("conflict");
    expect(await dump()).toBe(before);
    done(await store.decidePost(chair, pending.id, "approve", null));
    done(await set([kept.id, pending.id], 1));
    done(await store.decidePost(chair, pending.id, "hide", null));
    expect(done(await set([pending.id, kept.id], 1)).room.spotlight.posts).toEqual([pending.id, kept.id]);
    done(await set([kept.id]));
    // Once it has left, it comes back only when it is up again.
    expect(await set([kept.id, pending.id])).toBe("conflict");
  });

  test("what is shown is one of those collected, or none", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store);
    const { id } = await say(store, ada, rooms[0]);
    const set = (posts: string[], at: number) => store.setSpotlight(chair, rooms[0].id, { posts, at });
    expect(await set([id], 1)).toBe("conflict");
    expect(await set([], 0)).toBe("conflict");
    done(await set([id], 0));
    expect(done(await set([], -1)).room.spotlight).toEqual({ posts: [], at: -1 });
  });

  test("the screen follows the room that begins, silent or open, and no other change of phase", async () => {
    const { store } = db();
    const { seminar, chair, rooms } = await openSeminar(store, await newTeacher(store));
    expect(seminar.screenRoomId).toBeNull();
    const enter = async (n: 0 | 1, phase: "silent" | "open" | "frozen" | "closed") =>
      done(await store.setPhase(chair, rooms[n].id, phase)).seminar.screenRoomId;
    expect(await enter(0, "silent")).toBe(rooms[0].id);
    expect(await enter(1, "open")).toBe(rooms[1].id);
    expect(await enter(0, "closed")).toBe(rooms[1].id);
    expect(await enter(0, "open")).toBe(rooms[0].id);
    expect(await enter(1, "frozen")).toBe(rooms[0].id);
  });

  test("a room of another seminar, or of an ended one, is not shown", async () => {
    const { store } = db();
    const { teacher, rooms, chair } = await openClass(store);
    const other = await openSeminar(store, teacher);
    const empty = { posts: [], at: -1 };
    expect(await store.setSpotlight(other.chair, rooms[0].id, empty)).toBe("not_found");
    done(await store.endSeminar(chair));
    expect(await store.setSpotlight(chair, rooms[0].id, empty)).toBe("ended");
  });
}
