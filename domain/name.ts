import { MAX_NAME_CHARACTERS } from "./limits";

export type NameRefusal = "name_empty" | "name_too_long" | "name_unreadable" | "name_taken";

/** What cannot be seen, turns the text around it, or is only half a character. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const lineBreaks = /[\t-\r\u0085\u2028\u2029]/gu;
/** A letter with more marks than any living script puts on one is a trick ("Zalgo"). */
const stackedMarks = /\p{M}{4,}/u;
const readable = /[\p{L}\p{N}]/u;

/** A name as it will be shown, or why it cannot be. */
export function readName(typed: string): { name: string } | { refusal: NameRefusal } {
  const seen = typed.normalize("NFKC").replace(lineBreaks, " ").replace(unseen, "");
  // Composed again: what stood between a letter and its accent may be gone.
  const name = seen.normalize("NFKC").replace(/\s+/gu, " ").trim();
  if (!name) return { refusal: "name_empty" };
  if (name.length > MAX_NAME_CHARACTERS) return { refusal: "name_too_long" };
  if (stackedMarks.test(name.normalize("NFD")) || !readable.test(name)) return { refusal: "name_unreadable" };
  return { name };
}

/**
 * Two names with the same key would be taken for each other: case, accents and punctuation do not tell them apart.
 * Only accents go; the vowel signs of Indic or Thai names are marks as well, and tell people apart.
 */
export function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]|[^\p{L}\p{N}\p{M}]|\p{Default_Ignorable_Code_Point}/gu, "")
    .toLocaleLowerCase("en");
}
