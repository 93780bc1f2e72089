/** Scripts that put no spaces between words, as the inside of a character class. */
export const unspaced =
  "\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}";
const character = `(?=[\\p{L}\\p{N}])[${unspaced}]\\p{M}*`;
const letters = `(?:(?!${character})[\\p{L}\\p{N}\\p{M}])+`;
/** Read when first needed: no page waits at its start for the tables of seven scripts. */
let units: RegExp | undefined;
let unspacedLetter: RegExp | undefined;

const letter = /[\p{L}\p{N}]/u;

/** Whether a character belongs to a word that spaces set apart from others. */
export function isInWord(character: string): boolean {
  unspacedLetter ??= new RegExp(`[${unspaced}]`, "u");
  return letter.test(character) && !unspacedLetter.test(character);
}

/** A word of a text, or a character of a script that puts no spaces between words: which one it is, and where. */
export interface Unit {
  /** The same for the same word, whatever its case and the form of its apostrophes. */
  key: string;
  kind: "word" | "character";
  /** Characters [start, end) of the text. */
  start: number;
  end: number;
}

/**
 * The words of a text in order. A word is a run of letters, digits and their marks, with apostrophes inside. In
 * Chinese, Japanese, Thai, Lao, Khmer and Burmese every character with its marks stands for itself: the words that a
 * dictionary (`Intl.Segmenter`) finds there depend on the sentence around them and on the browser.
 */
export function unitsOf(text: string): Unit[] {
  units ??= new RegExp(`(?<character>${character})|${letters}(?:['’ʼ]${letters})*`, "gu");
  return [...text.matchAll(units)].map(({ 0: unit, index, groups }) => ({
    key: unit.normalize("NFKC").toLowerCase().replace(/[’ʼ]/g, "'"),
    kind: groups?.character === undefined ? "word" : "character",
    start: index,
    end: index + unit.length,
  }));
}
