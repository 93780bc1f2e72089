import { type TalkMove, talkMoves } from "./records";
import { isInWord, unitsOf } from "./units";

/** How posts of each kind may begin, in one language; the first one is the usual one. An ellipsis may stand at the end. */
export type Stems = Readonly<Record<TalkMove, readonly string[]>>;

/** The stem as it stands in a field, ready for the next word. */
export function beginningOf(stem: string): string {
  const words = stem.replace(/[\s…]*(?:\.{3,})?[\s…]*$/u, "");
  return isInWord(words.slice(-1)) || /[,:;]$/.test(words) ? `${words} ` : words;
}

/** Whether there is nothing in the field but a stem that was put there: not a word of the author's own. */
export function isOnlyStem(text: string, stems: Stems): boolean {
  const words = text.trim();
  return talkMoves.some((move) => stems[move].some((stem) => beginningOf(stem).trim() === words));
}

/**
 * The move whose stem a text begins with; of several the one with the longest. Case, punctuation and the form of
 * apostrophes do not matter. Null where it begins in some other way.
 */
export function moveOf(text: string, stems: Stems): TalkMove | null {
  const typed = unitsOf(text.slice(0, MOST_CHARACTERS)).map(({ key }) => key);
  let found: { move: TalkMove; words: number } | null = null;
  for (const move of talkMoves) {
    for (const stem of stems[move]) {
      const words = unitsOf(stem).map(({ key }) => key);
      if (words.length === 0 || words.length <= (found?.words ?? 0)) continue;
      if (words.every((word, at) => typed[at] === word)) found = { move, words: words.length };
    }
  }
  return found?.move ?? null;
}

/** No stem is longer. */
const MOST_CHARACTERS = 200;
