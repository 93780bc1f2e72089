import { expect, test } from "vitest";
import { done, joinAs, openClass, openSeminar, visitorOf } from "../cast";
import type { Db } from "../storeContract";

export function lobby(db: Db) {
  /** A class whose lobby is on, with two at the door. */
  async function withDoor() {
    const { store } = db();
    const cast = await openClass(store);
    done(await store.setPolicy(cast.chair, { lobby: true }));
    const [dora, emil] = [
      await joinAs(store, cast.seminar, "Dora"),
      await joinAs(store, cast.seminar, "Emil"),
    ];
    return { ...cast, store, dora, emil };
  }
  const admitted = async ({ store, chair }: Awaited<ReturnType<typeof withDoor>>) =>
    (await store.seats(chair)).filter((seat) => seat.admitted).map(({ name }) => name);

  test("A2 with a lobby newcomers wait at the door; those who were in stay in", async () => {
    const cast = await withDoor();
    const { store, seminar, dora } = cast;
    expect(dora.admitted).toBe(false);
    expect((await admitted(cast)).sort()).toEqual(["Ada", "Ben", "Cleo", "Mr Mill"]);
    expect((await joinAs(store, seminar, "Ada")).admitted).toBe(true);
    // Coming again is no way around the door.
    expect(await joinAs(store, seminar, "Dora")).toEqual(dora);
    expect((await store.seat(seminar.id, visitorOf("Dora")))?.seat.admitted).toBe(false);
  });

  test("one is let in, and the act is kept", async () => {
    const cast = await withDoor();
    const { store, chair, dora } = cast;
    const { seats, seminar } = done(await store.admit(chair, [dora.id]));
    expect(seats).toEqual([{ ...dora, admitted: true, seq: seminar.seq }]);
    expect(await admitted(cast)).toContain("Dora");
    expect(await admitted(cast)).not.toContain("Emil");
    const act = { seatId: dora.id, by: chair.name, act: "admit", from: null, to: null };
    expect((await store.record(chair)).acts).toMatchObject([act]);
  });

  test("all are let in at once; nobody is let in twice", async () => {
    const { store, chair } = await withDoor();
    const both = await Promise.all([store.admit(chair), store.admit(chair)]);
    const names = both.flatMap((outcome) => done(outcome).seats.map(({ name }) => name));
    expect(names.sort()).toEqual(["Dora", "Emil"]);
    expect((await store.record(chair)).acts).toHaveLength(2);
  });

  test("A2 who is removed while waiting is out, and is let in by nobody", async () => {
    const cast = await withDoor();
    const { store, seminar, chair, dora, emil } = cast;
    done(await store.removeSeat(chair, dora.id));
    expect(await store.join(seminar.id, visitorOf("Dora").visitor, "Dora")).toBe("removed");
    expect(done(await store.admit(chair, [dora.id])).seats).toEqual([]);
    expect(done(await store.admit(chair)).seats.map(({ id }) => id)).toEqual([emil.id]);
  });

  test("A2 after a student's removal newcomers wait at the door", async () => {
    const { store } = db();
    const { seminar, chair, ada } = await openClass(store);
    const removed = done(await store.removeSeat(chair, ada.id));
    expect(removed.seminar).toMatchObject({ lobby: true, seq: removed.seat.seq });
    expect(await store.seminarByCode(seminar.code)).toEqual(removed.seminar);
    expect((await joinAs(store, seminar, "Ada from another browser")).admitted).toBe(false);
  });

  test("with the lobby off newcomers walk in; those at the door stay until they are let in", async () => {
    const cast = await withDoor();
    const { store, seminar, chair } = cast;
    done(await store.setPolicy(chair, { lobby: false }));
    expect((await joinAs(store, seminar, "Flora")).admitted).toBe(true);
    expect(await admitted(cast)).not.toContain("Dora");
  });

  test("A3 a locked seminar has no door to wait at", async () => {
    const { store, seminar, chair } = await withDoor();
    done(await store.setPolicy(chair, { locked: true }));
    expect(await store.join(seminar.id, "hash of flora", "Flora")).toBe("locked");
  });

  test("nobody lets people into another seminar", async () => {
    const { store, teacher, dora, chair } = await withDoor();
    const other = await openSeminar(store, teacher);
    expect(done(await store.admit(other.chair, [dora.id])).seats).toEqual([]);
    expect(done(await store.admit(other.chair)).seats).toEqual([]);
    expect(done(await store.admit(chair, [dora.id])).seats).toHaveLength(1);
  });
}
