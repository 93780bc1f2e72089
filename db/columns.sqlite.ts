import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** The kinds of column that `tables.ts` is written in, for SQLite. */
export const sqliteColumns = {
  table: sqliteTable,
  text: () => text(),
  integer: () => integer(),
  /** Milliseconds since 1970. */
  instant: () => integer(),
  flag: () => integer({ mode: "boolean" }),
  json: () => text({ mode: "json" }),
  index,
  uniqueIndex,
};

export type ColumnKit = typeof sqliteColumns;
