import { expect } from "vitest";
import type { Store } from "../../domain/store";
import type { Seated } from "../../domain/store/seated";
import { done } from "./cast";

const decision = { decision: "hide", note: "unkind", by: "Mr Mill", at: 9 };

/** A class as every version so far can store it: Ada has two posts, one of them hidden; Ben was removed. */
export const oldClass = [
  "insert into accounts values ('a', 1, 'a@school.example', 'Mr Mill', 'admin', 'hash', 1)",
  `insert into seminars (id, account_id, title, code, names, review, silent_start, frozen, seq, created_at)
    values ('s', 'a', 'Treaties', 'BCDF2345', 'real', 0, 0, 0, 7, 1)`,
  `insert into rooms (id, seminar_id, position, question, parts, phase, revealed_seq, seq, changed_seq)
    values ('r', 's', 0, 'Why?', '[]', 'open', 2, 6, 2)`,
  ...[
    "'teacher', 'teacher', 'a', null, 'Mr Mill', 'mrmill', 'Mr Mill', null",
    "'ada', 'student', null, 'hash of Ada', 'Ada', 'ada', 'Calm Heron', null",
    "'ben', 'student', null, 'hash of Ben', 'Ben', 'ben', 'Shy Otter', 8",
  ].map(
    (seat) =>
      `insert into seats (id, role, account_id, visitor, name, name_key, pseudonym, removed_at, seminar_id, handle, standing, seq, created_at)
        values (${seat}, 's', 'handle', 'normal', 3, 1)`,
  ),
  ...[
    "'p1', 'second', 'visible', 3, 5, null",
    `'p2', 'rude', 'hidden', 4, 6, '${JSON.stringify(decision)}'`,
  ].map(
    (post) =>
      `insert into posts (id, text, status, "order", seq, decision, room_id, seat_id, move, shown_seq, created_at)
        values (${post}, 'r', 'ada', 'claim', 3, 1)`,
  ),
  "insert into revisions values ('v', 'p1', 'first', 'ask', 5, 8)",
  "insert into decisions values ('d', 'p2', 'teacher', 'Mr Mill', 'hide', 'visible', 'hidden', 'unkind', 6, 9)",
];

/** Nothing of it is lost, everybody is still in, and all that is new works on it. */
export async function expectOldClass(store: Store) {
  expect(await store.accountByEmail("a@school.example")).toMatchObject({ passwordHash: "hash" });
  const { seat, seminar } = (await store.seat("s", { accountId: "a" })) as Seated;
  expect(seminar).toMatchObject({
    title: "Treaties",
    locked: false,
    lobby: false,
    screenRoomId: null,
    seq: 7,
  });

  const record = await store.record(seat);
  expect(record.seats.map(({ name, removedAt }) => [name, removedAt])).toEqual([
    ["Ada", null],
    ["Ben", 8],
    ["Mr Mill", null],
  ]);
  for (const old of record.seats) expect(old).toMatchObject({ admitted: true, picks: 0, nudge: null });
  const room = { endsAt: null, review: null, slowSeconds: 0, spotlight: { posts: [], at: -1 }, credit: null };
  expect(record.rooms).toMatchObject([{ id: "r", phase: "open", seq: 6, revealedSeq: 2, ...room }]);
  const plain = { citations: [], pinned: false, first: null, held: null, flags: [] };
  expect(record.posts).toMatchObject([
    { id: "p1", text: "second", status: "visible", order: 3, seq: 5, shownSeq: 3, decision: null, ...plain },
    { id: "p2", text: "rude", status: "hidden", order: 4, seq: 6, shownSeq: 3, decision, ...plain },
  ]);
  expect(record.revisions).toMatchObject([{ id: "v", text: "first" }]);
  expect(record.decisions).toMatchObject([{ id: "d", decision: "hide", from: "visible" }]);
  expect([record.flags, record.acts]).toEqual([[], []]);

  expect(done(await store.join("s", "hash of Ada", "Ada")).seat).toMatchObject({ id: "ada", admitted: true });
  expect(await store.join("s", "hash of Ben", "Ben")).toBe("removed");
  expect(done(await store.undoDecision(seat, "p2", "d")).post.status).toBe("visible");
  done(await store.flagPost(seat, "p2", "rude"));
  done(await store.addRoom(seat, "And why?", "p1"));
  expect(done(await store.renameSeat(seat, "ada", "Adele")).rooms).toHaveLength(2);
}
