import { expect, test } from "vitest";
import { done, inviteAs, joinAs, openClass, openSeminar } from "../cast";
import type { Db } from "../storeContract";

export function people(db: Db) {
  test("P6 what is done about people is kept: who, whom, when, from and to", async () => {
    const { store } = db();
    const { chair, ada, ben } = await openClass(store);
    const harriet = await inviteAs(store, chair, "Harriet", "co-teacher");
    done(await store.setStanding(chair, ada.id, "muted"));
    done(await store.renameSeat(harriet, ada.id, "Ada L."));
    done(await store.nudge(chair, ben.id, "Say more."));
    done(await store.countPick(chair, ben.id));
    done(await store.removeSeat(harriet, ada.id));
    const { acts } = await store.record(chair);
    expect(acts.map(({ id: _id, ...kept }) => kept)).toEqual([
      { seatId: ada.id, by: "Mr Mill", act: "standing", from: "normal", to: "muted", at: expect.any(Number) },
      { seatId: ada.id, by: "Harriet", act: "rename", from: "Ada", to: "Ada L.", at: expect.any(Number) },
      { seatId: ben.id, by: "Mr Mill", act: "nudge", from: null, to: "Say more.", at: expect.any(Number) },
      { seatId: ada.id, by: "Harriet", act: "remove", from: null, to: null, at: expect.any(Number) },
    ]);
  });

  test("a record has the acts of its own seminar only", async () => {
    const { store } = db();
    const { teacher, chair } = await openClass(store);
    const other = await openSeminar(store, teacher);
    const dora = await joinAs(store, other.seminar, "Dora");
    done(await store.setStanding(other.chair, dora.id, "trusted"));
    expect((await store.record(chair)).acts).toEqual([]);
  });

  test("P1 a private word is on the seat until the next one, and only students get one", async () => {
    const { store } = db();
    const { chair, ada } = await openClass(store);
    const first = done(await store.nudge(chair, ada.id, "Say more."));
    const nudge = { id: expect.any(String), text: "Say more.", by: chair.name, at: expect.any(Number) };
    expect(first.seat).toEqual({ ...ada, nudge, seq: first.seminar.seq });
    const second = done(await store.nudge(chair, ada.id, "Say more.")).seat;
    expect(second.nudge?.id).not.toBe(first.seat.nudge?.id);
    expect(await store.seats(chair)).toContainEqual(second);
    expect(await store.nudge(chair, chair.id, "Hello.")).toBe("forbidden");
    expect(await store.nudge(chair, "nobody", "Hello.")).toBe("not_found");
    done(await store.endSeminar(chair));
    expect(await store.nudge(chair, ada.id, "Hello.")).toBe("ended");
  });

  test("who was removed is given neither a word, a standing, a name nor a turn", async () => {
    const { store, dump } = db();
    const { chair, ada } = await openClass(store);
    done(await store.removeSeat(chair, ada.id));
    const before = await dump();
    expect(await store.nudge(chair, ada.id, "Hello.")).toBe("not_found");
    expect(await store.setStanding(chair, ada.id, "trusted")).toBe("not_found");
    expect(await store.renameSeat(chair, ada.id, "Adele")).toBe("not_found");
    expect(await store.countPick(chair, ada.id)).toBe("not_found");
    expect(await dump()).toBe(before);
  });

  test("nothing is done about people of another seminar", async () => {
    const { store, dump } = db();
    const { teacher, ada } = await openClass(store);
    const { chair } = await openSeminar(store, teacher);
    const before = await dump();
    expect(await store.nudge(chair, ada.id, "Hello.")).toBe("not_found");
    expect(await store.setStanding(chair, ada.id, "trusted")).toBe("not_found");
    expect(await store.renameSeat(chair, ada.id, "Adele")).toBe("not_found");
    expect(await store.countPick(chair, ada.id)).toBe("not_found");
    expect(await dump()).toBe(before);
  });

  test("an observer who is removed leaves the door as it was; a co-teacher too", async () => {
    const { store } = db();
    const { seminar, chair } = await openClass(store);
    for (const role of ["observer", "co-teacher"] as const) {
      const guest = await inviteAs(store, chair, `Guest ${role}`, role);
      const removed = done(await store.removeSeat(chair, guest.id));
      expect(removed.seminar.lobby).toBe(false);
      expect(await store.seat(seminar.id, { accountId: guest.accountId ?? "" })).toBeNull();
    }
  });
}
