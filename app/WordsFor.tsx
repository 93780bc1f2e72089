import type { ReactNode } from "react";
import { currentLocale, type Group, wordsOf } from "./language";
import { MoreWords } from "./Words";

/**
 * Gives the components inside it these groups of words in the reader's language, and no others: the words travel in the
 * page, so a student's page does not carry the teacher's.
 */
export async function WordsFor({ groups, children }: { groups: readonly Group[]; children: ReactNode }) {
  const locale = await currentLocale();
  return (
    <MoreWords locale={locale} messages={await wordsOf(locale, groups)}>
      {children}
    </MoreWords>
  );
}
