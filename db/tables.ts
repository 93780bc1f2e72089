import type { ColumnKit } from "./columns.sqlite";
import { accountTables } from "./tables/accounts";
import { postTables } from "./tables/posts";
import { seminarTables } from "./tables/seminars";

/** Every table, once, in the column kit of whichever database it is for. */
export function defineTables(kit: ColumnKit) {
  const ofAccounts = accountTables(kit);
  const ofSeminars = seminarTables(kit, ofAccounts);
  return { ...ofAccounts, ...ofSeminars, ...postTables(kit, ofSeminars) };
}

export type Tables = ReturnType<typeof defineTables>;
