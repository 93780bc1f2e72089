import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Pace, reactionPace, roomPace, seatPace, takeTurn } from "../../domain/pace";

/** Asks for a turn at each of these times, and tells at which it was given. */
function play(times: readonly number[], pace: Pace): number[] {
  let state: number | undefined;
  return times.filter((now) => {
    const turn = takeTurn(state, now, pace);
    if ("state" in turn) state = turn.state;
    return "state" in turn;
  });
}

const anyPace: fc.Arbitrary<Pace> = fc.oneof(
  fc.constantFrom(seatPace, roomPace, reactionPace, { burst: 1, perSecond: 1 / 30 }),
  fc.record({
    burst: fc.integer({ min: 1, max: 20 }),
    perSecond: fc.oneof(
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 90 }).map((seconds) => 1 / seconds),
    ),
  }),
);
/** From the beginning of time, and from today on, where the clock's last digits are rounded. */
const anyStart = fc.constantFrom(0, Date.UTC(2026, 0, 1));
const anySteps = fc.array(fc.oneof(fc.nat(20), fc.nat(2_000), fc.nat(60_000)), { maxLength: 300 });
const timesFrom = (start: number, steps: readonly number[]) => {
  let now = start;
  return [start, ...steps.map((step) => (now += step))];
};
const waitOf = (turn: ReturnType<typeof takeTurn>) => ("retryAfter" in turn ? turn.retryAfter : 0);

describe("a student", () => {
  test("posts five times at once, then once a second", () => {
    expect(play([0, 0, 0, 0, 0, 0, 999, 1_000, 1_000, 1_999, 2_000], seatPace)).toEqual([
      0, 0, 0, 0, 0, 1_000, 2_000,
    ]);
  });

  test("who sends 100 posts a second for ten seconds gets the allowed rate", () => {
    const times = Array.from({ length: 1_000 }, (_, index) => index * 10);
    expect(play(times, seatPace)).toHaveLength(5 + 9);
  });

  test("has the whole burst again after a rest of five seconds", () => {
    expect(play([0, 0, 0, 0, 0, 5_000, 5_000, 5_000, 5_000, 5_000, 5_000], seatPace)).toHaveLength(10);
  });

  test("is told how long to wait", () => {
    let state: number | undefined;
    for (let post = 0; post < 5; post++) state = (takeTurn(state, 0, seatPace) as { state: number }).state;
    expect(takeTurn(state, 300, seatPace)).toEqual({ retryAfter: 700 });
  });
});

test("slow mode is the same rule: one post, then one in thirty seconds", () => {
  expect(play([0, 1, 29_999, 30_000, 59_000], { burst: 1, perSecond: 1 / 30 })).toEqual([0, 30_000]);
});

test("a room lets a class of 1,000 through that sends 100 posts a second, and 300 at once", () => {
  const steady = Array.from({ length: 6_000 }, (_, index) => index * 10);
  expect(play(steady, roomPace)).toHaveLength(steady.length);
  expect(play(Array(1_000).fill(0), roomPace)).toHaveLength(300);
});

test("over any times at most the burst and the rate pass, in any stretch of them", () => {
  fc.assert(
    fc.property(anyPace, anyStart, anySteps, (pace, start, steps) => {
      const passed = play(timesFrom(start, steps), pace);
      passed.forEach((from, index) => {
        const last = passed.at(-1) ?? from;
        // A tenth of a millisecond is given away for errors of rounding, and not more than once.
        const allowed = pace.burst + (pace.perSecond * (last - from)) / 1000 + 0.05;
        expect(passed.length - index).toBeLessThanOrEqual(allowed);
      });
    }),
  );
});

test("after the wait that was told a turn is given, and not a moment earlier", () => {
  fc.assert(
    fc.property(anyPace, anyStart, anySteps, (pace, start, steps) => {
      let state: number | undefined;
      for (const now of timesFrom(start, steps)) {
        const turn = takeTurn(state, now, pace);
        if ("state" in turn) {
          state = turn.state;
          continue;
        }
        expect(turn.retryAfter).toBeGreaterThan(0);
        expect(takeTurn(state, now + turn.retryAfter, pace)).toHaveProperty("state");
        expect(takeTurn(state, now + turn.retryAfter - 1, pace)).toEqual({ retryAfter: 1 });
      }
    }),
  );
});

test("whoever keeps to the rate is never refused", () => {
  fc.assert(
    fc.property(anyPace, anyStart, fc.integer({ min: 1, max: 200 }), (pace, start, count) => {
      const times = Array.from({ length: count }, (_, n) => start + n * Math.ceil(1000 / pace.perSecond));
      expect(play(times, pace)).toEqual(times);
    }),
  );
});

describe("when the clock is set back", () => {
  const anyJumps = fc.array(fc.oneof(fc.nat(2_000), fc.integer({ min: -100_000_000, max: 0 })), {
    maxLength: 100,
  });

  test("nobody waits longer than a whole burst takes, and one interval", () => {
    fc.assert(
      fc.property(anyPace, anyStart, anyJumps, (pace, start, jumps) => {
        let state: number | undefined;
        for (const now of timesFrom(start, jumps)) {
          const turn = takeTurn(state, now, pace);
          expect(waitOf(turn)).toBeLessThanOrEqual(Math.ceil(((pace.burst + 1) * 1000) / pace.perSecond));
          if ("state" in turn) state = turn.state;
        }
      }),
    );
  });

  test("by little, nothing is gained by it", () => {
    expect(play([1_000, 1_000, 1_000, 1_000, 1_000, 999, 998, 500, 0], seatPace)).toHaveLength(5);
  });

  test("by an hour, one post passes and the rate holds from there", () => {
    const hour = 3_600_000;
    const burst = Array(5).fill(hour);
    expect(play([...burst, 0, 0, 500, 1_000, 1_000], seatPace)).toEqual([...burst, 0, 1_000]);
  });
});
