/**
 * The server's time, on a device whose own clock may be wrong by an hour or be set while a timer runs: counted on from
 * the server's word by the device's monotonic clock, which nobody can set.
 */
export interface Clock {
  /** The server said that it was `serverNow` (ms since 1970) between two readings of the monotonic clock (ms). */
  sample(serverNow: number, sentAt: number, receivedAt: number): void;
  /** Server time in ms since 1970; the device's own until the first sample. */
  now(): number;
}

/** Clocks of cheap devices run wrong by up to a second in some hours: what is known gets less exact with time. */
const DRIFT = 1e-4;

interface Sample {
  /** Server time minus monotonic time. */
  offset: number;
  /** The offset is wrong by no more than this: half a round trip. */
  error: number;
  at: number;
}

export function createClock(monotonic = () => performance.now(), wall = () => Date.now()): Clock {
  let best: Sample | null = null;
  return {
    sample(serverNow, sentAt, receivedAt) {
      const offset = serverNow - (sentAt + receivedAt) / 2;
      const fresh = { offset, error: (receivedAt - sentAt) / 2, at: receivedAt };
      if (!best || isBetter(fresh, best)) best = fresh;
    },
    now: () => (best ? monotonic() + best.offset : wall()),
  };
}

/**
 * The quicker answer is the more exact one, as long as the two agree. Where they do not, the device slept, in which
 * some of them stop even this clock, or the server's own was set: the older sample is of no use then.
 */
function isBetter(fresh: Sample, kept: Sample): boolean {
  const error = kept.error + DRIFT * (fresh.at - kept.at);
  const agree = Math.abs(fresh.offset - kept.offset) <= fresh.error + error;
  return !agree || fresh.error <= error;
}

/** The whole second that `now` is in, counted from `mark` and so negative before it. */
export function secondFrom(mark: number, now: number): number {
  return Math.floor((now - mark) / 1_000);
}

/** How long until the next second counted from `mark` begins, in ms: more than 0, at most 1,000. */
export function untilNextSecond(mark: number, now: number): number {
  return (secondFrom(mark, now) + 1) * 1_000 - (now - mark);
}
