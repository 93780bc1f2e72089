import { eq, sql } from "drizzle-orm";
import type { Store } from "../domain/store";
import { rows } from "./atomic";
import type { Database } from "./open";
import { prepared } from "./prepared";

/** Each account's word filter. */
export function wordStore({ queries, tables, atomic }: Database): Pick<Store, "wordList" | "saveWordList"> {
  const { wordLists } = tables;
  // Read for every post.
  const listOf = prepared((tx) =>
    tx
      .select()
      .from(wordLists)
      .where(eq(wordLists.accountId, sql.placeholder("accountId"))),
  );
  return {
    async wordList(accountId) {
      const [found] = await listOf(queries, { accountId });
      return found?.list ?? null;
    },

    async saveWordList(accountId, list) {
      await atomic(function* (tx) {
        yield* rows(
          tx
            .insert(wordLists)
            .values({ accountId, list })
            .onConflictDoUpdate({ target: wordLists.accountId, set: { list } })
            .returning({ accountId: wordLists.accountId }),
        );
      });
    },
  };
}
