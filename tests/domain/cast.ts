import fc from "fast-check";
import {
  decisionKinds,
  type Flag,
  type Post,
  postStatuses,
  type Room,
  roles,
  type Seat,
  type Seminar,
  standings,
  talkMoves,
} from "../../domain/records";
import type { Hold } from "../../domain/triage";

export const seminarWith = (changed: Partial<Seminar> = {}): Seminar => ({
  id: "seminar",
  accountId: "account",
  title: "On Liberty",
  code: "BCDF2345",
  names: "real",
  review: false,
  silentStart: false,
  locked: false,
  lobby: false,
  frozen: false,
  screenRoomId: null,
  seq: 1,
  createdAt: 0,
  endedAt: null,
  ...changed,
});

export const roomWith = (changed: Partial<Room> = {}): Room => ({
  id: "room",
  seminarId: "seminar",
  position: 0,
  question: "Who may be silenced?",
  parts: [],
  phase: "open",
  endsAt: null,
  review: null,
  slowSeconds: 0,
  spotlight: { posts: [], at: -1 },
  credit: null,
  revealedSeq: 2,
  seq: 10,
  changedSeq: 2,
  ...changed,
});

export const seatWith = (changed: Partial<Seat> = {}): Seat => ({
  id: "seat-ada",
  seminarId: "seminar",
  role: "student",
  accountId: null,
  name: "Ada Lovelace",
  pseudonym: "Calm Heron",
  handle: "handle-ada",
  standing: "normal",
  admitted: true,
  picks: 0,
  nudge: null,
  seq: 2,
  createdAt: 0,
  removedAt: null,
  ...changed,
});

export const postWith = (changed: Partial<Post> = {}): Post => ({
  id: "post",
  roomId: "room",
  author: seatWith(),
  parentId: null,
  move: "claim",
  text: "an answer",
  lang: null,
  status: "visible",
  order: 3,
  seq: 3,
  shownSeq: 3,
  createdAt: 0,
  revisedAt: null,
  citations: [],
  pinned: false,
  first: null,
  held: null,
  flags: [],
  decision: null,
  reactions: {},
  ...changed,
});

export const anyRole = fc.constantFrom(...roles);
export const anyStanding = fc.constantFrom(...standings);
export const anyStatus = fc.constantFrom(...postStatuses);

export const anySeminar: fc.Arbitrary<Seminar> = fc
  .record({
    names: fc.constantFrom("real", "pseudonyms"),
    review: fc.boolean(),
    locked: fc.boolean(),
    lobby: fc.boolean(),
    frozen: fc.boolean(),
    endedAt: fc.option(fc.nat()),
  })
  .map(seminarWith);

export const anyRoom: fc.Arbitrary<Room> = fc
  .record({
    revealedSeq: fc.option(fc.integer({ min: 1, max: 10 })),
    review: fc.option(fc.boolean()),
    credited: fc.boolean(),
  })
  .map(({ credited, ...room }) => roomWith({ ...room, credit: credited ? credit : null }));

/** Held by the word filter, or not. */
export const anyHold: fc.Arbitrary<Hold | null> = fc.option(
  fc.constant({ rule: "word", match: "SECRET-WORD" }),
);

const credit = { postId: "post-9", handle: "handle-ada", name: "SECRET-NAME", pseudonym: "Calm Heron" };
const flag: Flag = {
  ...{ id: "flag", postId: "post", seatId: "SECRET-SEAT", by: "SECRET-READER", note: "SECRET-FLAG", at: 1 },
};

/** A post whose every word about its author can be told from every other. */
export const anyPost: fc.Arbitrary<Post> = fc
  .record({
    role: anyRole,
    status: anyStatus,
    move: fc.constantFrom(...talkMoves),
    shownSeq: fc.option(fc.integer({ min: 1, max: 10 })),
    held: anyHold,
    flagged: fc.boolean(),
    decision: fc.option(fc.constantFrom(...decisionKinds, "undo" as const)),
  })
  .map(({ role, decision, flagged, ...post }) =>
    postWith({
      ...post,
      text: "SECRET-TEXT",
      author: seatWith({ role, id: "SECRET-SEAT", name: "SECRET-NAME", accountId: "SECRET-ACCOUNT" }),
      flags: flagged ? [flag] : [],
      decision: decision && { decision, note: "SECRET-NOTE", by: "Mr Mill", at: 1 },
    }),
  );
