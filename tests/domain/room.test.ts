import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apply, enter, inOrder, type RoomState } from "../../domain/room";
import { anyHistory, clocksIn, entryOf, frameOf, type History, lastClock, roomAt } from "./roomHistory";

/** What a person sees. */
const shown = ({ room, posts, seq }: RoomState) => ({ room, posts: inOrder(posts.values()), seq });
const fresh = (history: History, clock: number) => enter(null, entryOf(history, 0, clock));
const now = (history: History) => fresh(history, lastClock(history));
const follow = (state: RoomState, history: History, frames: readonly number[]) =>
  frames.reduce((known, clock) => apply(known, frameOf(history, clock)), state);

/** All of `needed` and some of `others`, each once or more, in any order. */
const anyOrder = (needed: number[], others: number[]) =>
  fc
    .array(fc.constantFrom(1, ...needed, ...others), { maxLength: 12 })
    .chain((more) => fc.shuffledSubarray([...needed, ...more], { minLength: needed.length + more.length }));
/** A history and moments of it, in order. */
const withClocks = (count: number) =>
  anyHistory.chain((history) =>
    fc.record({
      history: fc.constant(history),
      at: fc
        .array(fc.integer({ min: 1, max: lastClock(history) }), { minLength: count, maxLength: count })
        .map((clocks) => clocks.sort((a, b) => a - b)),
    }),
  );

describe("D3 the state of a room at one client", () => {
  test("a snapshot and every later frame, in any order, twice or overlapping it, is what is there now", () => {
    const cases = withClocks(1).chain(({ history, at: [clock = 1] }) =>
      fc.record({
        history: fc.constant(history),
        clock: fc.constant(clock),
        frames: anyOrder(clocksIn(clock, lastClock(history)), clocksIn(0, clock)),
      }),
    );
    fc.assert(
      fc.property(cases, ({ history, clock, frames }) => {
        expect(shown(follow(fresh(history, clock), history, frames))).toEqual(shown(now(history)));
      }),
      { numRuns: 500 },
    );
  });

  test("a frame of several changes does what its parts do", () => {
    fc.assert(
      fc.property(withClocks(2), ({ history, at: [from = 1, to = 1] }) => {
        const posts = clocksIn(from, to).flatMap((clock) => frameOf(history, clock).posts);
        const state = apply(fresh(history, from), { seq: to, posts, room: roomAt(history, to) });
        expect(shown(state)).toEqual(shown(fresh(history, to)));
      }),
    );
  });

  test("D4 D5 cut off and back, the reply and the frames of the new connection may come in any order", () => {
    // Entered at `first`, followed to `seen`, cut; listening again from `joined`; the reply was read at `read`.
    const cases = withClocks(4).chain(({ history, at: [first = 1, seen = 1, joined = 1, read = 1] }) =>
      fc.record({
        history: fc.constant(history),
        at: fc.constant({ first, seen, read }),
        frames: anyOrder(clocksIn(joined, lastClock(history)), clocksIn(first, joined)),
        early: fc.nat({ max: 30 }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ history, at: { first, seen, read }, frames, early }) => {
        const before = follow(fresh(history, first), history, clocksIn(first, seen));
        const cut = follow(before, history, frames.slice(0, early));
        const back = enter(cut, entryOf(history, seen, read));
        const state = follow(back, history, frames.slice(early));
        expect(shown(state)).toEqual(shown(now(history)));
      }),
      { numRuns: 1_000 },
    );
  });

  test("D5 replies that overtake each other do no harm", () => {
    fc.assert(
      fc.property(withClocks(3), ({ history, at: [since = 1, early = 1, late = 1] }) => {
        const state = enter(fresh(history, since), entryOf(history, since, late));
        expect(shown(enter(state, entryOf(history, since, early)))).toEqual(shown(fresh(history, late)));
      }),
    );
  });

  test("a reply with `since` 0 replaces what was known, even by an older clock", () => {
    const old: History = [{ id: "p1", shown: true, words: "one" }];
    const restored: History = [{ id: "p9", shown: true, words: "nine" }];
    const state = enter(enter(null, { ...entryOf(old, 0, 2), seq: 90 }), entryOf(restored, 0, 2));
    expect(shown(state)).toEqual(shown(now(restored)));
  });

  test("taking in a frame leaves the former state as it was", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const state = fresh(history, 1);
        follow(state, history, clocksIn(1, lastClock(history)));
        expect(shown(state)).toEqual(shown(fresh(history, 1)));
      }),
    );
  });
});

describe("P2 a post that is gone", () => {
  /** Shown at 2, gone at 4. */
  const history: History = [
    { id: "p1", shown: true, words: "one" },
    { id: "p2", shown: true, words: "two" },
    { id: "p1", shown: false },
  ];
  const ids = (state: RoomState) => [...state.posts.keys()];
  const empty = fresh(history, 1);

  test("leaves", () => {
    expect(ids(follow(fresh(history, 3), history, [4]))).toEqual(["p2"]);
  });

  test("is not brought back by an older frame that comes late or again", () => {
    expect(ids(follow(empty, history, [2, 3, 4, 2, 3, 2]))).toEqual(["p2"]);
  });

  test("is not brought back by a reply that was read before it left", () => {
    expect(ids(enter(follow(empty, history, [4]), entryOf(history, 1, 3)))).toEqual(["p2"]);
  });

  test("leaves with the reply that no longer names it, where the frame that showed it came before", () => {
    const reply = entryOf(history, 1, 4);
    expect(reply.posts.map(({ id }) => id)).toEqual(["p2"]);
    const state = enter(follow(empty, history, [2]), reply);
    expect(ids(state)).toEqual(["p2"]);
    // The frame that took it is not newer than the reply.
    expect(ids(follow(state, history, [4]))).toEqual(["p2"]);
  });

  test("comes back when it is shown again", () => {
    const restored: History = [...history, { id: "p1", shown: true, words: "one" }];
    expect(ids(follow(fresh(restored, 4), restored, [5])).sort()).toEqual(["p1", "p2"]);
  });
});

const ids = ["p1", "p2", "p3", "p4", "p5", "p6"];
const longHistory: History = [...ids, ...ids.toReversed()].map((id) => ({ id, shown: true, words: id }));

test("posts are read in the order in which they were added, whatever changed since", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...now(longHistory).posts.values()]), (posts) => {
      const orders = inOrder(posts).map((post) => post.order);
      expect(orders).toEqual(orders.toSorted((a, b) => a - b));
    }),
  );
});
