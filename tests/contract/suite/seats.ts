import { expect, test } from "vitest";
import { done, joinAs, newTeacher, openClass, openSeminar, postId, say, visitorOf } from "../cast";
import type { Db } from "../storeContract";

export function seats(db: Db) {
  test("a student's seat has a name, a pseudonym and a handle, none made from another", async () => {
    const { store } = db();
    const { seminar } = await openSeminar(store, await newTeacher(store));
    const { seat, seminar: now } = done(await store.join(seminar.id, "hash of a secret", "Ada Lovelace"));
    expect(seat).toMatchObject({
      seminarId: seminar.id,
      role: "student",
      name: "Ada Lovelace",
      standing: "normal",
    });
    expect(seat).toMatchObject({ accountId: null, removedAt: null, seq: now.seq });
    expect(now.seq).toBe(seminar.seq + 1);
    expect(new Set([seat.id, seat.name, seat.pseudonym, seat.handle]).size).toBe(4);
    expect(JSON.stringify(seat)).not.toContain("hash of a secret");
  });

  test("a visitor who joins again has the seat of before, whatever the name, and changes nothing", async () => {
    const { store, dump } = db();
    const { seminar, ada } = await openClass(store);
    const before = await dump();
    const again = done(await store.join(seminar.id, visitorOf("Ada").visitor, "Somebody Else"));
    expect(again.seat).toEqual(ada);
    expect(await dump()).toBe(before);
  });

  test("of ten who join at once under one name, one gets it", async () => {
    const { store } = db();
    const { seminar, chair } = await openSeminar(store, await newTeacher(store));
    const spellings = ["Ada", "ada", "Ádá", "A d a", "ADA", "A.da", "ada!", "Ａｄａ", "a-d-a", "Ada"];
    const outcomes = await Promise.all(spellings.map((name, n) => store.join(seminar.id, `hash ${n}`, name)));
    expect(outcomes.filter((outcome) => outcome !== "name_taken")).toHaveLength(1);
    expect(await store.seats(chair)).toHaveLength(2);
  });

  test("one visitor who joins ten times at once has one seat", async () => {
    const { store } = db();
    const { seminar, chair } = await openSeminar(store, await newTeacher(store));
    const tries = Array.from({ length: 10 }, (_, n) => store.join(seminar.id, "hash of ada", `Ada ${n}`));
    const joined = (await Promise.all(tries)).map((outcome) => done(outcome).seat.id);
    expect(new Set(joined).size).toBe(1);
    expect(await store.seats(chair)).toHaveLength(2);
  });

  test("nobody can take the teacher's name; the same name is free in another seminar", async () => {
    const { store } = db();
    const teacher = await newTeacher(store);
    const [one, other] = [await openSeminar(store, teacher), await openSeminar(store, teacher)];
    expect(await store.join(one.seminar.id, "hash", teacher.name.toUpperCase())).toBe("name_taken");
    const seats = [await joinAs(store, one.seminar, "Ada"), await joinAs(store, other.seminar, "Ada")];
    expect(seats[0]?.id).not.toBe(seats[1]?.id);
  });

  test("thirty who join at once all get in, with distinct pseudonyms and handles", async () => {
    const { store } = db();
    const { seminar, chair } = await openSeminar(store, await newTeacher(store));
    await Promise.all(
      Array.from({ length: 30 }, (_, n) => store.join(seminar.id, `hash ${n}`, `Student ${n}`)),
    );
    const seats = await store.seats(chair);
    expect(seats).toHaveLength(31);
    for (const key of ["pseudonym", "handle", "seq"] as const) {
      expect(new Set(seats.map((seat) => seat[key])).size, key).toBe(31);
    }
  });

  test("A6 a seminar that does not exist answers like one that has ended", async () => {
    expect(await db().store.join("no-such-seminar", "hash", "Ada")).toBe("ended");
  });

  test("everything in a seminar is found through the own seat, and nothing without one", async () => {
    const { store } = db();
    const { teacher, seminar, rooms, chair, ada, ben } = await openClass(store);
    const other = await openSeminar(store, teacher);
    await joinAs(store, other.seminar, "Dora");
    const post = await say(store, ada, rooms[0]);
    const now = await store.seminarByCode(seminar.code);
    const room = (await store.rooms(chair))[0];
    const [byAda, byTeacher] = [visitorOf("Ada"), { accountId: teacher.id }];
    expect(await store.seat(seminar.id, byAda)).toEqual({ seat: ada, seminar: now });
    expect(await store.seatInRoom(rooms[0].id, byAda)).toEqual({ seat: ada, seminar: now, room });
    expect(await store.seatOfPost(post.id, visitorOf("Ben"))).toEqual({ seat: ben, seminar: now, room });
    expect(await store.seatOfPost(post.id, byTeacher)).toEqual({ seat: chair, seminar: now, room });
    expect(await store.seatBeside(ada.id, byTeacher)).toEqual({ seat: chair, seminar: now });
    for (const stranger of [visitorOf("Dora"), visitorOf("Nobody"), { accountId: "account-eve" }]) {
      expect(await store.seat(seminar.id, stranger)).toBeNull();
      expect(await store.seatInRoom(rooms[0].id, stranger)).toBeNull();
      expect(await store.seatOfPost(post.id, stranger)).toBeNull();
      expect(await store.seatBeside(ada.id, stranger)).toBeNull();
    }
    expect(await store.seatInRoom("no-such-room", byAda)).toBeNull();
    expect(await store.seatOfPost(postId(0), byAda)).toBeNull();
    expect(await store.seatBeside("no-such-seat", byAda)).toBeNull();
  });
}
