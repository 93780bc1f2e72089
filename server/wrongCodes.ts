import { RateLimiterMemory } from "rate-limiter-flexible";

/** Counts wrong join codes by address. Right ones are never counted: a whole school may share one address. */
export interface WrongCodes {
  /** Notes one more; true where there have been too many. */
  tooMany(address: string): Promise<boolean>;
}

/** Two classes mistyping once or twice each; somebody trying codes one by one is stopped at 6 a minute. */
const MOST = 60;
const WITHIN_SECONDS = 10 * 60;

export function countWrongCodes(): WrongCodes {
  const counted = new RateLimiterMemory({ points: MOST, duration: WITHIN_SECONDS });
  return {
    async tooMany(address) {
      const { consumedPoints } = await counted.penalty(address, 1);
      return consumedPoints > MOST;
    },
  };
}
