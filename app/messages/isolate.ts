import { type Locale, languages } from "./locales";

/** First strong isolate, and the end of one: what stands between them cannot turn the words around it. */
const FIRST_STRONG = "\u2068";
const END = "\u2069";

/** Letters of scripts that run from right to left: Hebrew, Arabic and those that stand beside them in Unicode. */
const fromTheRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const fromTheLeft = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}/u;

/**
 * What a sentence of this language is given, such as a name, so that it keeps the sentence's order. Only words of the
 * other direction are marked: all others stay as they are, to be searched and copied.
 */
export function isolate(words: string, locale: string): string {
  const foreign = languages[locale as Locale]?.rightToLeft ? fromTheLeft : fromTheRight;
  return foreign.test(words) ? `${FIRST_STRONG}${words}${END}` : words;
}
