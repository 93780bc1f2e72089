import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ASKED_AT_ONCE,
  type Ask,
  type Discussion,
  mayBeAsked,
  nextAsks,
  nextDue,
  passAsk,
  type VoicePost,
} from "../../domain/hanging";
import { postStatuses, roles, standings, talkMoves } from "../../domain/records";

const AFTER = 120_000;
const post = (id: string, author: string, more: Partial<VoicePost> = {}): VoicePost => ({
  ...{ id, author, byStudent: true, parentId: null, move: "claim", status: "visible", since: 0 },
  ...more,
});
const discuss = (more: Partial<Discussion>): Discussion => ({
  ...{ posts: [], seats: ["a", "b", "c", "d"], asks: [], now: AFTER, after: AFTER },
  ...more,
});
const open = (asks: readonly Ask[]) =>
  asks.filter(({ state }) => state === "open").map(({ postId, seatId }) => `${postId}:${seatId}`);

describe("who is asked", () => {
  test("nobody before the time; then the two who have answered least, never its author", () => {
    const posts = [
      post("p", "a"),
      post("q", "b"),
      post("r", "a", { parentId: "q" }),
      post("s", "b", { parentId: "q" }),
    ];
    expect(nextAsks(discuss({ posts, now: AFTER - 1 }))).toEqual([]);
    expect(open(nextAsks(discuss({ posts: [...posts, post("t", "c", { parentId: "q" })] })))).toEqual([
      "p:b",
      "p:d",
    ]);
  });

  test("an answer of somebody else's ends it; one's own words to oneself do not", () => {
    const asked = nextAsks(discuss({ posts: [post("p", "a")] }));
    expect(open(asked)).toEqual(["p:b", "p:c"]);
    const self = [post("p", "a"), post("r", "a", { parentId: "p" })];
    expect(open(nextAsks(discuss({ posts: self, asks: asked })))).toEqual(["p:b", "p:c"]);
    const answered = [post("p", "a"), post("r", "d", { parentId: "p" })];
    expect(nextAsks(discuss({ posts: answered, asks: asked })).map(({ state }) => state)).toEqual([
      "over",
      "over",
    ]);
  });

  test("an answer that waits for the teacher frees who gave it, and nobody else hears of it", () => {
    const asks = nextAsks(discuss({ posts: [post("p", "a")] }));
    const posts = [post("p", "a"), post("r", "b", { parentId: "p", status: "pending" })];
    const next = nextAsks(discuss({ posts, asks }));
    expect(open(next)).toEqual(["p:c"]);
    expect(open(nextAsks(discuss({ posts, asks: next })))).toEqual(["p:c"]);
  });

  test("whoever passes hands it on, and is not asked about it again", () => {
    let asks = nextAsks(discuss({ posts: [post("p", "a")] }));
    asks = nextAsks(discuss({ posts: [post("p", "a")], asks: passAsk(asks, "p", "b") }));
    expect(open(asks)).toEqual(["p:c", "p:d"]);
    asks = nextAsks(discuss({ posts: [post("p", "a")], asks: passAsk(passAsk(asks, "p", "c"), "p", "d") }));
    expect(open(asks)).toEqual([]);
    expect(passAsk(asks, "p", "a")).toEqual(asks);
  });

  test("whoever leaves or is muted is asked no more, and the next one is", () => {
    const posts = [post("p", "a")];
    const asks = nextAsks(discuss({ posts }));
    expect(open(nextAsks(discuss({ posts, asks, seats: ["a", "c", "d"] })))).toEqual(["p:c", "p:d"]);
  });

  test("every post is put to one before any is put to two", () => {
    const posts = [post("p", "a"), post("q", "b")];
    expect(open(nextAsks(discuss({ posts, seats: ["a", "b", "c"] })))).toEqual(["p:b", "q:a", "p:c"]);
  });

  test("replies need no reply, but a question does; words of staff hang in no air", () => {
    const first = post("p", "a");
    const reply = { parentId: "p", since: 0 } as const;
    const posts = [
      first,
      post("r", "b", reply),
      post("s", "b", { ...reply, move: "ask" }),
      post("t", "teacher", { byStudent: false }),
    ];
    expect(new Set(nextAsks(discuss({ posts })).map(({ postId }) => postId))).toEqual(new Set(["s"]));
  });
});

test("the next moment at which there may be something to ask", () => {
  const posts = [
    post("p", "a", { since: 5 }),
    post("q", "a", { since: 9 }),
    post("r", "b", { parentId: "p", since: 9 }),
  ];
  expect(nextDue({ posts, now: 0, after: AFTER })).toBe(9 + AFTER);
  expect(nextDue({ posts, now: 9 + AFTER, after: AFTER })).toBe(null);
});

test("only students who are here and may write", () => {
  const here = new Set(["s"]);
  const seat = { id: "s", role: "student", standing: "normal", admitted: true, removedAt: null } as const;
  expect(mayBeAsked(seat, here)).toBe(true);
  expect(mayBeAsked(seat, new Set())).toBe(false);
  expect(mayBeAsked({ ...seat, removedAt: 1 }, here)).toBe(false);
  expect(mayBeAsked({ ...seat, admitted: false }, here)).toBe(false);
  expect(roles.filter((role) => mayBeAsked({ ...seat, role }, here))).toEqual(["student"]);
  expect(standings.filter((standing) => !mayBeAsked({ ...seat, standing }, here))).toEqual(["muted"]);
});

