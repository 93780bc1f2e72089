import { expect, test } from "vitest";
import {
  done,
  draftFor,
  joinAs,
  nextMillisecond,
  openClass,
  openSeminar,
  say,
  visitorOf,
  wording,
} from "../cast";
import type { Db } from "../storeContract";

export function removal(db: Db) {
  test("A2 a removed student's seat opens no door any more", async () => {
    const { store } = db();
    const { seminar, rooms, chair, ada } = await openClass(store);
    const post = await say(store, ada, rooms[0]);
    const removed = done(await store.removeSeat(chair, ada.id));
    expect(removed.seat).toEqual({ ...ada, removedAt: expect.any(Number), seq: removed.seminar.seq });
    const person = visitorOf("Ada");
    expect(await store.seat(seminar.id, person)).toBeNull();
    expect(await store.seatInRoom(rooms[0].id, person)).toBeNull();
    expect(await store.seatOfPost(post.id, person)).toBeNull();
    expect(await store.seatBeside(chair.id, person)).toBeNull();
  });

  test("A2 what a removed student had already begun is refused, even a repeat of a stored post", async () => {
    const { store, dump } = db();
    const { rooms, chair, ada } = await openClass(store);
    const draft = draftFor(rooms[0]);
    done(await store.addPost(ada, draft));
    done(await store.removeSeat(chair, ada.id));
    const before = await dump();
    // `ada` is the seat as the server looked it up just before the removal.
    expect(await store.addPost(ada, draftFor(rooms[0]))).toBe("not_found");
    expect(await store.addPost(ada, draft)).toBe("not_found");
    expect(await store.revisePost(ada, draft.id, wording("other", "claim"))).toBe("not_found");
    expect(await store.withdrawPost(ada, draft.id)).toBe("not_found");
    expect(await store.decidePost(ada, draft.id, "hide", null)).toBe("not_found");
    expect(await dump()).toBe(before);
  });

  test("A2 there is no way back: not under a new name, nor for another under the old one", async () => {
    const { store } = db();
    const { seminar, chair, ada } = await openClass(store);
    done(await store.removeSeat(chair, ada.id));
    expect(await store.join(seminar.id, visitorOf("Ada").visitor, "Ada")).toBe("removed");
    expect(await store.join(seminar.id, visitorOf("Ada").visitor, "Dora")).toBe("removed");
    expect(await store.join(seminar.id, "hash of another browser", "Ada")).toBe("name_taken");
  });

  test("the posts of a removed student stay in the record, and so does the seat", async () => {
    const { store } = db();
    const { rooms, chair, ada, ben } = await openClass(store);
    const post = await say(store, ada, rooms[0]);
    const { seat } = done(await store.removeSeat(chair, ada.id));
    const record = await store.record(chair);
    expect(record.posts).toEqual([post]);
    expect(record.seats).toContainEqual(seat);
    expect(await store.seats(chair)).toContainEqual(seat);
    expect((await store.postsSince(ben, rooms[0].id, 0)).posts).toEqual([post]);
  });

  test("removing again keeps when it happened first", async () => {
    const { store } = db();
    const { chair, ada } = await openClass(store);
    const { removedAt } = done(await store.removeSeat(chair, ada.id)).seat;
    nextMillisecond();
    expect(done(await store.removeSeat(chair, ada.id)).seat.removedAt).toBe(removedAt);
  });

  test("a teacher cannot be removed, nor anyone of another seminar", async () => {
    const { store, dump } = db();
    const { teacher, chair } = await openClass(store);
    const other = await openSeminar(store, teacher);
    const dora = await joinAs(store, other.seminar, "Dora");
    const before = await dump();
    expect(await store.removeSeat(chair, chair.id)).toBe("forbidden");
    expect(await store.removeSeat(chair, dora.id)).toBe("not_found");
    expect(await store.removeSeat(chair, "no-such-seat")).toBe("not_found");
    expect(await dump()).toBe(before);
  });
}
