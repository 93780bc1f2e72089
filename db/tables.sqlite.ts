import { sqliteColumns } from "./columns.sqlite";
import { defineTables } from "./tables";

export const sqliteTables = defineTables(sqliteColumns);
/** drizzle-kit looks for the tables among a module's exports. */
export const {
  accounts,
  sessions,
  lessons,
  seminars,
  seminarLessons,
  rooms,
  seats,
  posts,
  revisions,
  decisions,
  flags,
  reactions,
  acts,
  invitations,
  wordLists,
} = sqliteTables;
