import { expect, test } from "vitest";
import { phases } from "../../../domain/records";
import { done, draftFor, joinAs, newTeacher, openClass, openSeminar, roomNow, say } from "../cast";
import type { Db } from "../storeContract";

const noon = 2_000_000_000_000;

export function timers(db: Db) {
  test("the present phase with a time sets the timer, and with none takes it off; nothing else", async () => {
    const { store } = db();
    const { seminar, rooms, chair } = await openClass(store);
    const before = await store.seminarByCode(seminar.code);
    const set = done(await store.setPhase(chair, rooms[0].id, "open", noon));
    const { seq } = rooms[0];
    expect(set.room).toEqual({ ...rooms[0], endsAt: noon, seq: seq + 1, changedSeq: seq + 1 });
    expect(set.revealed).toEqual([]);
    // The other room was opened last: it stays on the screen.
    expect(set.seminar).toEqual({ ...before, seq: (before?.seq ?? 0) + 1 });
    const cleared = done(await store.setPhase(chair, rooms[0].id, "open", null)).room;
    expect(cleared).toEqual({ ...rooms[0], seq: seq + 2, changedSeq: seq + 2 });
    expect(await roomNow(store, chair, rooms[0])).toEqual(cleared);
  });

  test("every phase can have a timer; without one the present phase is a conflict", async () => {
    const { store } = db();
    const { chair, rooms } = await openSeminar(store, await newTeacher(store));
    for (const phase of phases) {
      if (phase !== "waiting") done(await store.setPhase(chair, rooms[0].id, phase));
      expect(await store.setPhase(chair, rooms[0].id, phase)).toBe("conflict");
      const { room } = done(await store.setPhase(chair, rooms[0].id, phase, noon));
      expect(room).toMatchObject({ phase, endsAt: noon });
    }
  });

  test("another phase has its own timer or none", async () => {
    const { store } = db();
    const { chair, rooms } = await openSeminar(store, await newTeacher(store));
    const silent = done(await store.setPhase(chair, rooms[0].id, "silent", noon)).room;
    expect(silent).toMatchObject({ phase: "silent", endsAt: noon });
    expect(done(await store.setPhase(chair, rooms[0].id, "open")).room.endsAt).toBeNull();
    expect(done(await store.setPhase(chair, rooms[0].id, "frozen", noon)).room.endsAt).toBe(noon);
    expect(done(await store.setPhase(chair, rooms[0].id, "closed", null)).room.endsAt).toBeNull();
  });

  test("a timer in a silent room reveals nothing, neither when it is set nor when it is over", async () => {
    const { store } = db();
    const { chair, rooms, seminar } = await openSeminar(store, await newTeacher(store));
    const ada = await joinAs(store, seminar, "Ada");
    done(await store.setPhase(chair, rooms[0].id, "silent"));
    await say(store, ada, rooms[0]);
    const set = done(await store.setPhase(chair, rooms[0].id, "silent", 1));
    expect(set).toMatchObject({ revealed: [], room: { phase: "silent", revealedSeq: null } });
    expect(done(await store.addPost(ada, draftFor(rooms[0]))).post.shownSeq).toBeNull();
  });

  test("an ended seminar has no timers to set", async () => {
    const { store } = db();
    const { rooms, chair } = await openClass(store);
    done(await store.endSeminar(chair));
    expect(await store.setPhase(chair, rooms[0].id, "open", noon)).toBe("ended");
  });
}
