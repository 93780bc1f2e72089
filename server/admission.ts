import { takeTurn } from "../domain/pace";

/** Lets connections begin at a bounded rate: a school that comes back at once must not stall those who are in. */
export interface Admission {
  /** Null, or in how many milliseconds to knock again. */
  knock(): number | null;
}

/** A burst of so many seconds' worth passes at once. */
const BURST_SECONDS = 4;
/** Who is sent away comes back within so many ms after there is room, not all in the same moment. */
const SPREAD = 4_000;

export function createAdmission(perSecond: number, now = () => Date.now(), random = Math.random): Admission {
  const pace = { perSecond, burst: Math.max(1, Math.round(perSecond * BURST_SECONDS)) };
  let state: number | undefined;
  return {
    knock() {
      const turn = takeTurn(state, now(), pace);
      if ("retryAfter" in turn) return turn.retryAfter + Math.round(random() * SPREAD);
      state = turn.state;
      return null;
    },
  };
}
