import { expect, test } from "vitest";
import { done, joinAs, newTeacher, openClass, openSeminar, say } from "../cast";
import type { Db } from "../storeContract";

export function answered(db: Db) {
  test("counts the students who have answered in each silent room, not their posts, and not the teacher", async () => {
    const { store } = db();
    const { seminar, chair, rooms } = await openSeminar(store, await newTeacher(store));
    const [ada, ben] = [await joinAs(store, seminar, "Ada"), await joinAs(store, seminar, "Ben")];
    await joinAs(store, seminar, "Cleo");
    const count = async () => await store.answered(seminar.id);
    expect(await count()).toEqual({ students: 3, rooms: [] });
    done(await store.setPhase(chair, rooms[0].id, "silent"));
    expect(await count()).toEqual({ students: 3, rooms: [{ roomId: rooms[0].id, answered: 0 }] });
    for (const seat of [ada, ada, chair]) await say(store, seat, rooms[0]);
    expect((await count()).rooms).toEqual([{ roomId: rooms[0].id, answered: 1 }]);
    await say(store, ben, rooms[0]);
    done(await store.setPhase(chair, rooms[1].id, "silent"));
    const both = [
      { roomId: rooms[0].id, answered: 2 },
      { roomId: rooms[1].id, answered: 0 },
    ];
    expect((await count()).rooms).toHaveLength(2);
    expect((await count()).rooms).toEqual(expect.arrayContaining(both));
    done(await store.setPhase(chair, rooms[0].id, "open"));
    expect((await count()).rooms).toEqual([both[1]]);
  });

  test("what waits for a teacher is an answer; what was taken back is none", async () => {
    const { store } = db();
    const { seminar, chair, rooms } = await openSeminar(store, await newTeacher(store));
    const ada = await joinAs(store, seminar, "Ada");
    done(await store.setPhase(chair, rooms[0].id, "silent"));
    const count = async () => (await store.answered(seminar.id)).rooms[0]?.answered;
    const pending = await say(store, ada, rooms[0], { held: { rule: "word", match: "damn" } });
    expect(pending.status).toBe("pending");
    expect(await count()).toBe(1);
    done(await store.withdrawPost(ada, pending.id));
    expect(await count()).toBe(0);
  });

  test("neither who was removed nor who waits at the door counts", async () => {
    const { store } = db();
    const { seminar, chair, rooms } = await openSeminar(store, await newTeacher(store));
    const [ada, ben] = [await joinAs(store, seminar, "Ada"), await joinAs(store, seminar, "Ben")];
    done(await store.setPhase(chair, rooms[0].id, "silent"));
    for (const seat of [ada, ben]) await say(store, seat, rooms[0]);
    done(await store.removeSeat(chair, ada.id));
    await joinAs(store, seminar, "Cleo");
    expect(await store.answered(seminar.id)).toEqual({
      students: 1,
      rooms: [{ roomId: rooms[0].id, answered: 1 }],
    });
  });

  test("each seminar has its own count", async () => {
    const { store } = db();
    const { teacher } = await openClass(store);
    const other = await openSeminar(store, teacher);
    done(await store.setPhase(other.chair, other.rooms[0].id, "silent"));
    expect((await store.answered(other.seminar.id)).students).toBe(0);
    expect(await store.answered("no-such-seminar")).toEqual({ students: 0, rooms: [] });
  });
}
