import { expect, test } from "vitest";
import { MAX_ROOMS } from "../../../domain/limits";
import { done, joinAs, openClass, openSeminar, plain, postId, say } from "../cast";
import type { Db } from "../storeContract";

export function addedRooms(db: Db) {
  test("a question that is added becomes the last room, waiting, and a change of the seminar", async () => {
    const { store } = db();
    const { seminar, rooms, chair } = await openClass(store);
    const before = await store.seminarByCode(seminar.code);
    const { room, seminar: now } = done(await store.addRoom(chair, "And why?", null));
    const fresh = { phase: "waiting", endsAt: null, review: null, slowSeconds: 0, credit: null, seq: 1 };
    expect(room).toMatchObject({ ...fresh, question: "And why?", parts: [], position: 2, revealedSeq: null });
    expect(room.spotlight).toEqual({ posts: [], at: -1 });
    expect(now.seq).toBe((before?.seq ?? 0) + 1);
    expect((await store.rooms(chair)).map(({ id }) => id)).toEqual([...rooms.map(({ id }) => id), room.id]);
    done(await store.setPhase(chair, room.id, "open"));
    await say(store, chair, room);
  });

  test("a student's post becomes a room once, which names the student", async () => {
    const { store, dump } = db();
    const { rooms, chair, ada } = await openClass(store);
    const post = await say(store, ada, rooms[0]);
    const tries = Array.from({ length: 5 }, () => store.addRoom(chair, "Why?", post.id));
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => outcome === "conflict")).toHaveLength(4);
    const { name, handle, pseudonym } = ada;
    const credit = { postId: post.id, name, handle, pseudonym };
    expect((await store.rooms(chair)).map((room) => room.credit)).toEqual([null, null, credit]);
    const before = await dump();
    expect(await store.addRoom(chair, "Why else?", post.id)).toBe("conflict");
    expect(await dump()).toBe(before);
    expect(before).not.toContain("Why else?");
  });

  test("P2 only what a student wrote and is up becomes a question", async () => {
    const { store, dump } = db();
    const { teacher, rooms, chair, ada } = await openClass(store, { ...plain, review: true });
    const pending = await say(store, ada, rooms[0]);
    const own = await say(store, chair, rooms[0]);
    const other = await openSeminar(store, teacher);
    done(await store.setPhase(other.chair, other.rooms[0].id, "open"));
    const foreign = await say(store, await joinAs(store, other.seminar, "Dora"), other.rooms[0]);
    const before = await dump();
    for (const id of [pending.id, own.id, foreign.id, postId(0)]) {
      expect(await store.addRoom(chair, "Why?", id)).toBe("not_found");
    }
    expect(await dump()).toBe(before);
  });

  test(`a seminar has no more than ${MAX_ROOMS} rooms, however many are added at once`, async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store);
    const post = await say(store, ada, rooms[0]);
    const tries = Array.from({ length: MAX_ROOMS }, () => store.addRoom(chair, "Why?", null));
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => outcome === "full")).toHaveLength(2);
    expect(await store.addRoom(chair, "Why?", post.id)).toBe("full");
    const positions = (await store.rooms(chair)).map(({ position }) => position);
    expect(positions).toEqual(Array.from({ length: MAX_ROOMS }, (_, n) => n));
  });

  test("an ended seminar gets no more rooms", async () => {
    const { store } = db();
    const { chair } = await openClass(store);
    done(await store.endSeminar(chair));
    expect(await store.addRoom(chair, "Why?", null)).toBe("ended");
  });
}
