import { eq, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { type Queries, rows } from "./atomic";
import type { Tables } from "./tables";

/** The next value of a room's or seminar's clock, counted by the database in the same statement. */
export function nextSeq(clock: { seq: SQLiteColumn }): SQL {
  return sql`${clock.seq} + 1`;
}

/** Moves a seminar's clock, which on PostgreSQL also locks the seminar, and reads it; undefined where there is none. */
export function seminarClock({ seminars }: Tables) {
  return function* (tx: Queries, seminarId: string) {
    const [seminar] = yield* rows(
      tx
        .update(seminars)
        .set({ seq: nextSeq(seminars) })
        .where(eq(seminars.id, seminarId))
        .returning(),
    );
    return seminar;
  };
}
