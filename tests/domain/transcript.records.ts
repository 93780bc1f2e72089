import fc from "fast-check";
import type { Act, Decision, Flag, Post, Revision, Room, Seat, Seminar } from "../../domain/records";
import { decisionKinds, postStatuses, talkMoves } from "../../domain/records";
import type { SeminarRecord } from "../../domain/store/seminars";

const BEGAN = Date.UTC(2026, 9, 5, 8, 0);
const MINUTE = 60_000;

export function seminarOf(changed: Partial<Seminar> = {}): Seminar {
  const policies = { names: "real", review: false, silentStart: false } as const;
  const own = {
    id: "seminar",
    accountId: "account",
    title: "Alliances",
    code: "ABCDEFGH",
    locked: false,
    lobby: false,
    frozen: false,
    screenRoomId: null,
    seq: 9,
  };
  return { ...own, ...policies, createdAt: BEGAN, endedAt: BEGAN + 50 * MINUTE, ...changed };
}

export function seatOf(id: string, name: string, changed: Partial<Seat> = {}): Seat {
  const seat = { id, seminarId: "seminar", role: "student", accountId: null, name } as const;
  const shown = { pseudonym: `Bird ${id}`, handle: `handle-${id}`, standing: "normal", seq: 1 } as const;
  const door = { admitted: true, picks: 0, nudge: null, createdAt: BEGAN, removedAt: null };
  return { ...seat, ...shown, ...door, ...changed };
}

export function roomOf(id: string, position: number, changed: Partial<Room> = {}): Room {
  const room = { id, seminarId: "seminar", position, question: `What about ${id}?`, parts: [] };
  const policy = { phase: "open", endsAt: null, review: null, slowSeconds: 0 } as const;
  const shown = { spotlight: { posts: [], at: -1 }, credit: null };
  return { ...room, ...policy, ...shown, revealedSeq: 0, seq: 1000, changedSeq: 1, ...changed };
}

export function postOf(id: string, seat: Seat, order: number, changed: Partial<Post> = {}): Post {
  const { role, name, pseudonym, handle } = seat;
  const author = { id: seat.id, role, name, pseudonym, handle };
  const words = { move: "claim", text: `Words of ${id}`, status: "visible" } as const;
  const clock = { order, seq: order, shownSeq: order, createdAt: BEGAN + order * MINUTE, revisedAt: null };
  const about = { citations: [], pinned: false, first: null, held: null, flags: [], decision: null };
  const read = { lang: null, reactions: {} };
  return { id, roomId: "r0", author, parentId: null, ...words, ...clock, ...about, ...read, ...changed };
}

export function decisionOf(postId: string, seq: number, changed: Partial<Decision> = {}): Decision {
  const act = { decision: "hide", from: "visible", to: "hidden", note: null } as const;
  return {
    id: `d${seq}`,
    postId,
    seatId: "s0",
    by: "Ms Okafor",
    ...act,
    seq,
    at: BEGAN + seq * MINUTE,
    ...changed,
  };
}

export function revisionOf(postId: string, seq: number, changed: Partial<Revision> = {}): Revision {
  return { id: `v${seq}`, postId, text: "Before", move: "ask", seq, at: BEGAN + seq * MINUTE, ...changed };
}

export function flagOf(postId: string, minute: number, changed: Partial<Flag> = {}): Flag {
  const flag = { id: `f${minute}`, postId, seatId: "s2", by: "Ben Osei", note: null };
  return { ...flag, at: BEGAN + minute * MINUTE, ...changed };
}

export function actOf(seatId: string, minute: number, changed: Partial<Act> = {}): Act {
  const act = { id: `a${minute}`, seatId, by: "Ms Okafor", act: "standing" } as const;
  return { ...act, from: "normal", to: "muted", at: BEGAN + minute * MINUTE, ...changed };
}

export function recordOf(parts: Partial<SeminarRecord>): SeminarRecord {
  const nothing = { posts: [], revisions: [], decisions: [], flags: [], seats: [], acts: [] };
  return { rooms: [roomOf("r0", 0)], ...nothing, ...parts };
}

/** Any record a store could hand out; some replies answer a post that is not in it. */
export function anyRecord(text: fc.Arbitrary<string> = fc.string({ minLength: 1, maxLength: 40 })) {
  const shape = fc.record({
    rooms: fc.array(fc.constantFrom(0, null), { minLength: 1, maxLength: 3 }),
    names: fc.array(text, { minLength: 1, maxLength: 5 }),
    posts: fc.array(
      fc.record({
        seat: fc.nat(),
        room: fc.nat(),
        parent: fc.option(fc.nat()),
        text,
        move: fc.constantFrom(...talkMoves),
        status: fc.constantFrom(...postStatuses),
        before: fc.array(text, { maxLength: 2 }),
        decided: fc.array(fc.tuple(fc.constantFrom(...decisionKinds), fc.option(text)), { maxLength: 2 }),
      }),
      { maxLength: 25 },
    ),
  });
  return shape.map(({ rooms: revealed, names, posts: drafts }): SeminarRecord => {
    const rooms = revealed.map((revealedSeq, index) => roomOf(`r${index}`, index, { revealedSeq }));
    const seats = names.map((name, index) =>
      seatOf(`s${index}`, name, { role: index === 0 ? "teacher" : "student" }),
    );
    const record = recordOf({ rooms, seats });
    let seq = 0;
    for (const [index, draft] of drafts.entries()) {
      const { text, move, status, before, decided } = draft;
      const roomId = rooms[draft.room % rooms.length]?.id as string;
      const earlier = record.posts.filter((post) => post.roomId === roomId).map(({ id }) => id);
      const parentId =
        draft.parent === null ? null : ([...earlier, "lost"][draft.parent % (earlier.length + 1)] ?? null);
      const seat = seats[draft.seat % seats.length] as Seat;
      record.posts.push(postOf(`p${index}`, seat, ++seq, { roomId, parentId, text, move, status }));
      for (const wording of before) record.revisions.push(revisionOf(`p${index}`, ++seq, { text: wording }));
      for (const [decision, note] of decided) {
        record.decisions.push(decisionOf(`p${index}`, ++seq, { decision, note }));
      }
    }
    return record;
  });
}