describe("in any discussion", () => {
  const people = ["a", "b", "c", "d", "e", "f"];
  const anyPosts = fc
    .array(
      fc.record({
        author: fc.constantFrom(...people),
        byStudent: fc.constant(true),
        parent: fc.option(fc.nat(20)),
        move: fc.constantFrom(...talkMoves),
        status: fc.constantFrom("visible" as const, ...postStatuses),
        since: fc.nat(2 * AFTER),
      }),
      { maxLength: 15 },
    )
    .map((drawn) =>
      drawn.map(
        ({ parent, ...one }, n): VoicePost => ({
          ...{ id: `p${n}`, ...one },
          parentId: parent === null || n === 0 ? null : `p${parent % n}`,
        }),
      ),
    );
  /** Time goes on, people come, go and pass, and posts arrive one after the other. */
  const anySteps = fc.array(
    fc.record({ here: fc.subarray(people), more: fc.nat(3), wait: fc.nat(AFTER), passes: fc.boolean() }),
    { minLength: 1, maxLength: 12 },
  );

  const anyRun = fc.tuple(anyPosts, anySteps);
  type Run = typeof anyRun extends fc.Arbitrary<infer T> ? T : never;
  function play([posts, steps]: Run, check: (discussion: Discussion, asks: Ask[]) => void) {
    let asks: Ask[] = [];
    let now = 0;
    let count = 0;
    for (const { here, more, wait, passes } of steps) {
      now += wait;
      count += more;
      const discussion: Discussion = { posts: posts.slice(0, count), seats: here, asks, now, after: AFTER };
      const next = nextAsks(discussion);
      check(discussion, next);
      const first = next.find(({ state }) => state === "open");
      asks = passes && first ? passAsk(next, first.postId, first.seatId) : next;
    }
    return asks;
  }

  test("nobody is asked about an own post, about two at once, twice about one, or while away", () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        play(run, ({ posts, seats }, asks) => {
          const now = asks.filter(({ state }) => state === "open");
          const seatIds = now.map(({ seatId }) => seatId);
          expect(new Set(seatIds).size).toBe(seatIds.length);
          for (const { postId, seatId } of asks) {
            expect(posts.find(({ id }) => id === postId)?.author).not.toBe(seatId);
            expect(asks.filter((one) => one.postId === postId && one.seatId === seatId)).toHaveLength(1);
          }
          for (const seatId of seatIds) expect(seats).toContain(seatId);
          for (const { id } of posts)
            expect(now.filter(({ postId }) => postId === id).length).toBeLessThanOrEqual(ASKED_AT_ONCE);
        });
      }),
    );
  });

  test("what is asked about is up, old enough and unanswered; what makes sense stays", () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        play(run, ({ posts, seats, asks: before, now }, asks) => {
          const hangs = (postId: string) => {
            const one = posts.find(({ id }) => id === postId);
            const answers = posts.filter((p) => p.parentId === postId && p.author !== one?.author);
            return (
              one?.status === "visible" &&
              now - one.since >= AFTER &&
              !answers.some((p) => p.status === "visible")
            );
          };
          for (const { postId } of asks.filter(({ state }) => state === "open"))
            expect(hangs(postId)).toBe(true);
          const kept = before.filter(({ seatId, state }) => state !== "open" || seats.includes(seatId));
          kept.forEach((ask, index) => {
            const { postId, seatId, state } = ask;
            const hasAnswered = posts.some(
              (p) => p.parentId === postId && p.author === seatId && p.status === "pending",
            );
            const keeps = state !== "open" || (hangs(postId) && !hasAnswered);
            expect(asks[index]).toEqual(keeps ? ask : { ...ask, state: "over" });
          });
        });
      }),
    );
  });

  test("the same discussion gives the same answer, in whatever order seats are named; once answered nothing changes", () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        play(run, (discussion, asks) => {
          expect(nextAsks({ ...discussion, seats: discussion.seats.toReversed() })).toEqual(asks);
          expect(nextAsks({ ...discussion, asks })).toEqual(asks);
        });
      }),
    );
  });

  test("where enough are free, every hanging voice is put to two, and nobody is asked twice before all were once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (voices) => {
        const seats = Array.from({ length: 3 * voices + 2 }, (_, n) => `s${String(n).padStart(2, "0")}`);
        let asks: Ask[] = [];
        const all: VoicePost[] = [];
        // One voice after the other hangs; who was asked passes.
        for (let n = 0; n < voices; n++) {
          all.push(post(`p${n}`, seats[0] as string));
          asks = nextAsks(discuss({ posts: all.slice(n), seats, asks }));
          expect(asks.filter(({ postId, state }) => postId === `p${n}` && state === "open")).toHaveLength(2);
          asks = asks.map((ask) => ({ ...ask, state: "over" }));
        }
        expect(new Set(asks.map(({ seatId }) => seatId)).size).toBe(asks.length);
      }),
    );
  });
});
