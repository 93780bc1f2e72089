/** How often something may happen: `burst` at once after a rest, then `perSecond`; both greater than 0. */
export interface Pace {
  perSecond: number;
  /** A whole number. */
  burst: number;
}

/** Posts of one student: a quick answer and its afterthoughts pass, a script does not (promise A7). */
export const seatPace: Pace = { burst: 5, perSecond: 1 };

/** Reactions of one student, beside the posts: reading down a room and pressing here and there passes. */
export const reactionPace: Pace = { burst: 10, perSecond: 2 };

/**
 * Posts of one room, a belt against a room full of scripts that each keep to their own pace. Above what was measured
 * of a class of 1,000 that answers at once, 100 posts a second (promise L1).
 */
export const roomPace: Pace = { burst: 300, perSecond: 150 };

/** In ms: fractions of an interval add up with errors, and nobody is refused for one. */
const ROUNDING = 0.1;

/**
 * Takes a turn at `now` (ms), or tells in how many whole ms (at least 1) there will be one. The state is one number, or
 * undefined before the first turn: keep the one returned with a turn; one that is refused changes nothing, so where
 * several paces apply all are asked before any state is kept. A state not later than now is as good as none.
 *
 * The generic cell rate algorithm of ITU-T I.371 (virtual scheduling), which is a token bucket: the state is the
 * theoretical arrival time, when the next turn would come if they came evenly, and it may be ahead of the clock by
 * `burst` intervals. If it is further ahead, the clock was set back: from a step of more than about `burst` intervals
 * it goes on as after a full burst, so that nobody waits longer than `burst + 1` intervals.
 */
export function takeTurn(
  state: number | undefined,
  now: number,
  { perSecond, burst }: Pace,
): { state: number } | { retryAfter: number } {
  const interval = 1000 / perSecond;
  const expected = Math.max(state ?? now, now);
  const wait = Math.ceil(expected - (burst - 1) * interval - now - ROUNDING);
  if (wait <= 0) return { state: expected + interval };
  const longest = Math.ceil((burst + 1) * interval);
  return wait <= longest ? { retryAfter: wait } : { state: now + burst * interval };
}
