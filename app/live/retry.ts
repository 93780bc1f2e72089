/**
 * When to try again. A class of thirty, or a school, loses its connection in one moment and must not come back in one:
 * the first try is 0.2 to 2 seconds later, the pauses double, and none is longer than 10 seconds.
 */
export const backoff = {
  reconnectionDelay: 1_100,
  reconnectionDelayMax: 10_000,
  // Of the pause, to either side: 1,100 ms become 209 to 1,991.
  randomizationFactor: 0.81,
} as const;

const USUAL = 3_000;
/** Whatever a server says, it is asked again within two minutes. */
const LONGEST = 60_000;

/** Milliseconds to wait: no less than a busy server asked for, and up to twice that, so that not all come at once. */
export function pauseFor(retryAfter: number | undefined, random = Math.random): number {
  const asked = retryAfter && retryAfter > 0 ? retryAfter : USUAL;
  return Math.min(asked, LONGEST) * (1 + random());
}

/** Milliseconds before the first try where this page, and not the library, decides. */
export function firstPause(random = Math.random): number {
  return 200 + 800 * random();
}
