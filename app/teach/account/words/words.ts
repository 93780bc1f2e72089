import { useTranslations } from "use-intl";
import { MAX_WORD_CHARACTERS, MAX_WORDS } from "../../../../domain/limits";

/** One entry a line; empty lines and repeats are no entries. */
export function linesOf(text: string): string[] {
  return [...new Set(text.split("\n").map((line) => line.trim()))].filter((line) => line !== "");
}

/** What is wrong with a list of entries, as a sentence; null if nothing is. The server checks again. */
export function useProblems(): (entries: string[]) => string | null {
  const t = useTranslations("words");
  return (entries) => {
    if (entries.length > MAX_WORDS) return t("tooMany", { most: MAX_WORDS });
    const long = entries.find((entry) => entry.length > MAX_WORD_CHARACTERS);
    return long === undefined ? null : t("tooLong", { most: MAX_WORD_CHARACTERS, entry: long });
  };
}
