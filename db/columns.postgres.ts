import { bigint, boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { ColumnKit } from "./columns.sqlite";

/** The same kinds of column for PostgreSQL. The cast is what lets one set of queries serve both. */
export const postgresColumns = {
  table: pgTable,
  text: () => text(),
  integer: () => integer(),
  instant: () => bigint({ mode: "number" }),
  flag: () => boolean(),
  json: () => jsonb(),
  index,
  uniqueIndex,
} as unknown as ColumnKit;
