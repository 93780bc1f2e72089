import { expect, test } from "vitest";
import { done, draftFor, nextMillisecond, openClass, openSeminar, plain, roomNow, say } from "../cast";
import type { Db } from "../storeContract";

export function roomPolicy(db: Db) {
  test("what is left out stays; each change is one of the room and of the seminar", async () => {
    const { store } = db();
    const { seminar, rooms, chair } = await openClass(store);
    const before = await store.seminarByCode(seminar.code);
    const one = done(await store.setRoomPolicy(chair, rooms[0].id, { review: true }));
    const { seq } = rooms[0];
    expect(one.room).toEqual({ ...rooms[0], review: true, seq: seq + 1, changedSeq: seq + 1 });
    expect(one.seminar.seq).toBe((before?.seq ?? 0) + 1);
    const two = done(await store.setRoomPolicy(chair, rooms[0].id, { slowSeconds: 30 })).room;
    expect(two).toMatchObject({ review: true, slowSeconds: 30, seq: seq + 2, changedSeq: seq + 2 });
    const three = done(await store.setRoomPolicy(chair, rooms[0].id, { review: null })).room;
    expect(three).toMatchObject({ review: null, slowSeconds: 30 });
    expect(await roomNow(store, chair, rooms[0])).toEqual(three);
    expect((await roomNow(store, chair, rooms[1])).review).toBeNull();
  });

  test("review in one room is as the room has it, whatever the seminar says", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store);
    const statuses = async () => [
      (await say(store, ada, rooms[0])).status,
      (await say(store, ada, rooms[1])).status,
    ];
    done(await store.setRoomPolicy(chair, rooms[0].id, { review: true }));
    expect(await statuses()).toEqual(["pending", "visible"]);
    done(await store.setPolicy(chair, { review: true }));
    done(await store.setRoomPolicy(chair, rooms[0].id, { review: false }));
    expect(await statuses()).toEqual(["visible", "pending"]);
    done(await store.setRoomPolicy(chair, rooms[0].id, { review: null }));
    expect(await statuses()).toEqual(["pending", "pending"]);
  });

  test("a student's standing counts in every room", async () => {
    const { store } = db();
    const { rooms, chair, ada, ben } = await openClass(store, { ...plain, review: true });
    done(await store.setRoomPolicy(chair, rooms[0].id, { review: false }));
    done(await store.setStanding(chair, ada.id, "reviewed"));
    expect((await say(store, ada, rooms[0])).status).toBe("pending");
    done(await store.setRoomPolicy(chair, rooms[0].id, { review: true }));
    done(await store.setStanding(chair, ben.id, "trusted"));
    expect((await say(store, ben, rooms[0])).status).toBe("visible");
  });

  test("A7 in slow mode each student has one post in the pause, in this room; staff have as many as they like", async () => {
    const { store, dump } = db();
    const { rooms, chair, ada, ben } = await openClass(store);
    const early = await say(store, ada, rooms[0]);
    done(await store.setRoomPolicy(chair, rooms[0].id, { slowSeconds: 600 }));
    const before = await dump();
    expect(await store.addPost(ada, draftFor(rooms[0]))).toBe("slow_down");
    expect(await store.addPost(ada, draftFor(rooms[0], { parentId: early.id }))).toBe("slow_down");
    expect(await dump()).toBe(before);
    await say(store, ben, rooms[0]);
    expect(await store.addPost(ben, draftFor(rooms[0]))).toBe("slow_down");
    for (let n = 0; n < 3; n++) {
      await say(store, chair, rooms[0]);
      await say(store, ada, rooms[1]);
    }
    done(await store.setRoomPolicy(chair, rooms[0].id, { slowSeconds: 0 }));
    await say(store, ada, rooms[0]);
  });

  test("A7 of twenty that a student sends at once, slow mode lets one through", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store);
    done(await store.setRoomPolicy(chair, rooms[0].id, { slowSeconds: 600 }));
    const tries = Array.from({ length: 20 }, () => store.addPost(ada, draftFor(rooms[0])));
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => outcome === "slow_down")).toHaveLength(19);
  });

  test("taking a post back does not shorten the pause", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store);
    done(await store.setRoomPolicy(chair, rooms[0].id, { slowSeconds: 600 }));
    const { id } = await say(store, ada, rooms[0]);
    done(await store.withdrawPost(ada, id));
    expect(await store.addPost(ada, draftFor(rooms[0]))).toBe("slow_down");
  });

  test("D2 in slow mode a repeat of a stored post still gets the first reply", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store);
    done(await store.setRoomPolicy(chair, rooms[0].id, { slowSeconds: 600 }));
    const draft = draftFor(rooms[0]);
    const { post } = done(await store.addPost(ada, draft));
    expect(done(await store.addPost(ada, draft))).toMatchObject({ post, repeated: true });
  });

  test("how long the pause still lasts is told, for this seat and room", async () => {
    const { store } = db();
    const { rooms, chair, ada, ben } = await openClass(store);
    await say(store, ada, rooms[0]);
    expect(await store.untilNextPost(ada, rooms[0].id)).toBe(0);
    done(await store.setRoomPolicy(chair, rooms[0].id, { slowSeconds: 600 }));
    nextMillisecond();
    const left = await store.untilNextPost(ada, rooms[0].id);
    expect(left).toBeLessThan(600_000);
    expect(left).toBeGreaterThan(500_000);
    expect(await store.untilNextPost(ben, rooms[0].id)).toBe(0);
    expect(await store.untilNextPost(ada, rooms[1].id)).toBe(0);
    expect(await store.untilNextPost(ada, "no-such-room")).toBe(0);
  });

  test("neither a room of another seminar nor an ended one is set", async () => {
    const { store, dump } = db();
    const { teacher, rooms, chair } = await openClass(store);
    const other = await openSeminar(store, teacher);
    done(await store.endSeminar(other.chair));
    const before = await dump();
    expect(await store.setRoomPolicy(chair, other.rooms[0].id, { review: true })).toBe("not_found");
    expect(await store.setRoomPolicy(chair, "no-such-room", { review: true })).toBe("not_found");
    expect(await store.setRoomPolicy(other.chair, other.rooms[0].id, { review: true })).toBe("ended");
    expect(await store.setRoomPolicy(other.chair, rooms[0].id, { review: true })).toBe("not_found");
    expect(await dump()).toBe(before);
  });
}
