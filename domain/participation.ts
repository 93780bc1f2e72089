import type { PostView, SeatView } from "./protocol";

/** Statuses that count as having spoken: what is hidden or taken back was not said to the class. */
const spoken = ["visible", "pending", "returned"];

export interface Participation {
  /** Students who have a seat and were not removed. */
  students: number;
  /** How many of them wrote at least one post that counts. */
  answered: number;
  /** Posts that count, by seat id. */
  bySeat: ReadonlyMap<string, number>;
}

/** Who has spoken, from posts as staff see them. */
export function participation(posts: Iterable<PostView>, seats: Iterable<SeatView>): Participation {
  const bySeat = new Map<string, number>();
  for (const { seat, status } of posts) {
    if (seat && spoken.includes(status)) bySeat.set(seat.id, (bySeat.get(seat.id) ?? 0) + 1);
  }
  const students = [...seats].filter((seat) => seat.role === "student" && !seat.removed);
  return { students: students.length, answered: students.filter(({ id }) => bySeat.has(id)).length, bySeat };
}
