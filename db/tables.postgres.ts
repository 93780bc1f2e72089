import { postgresColumns } from "./columns.postgres";
import { defineTables } from "./tables";

export const postgresTables = defineTables(postgresColumns);
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
} = postgresTables;
