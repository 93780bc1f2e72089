import { expect, test } from "vitest";
import { done, joinAs, openClass } from "../cast";
import type { Db } from "../storeContract";

export function picks(db: Db) {
  test("each pick counts, however many at once; staff are not picked", async () => {
    const { store } = db();
    const { chair, ada } = await openClass(store);
    await Promise.all(Array.from({ length: 10 }, () => store.countPick(chair, ada.id)));
    const { seat, seminar } = done(await store.countPick(chair, ada.id));
    expect(seat).toEqual({ ...ada, picks: 11, seq: seminar.seq });
    expect(await store.countPick(chair, chair.id)).toBe("not_found");
    expect(await store.countPick(chair, "nobody")).toBe("not_found");
  });

  test("of ten who draw the same student at once, one counts and the others draw again", async () => {
    const { store } = db();
    const { chair, ada } = await openClass(store);
    const tries = Array.from({ length: 10 }, () => store.countPick(chair, ada.id, ada.picks));
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => outcome === "conflict")).toHaveLength(9);
    expect(done(await store.countPick(chair, ada.id, 1)).seat.picks).toBe(2);
  });

  test("who comes late starts with the fewest picks of those who are in, so as not to be picked again and again", async () => {
    const { store } = db();
    const { seminar, chair, ada, ben, cleo } = await openClass(store);
    expect(ada.picks).toBe(0);
    const round = async () => {
      for (const { id } of [ada, ben]) done(await store.countPick(chair, id));
    };
    await round();
    expect((await joinAs(store, seminar, "Dora")).picks).toBe(0);
    done(await store.countPick(chair, (await joinAs(store, seminar, "Dora")).id));
    done(await store.removeSeat(chair, cleo.id));
    done(await store.setPolicy(chair, { lobby: false }));
    expect((await joinAs(store, seminar, "Emil")).picks).toBe(1);
  });

  test("who has waited at the door starts with what is fewest when let in", async () => {
    const { store } = db();
    const { seminar, chair, ada, ben, cleo } = await openClass(store);
    done(await store.setPolicy(chair, { lobby: true }));
    const dora = await joinAs(store, seminar, "Dora");
    for (const { id } of [ada, ben, cleo, ada]) done(await store.countPick(chair, id));
    expect(done(await store.admit(chair, [dora.id])).seats[0]?.picks).toBe(1);
  });

  test("the first student starts with none", async () => {
    const { store } = db();
    const { seminar, chair, ada, ben, cleo } = await openClass(store);
    for (const { id } of [ada, ben, cleo]) {
      done(await store.countPick(chair, id));
      done(await store.removeSeat(chair, id));
    }
    done(await store.setPolicy(chair, { lobby: false }));
    expect((await joinAs(store, seminar, "Dora")).picks).toBe(0);
  });
}
