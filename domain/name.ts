import { MAX_NAME_CHARACTERS } from "./limits";
import { asDrawn } from "./name/lookalikes";
import { pretendsToBeStaff } from "./name/staff";

export type NameRefusal = "name_empty" | "name_too_long" | "name_unreadable" | "name_taken" | "name_reserved";

const blanks = /[\t-\r\u0085\u2028\u2029\u2800\u115f\u1160\u{1d159}\u{13441}\u{13442}]/gu;
/** Indic and Persian names are misspelt without these: after a virama and between Arabic letters (RFC 5892, appendix A). */
const neededJoiner =
  /(?<=\p{L}\p{M}*[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca])[\u200c\u200d](?=[\u0900-\u0dff])(?=\p{L})|(?<=[\u0620-\u064a\u066e-\u06d3])\u200c(?=[\u0620-\u064a\u066e-\u06d3])/u;
/** What cannot be seen, turns the text around it, encloses it, or is only half a character. */
const unseen = new RegExp(
  `(?!${neededJoiner.source})[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Me}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}\\ufffc]`,
  "gu",
);
/** It would be drawn over whatever stands before the name. */
const strayMarks = /(?<![\p{L}\p{N}\p{M}])\p{M}+/gu;
/** Letters in a circle or box; the halves of a flag in front of a letter, where many systems draw letters. */
const boxed =
  /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]|\p{Regional_Indicator}+(?=[\p{L}\u{1f150}-\u{1f189}])/gu;
/** More accents on a letter than any language puts there, or one of them twice ("Zalgo"). */
const stackedAccents = /(?:(?=\p{M})\p{Script=Inherited}){4}|(\p{M})\1/u;
/** The signs of most scripts stand up to three on a letter, those of Burmese and Tibetan up to six ("ကျော်" has four). */
const stackedSigns = /(?:(?![\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Tai_Tham}])\p{M}){4}|\p{M}{7}/u;
/** Single characters as wide as a line. */
const giants = /[\p{Script=Cuneiform}\ufdfd]/u;

/** A name as it will be shown, or why it cannot be. Who else is there is not asked: `name_taken` is never among the reasons. */
export function readName(typed: string): { name: string } | { refusal: Exclude<NameRefusal, "name_taken"> } {
  const name = clean(typed);
  if (!name) return { refusal: "name_empty" };
  if (name.length > MAX_NAME_CHARACTERS) return { refusal: "name_too_long" };
  if (!isReadable(name)) return { refusal: "name_unreadable" };
  return pretendsToBeStaff(name) ? { refusal: "name_reserved" } : { name };
}

/**
 * Two names with the same key would be taken for each other: case, accents, spaces, punctuation and the script that a letter
 * is taken from do not tell them apart. Never empty for a name that was read.
 */
export function nameKey(name: string): string {
  return asDrawn(name);
}

function clean(typed: string): string {
  // An acute on its own is typed for an apostrophe; NFKC would make it an accent on a space.
  const plain = compose(typed.replace(/[\u00b4\u1ffd]/gu, "’"));
  // Composed again: what stood between a letter and its accent may be gone.
  const seen = compose(plain.replace(blanks, " ").replace(unseen, ""));
  const unboxed = seen.replace(strayMarks, "").replace(boxed, withoutBoxes);
  return unboxed.replace(/\s+/gu, " ").trim();
}

/** NFKC, but for three letters that it would misspell: Thai and Lao sara am (their tone mark would move), Armenian "և". */
function compose(text: string): string {
  return text.replace(/[^\u0e33\u0eb3\u0587]+/gu, (part) => part.normalize("NFKC"));
}

function withoutBoxes(letters: string): string {
  const place = (code: number) => (code >= 0x1f1e6 ? code - 0x1f1e6 : (code - 0x1f150) % 32);
  return [...letters]
    .map((letter) => String.fromCharCode(65 + place(letter.codePointAt(0) as number)))
    .join("");
}

function isReadable(name: string): boolean {
  if (stackedAccents.test(name.normalize("NFD")) || stackedSigns.test(name) || giants.test(name))
    return false;
  return nameKey(name) !== "";
}
