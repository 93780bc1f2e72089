import type { Seat } from "./records";

/** The least that is known of a seat to draw from. */
export type Pickable = Pick<Seat, "id" | "role" | "picks" | "admitted"> & { removed: boolean };

/**
 * Whom the random picker may choose: students who are in, of those present if any is, and of these the ones picked
 * least often. So everybody who is there has a turn before anybody has a second one.
 */
export function pickable<S extends Pickable>(seats: Iterable<S>, present: ReadonlySet<string>): S[] {
  const students = [...seats].filter(
    ({ role, removed, admitted }) => role === "student" && admitted && !removed,
  );
  const here = students.filter(({ id }) => present.has(id));
  const drawn = here.length > 0 ? here : students;
  const fewest = drawn.reduce((least, { picks }) => Math.min(least, picks), Number.POSITIVE_INFINITY);
  return drawn.filter(({ picks }) => picks === fewest);
}

/** The id of the seat chosen, or null where there is no student. `random(n)` gives a whole number from 0 to n - 1. */
export function pick(
  seats: Iterable<Pickable>,
  present: ReadonlySet<string>,
  random: (below: number) => number,
): string | null {
  const drawn = pickable(seats, present);
  return drawn.length === 0 ? null : (drawn[random(drawn.length)]?.id ?? null);
}
