import { expect, test } from "vitest";
import { done, joinAs, openClass, openSeminar, say, visitorOf } from "../cast";
import type { Db } from "../storeContract";

const phone = { visitor: "hash of a phone" };

export function rejoining(db: Db) {
  test("a seat moves to another browser with its posts, and is gone from the first", async () => {
    const { store } = db();
    const { seminar, rooms, chair, ada } = await openClass(store);
    const post = await say(store, ada, rooms[0]);
    done(await store.offerRejoin(ada, "hash of a code"));
    done(await store.setPolicy(chair, { locked: true, lobby: true }));
    const back = done(await store.rejoin(seminar.id, "hash of a code", phone.visitor));
    expect(back).toMatchObject({ seat: ada, moved: true });
    expect((await store.seat(seminar.id, phone))?.seat).toEqual(ada);
    expect(await store.ownPosts(ada)).toEqual([post]);
    expect(await store.seat(seminar.id, visitorOf("Ada"))).toBeNull();
    expect(await store.seatInRoom(rooms[0].id, visitorOf("Ada"))).toBeNull();
  });

  test("a code works once, the one shown last, and in its own seminar", async () => {
    const { store, dump } = db();
    const { teacher, seminar, ada } = await openClass(store);
    const other = await openSeminar(store, teacher);
    done(await store.offerRejoin(ada, "hash of the first"));
    done(await store.offerRejoin(ada, "hash of the second"));
    const before = await dump();
    expect(await store.rejoin(seminar.id, "hash of the first", phone.visitor)).toBe("not_found");
    expect(await store.rejoin(other.seminar.id, "hash of the second", phone.visitor)).toBe("not_found");
    expect(await store.rejoin("", "hash of the second", phone.visitor)).toBe("not_found");
    expect(await dump()).toBe(before);
    done(await store.rejoin(seminar.id, "hash of the second", phone.visitor));
    expect(await store.rejoin(seminar.id, "hash of the second", "hash of a tablet")).toBe("not_found");
  });

  test("used twice at once it opens one browser", async () => {
    const { store } = db();
    const { seminar, ada } = await openClass(store);
    done(await store.offerRejoin(ada, "hash of a code"));
    const tries = ["a phone", "a tablet", "a laptop"].map((name) =>
      store.rejoin(seminar.id, "hash of a code", `hash of ${name}`),
    );
    const opened = (await Promise.all(tries)).filter((outcome) => outcome !== "not_found");
    expect(opened).toHaveLength(1);
  });

  test("A2 a removed student's code opens nothing, and nobody else's code opens that browser", async () => {
    const { store } = db();
    const { seminar, chair, ada, ben } = await openClass(store);
    done(await store.offerRejoin(ada, "hash of ada's code"));
    done(await store.offerRejoin(ben, "hash of ben's code"));
    done(await store.removeSeat(chair, ada.id));
    expect(await store.rejoin(seminar.id, "hash of ada's code", phone.visitor)).toBe("not_found");
    expect(await store.rejoin(seminar.id, "hash of ben's code", visitorOf("Ada").visitor)).toBe("removed");
    expect(await store.offerRejoin(ada, "hash of another")).toBe("not_found");
    expect(await store.leaveDevice(ada, visitorOf("Ada").visitor)).toBe("not_found");
  });

  test("a browser that somebody else sits in takes no second seat; one's own code changes nothing", async () => {
    const { store } = db();
    const { seminar, ada } = await openClass(store);
    done(await store.offerRejoin(ada, "hash of a code"));
    expect(await store.rejoin(seminar.id, "hash of a code", visitorOf("Ben").visitor)).toBe("conflict");
    const again = done(await store.rejoin(seminar.id, "hash of a code", visitorOf("Ada").visitor));
    expect(again).toMatchObject({ seat: ada, moved: false });
  });

  test("who leaves the device comes back with the code; the next one at it takes a seat of their own", async () => {
    const { store } = db();
    const { seminar, ada } = await openClass(store);
    const { visitor } = visitorOf("Ada");
    done(await store.offerRejoin(ada, "hash of a code"));
    done(await store.leaveDevice(ada, visitor));
    expect(await store.seat(seminar.id, { visitor })).toBeNull();
    expect(await store.leaveDevice(ada, visitor)).toBe("not_found");
    const dora = done(await store.join(seminar.id, visitor, "Dora")).seat;
    expect(dora.id).not.toBe(ada.id);
    expect(await store.rejoin(seminar.id, "hash of a code", visitor)).toBe("conflict");
    done(await store.leaveDevice(dora, visitor));
    expect(done(await store.rejoin(seminar.id, "hash of a code", visitor)).seat).toEqual(ada);
  });

  test("P1 a seat as the store gives it has no secret in it; staff have no code", async () => {
    const { store } = db();
    const { seminar, chair, ada } = await openClass(store);
    const offered = done(await store.offerRejoin(ada, "hash of a code"));
    expect(JSON.stringify([offered, await store.seats(chair)])).not.toContain("hash of");
    expect(await store.offerRejoin(chair, "hash of a code")).toBe("not_found");
    const dora = await joinAs(store, seminar, "Dora");
    done(await store.endSeminar(chair));
    done(await store.offerRejoin(dora, "hash of dora's code"));
    expect(done(await store.rejoin(seminar.id, "hash of dora's code", phone.visitor)).seat).toEqual(dora);
  });
}
