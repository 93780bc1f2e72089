import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

/** The next value of a room's or seminar's clock, counted by the database in the same statement. */
export function nextSeq(clock: { seq: SQLiteColumn }): SQL {
  return sql`${clock.seq} + 1`;
}
