import { MAX_NAME_CHARACTERS } from "./limits";

export type NameRefusal = "name_empty" | "name_too_long" | "name_unreadable" | "name_taken";

/** Marks that cannot be seen or that turn the text around them. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0\u2800]/gu;
/** A letter with more marks than any living script puts on one is a trick ("Zalgo"). */
const stackedMarks = /\p{M}{4,}/u;
const readable = /[\p{L}\p{N}]/u;

/** A name as it will be shown, or why it cannot be. */
export function readName(typed: string): { name: string } | { refusal: NameRefusal } {
  const name = typed.normalize("NFKC").replace(unseen, "").replace(/\s+/gu, " ").trim();
  if (!name) return { refusal: "name_empty" };
  if (name.length > MAX_NAME_CHARACTERS) return { refusal: "name_too_long" };
  if (stackedMarks.test(name.normalize("NFD")) || !readable.test(name)) return { refusal: "name_unreadable" };
  return { name };
}

/** Two names with the same key would be taken for each other: case, accents and punctuation do not tell them apart. */
export function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLocaleLowerCase("en");
}
