/** ISO 639-1 codes of the languages with a built-in list, in the order in which screens name them. */
export const wordLanguages = ["en", "es", "fr", "de"] as const;
export type WordLanguage = (typeof wordLanguages)[number];

/** What a teacher's filter looks for. */
export interface WordList {
  /** Whose built-in lists count. */
  languages: WordLanguage[];
  /** The teacher's own words or phrases: whole words, or the beginning of a word where an entry ends in `*`. */
  held: string[];
  /** Words, phrases or web sites that never count, whatever else finds them. Written like `held`. */
  allowed: string[];
}

export const standardWords: WordList = { languages: ["en"], held: [], allowed: [] };
