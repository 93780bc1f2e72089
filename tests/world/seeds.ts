/** The seeds of a random test: so many in `npm test`, and as many as `npm run soak` says, from the one it says. */
export function seeds(short: number): number[] {
  const first = Number(process.env.FIRST_SEED ?? 1);
  return Array.from({ length: Number(process.env.SEEDS ?? short) }, (_, n) => first + n);
}

/** In the long forms time counts as well: they run on a machine that does nothing else. */
export const soaking = process.env.SOAK === "1";
