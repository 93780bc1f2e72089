import { drawnAlike, drawnAlikeAmongLatin } from "./shapes";

const shapes = byCharacter(drawnAlike);
const shapesAmongLatin = new Map([...shapes, ...byCharacter(drawnAlikeAmongLatin)]);

/** Joiners, and whatever else comes in a name that was never read, such as an account's. */
const invisible = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const words = /[\p{L}\p{N}\p{M}]+/gu;
/** Letters to Unicode, punctuation or nothing to the eye: modifier letters, tatweel, a click, tone letters. */
const unletters = /[\u02b0-\u02ff\u0640\u01c3\u1427\ua4f8-\ua4ff\ua717-\ua71f\ua788\ua78b\ua78c]/gu;
/** Bars beside a letter pass for a letter. */
const bars = /(?<=\p{L})[|∣│]|[|∣│](?=\p{L})/gu;
/** Accents, points and strokes. Not the vowel signs of Indic or Thai names or the voicing of kana: they tell people apart. */
const accents =
  /\p{Me}|(?![\u3099\u309a])(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]/gu;
const latin = /\p{Script=Latin}/u;
const isLatin = /^[\p{Script=Latin}\p{N}]+$/u;

/** The letters and digits of a name by what the eye takes them for, in small letters, without spaces. May be empty. */
export function asDrawn(name: string): string {
  const letters = name.normalize("NFKD").replace(invisible, "").replace(unletters, "").replace(bars, "I");
  const read = (letters.match(words) ?? []).map(readWord).join("");
  // Pairs as well: "Adarn" reads as Adam. The price is that Erna and Ema cannot both be in a class without an initial.
  return read.replace(/ς/g, "σ").replace(/rn/g, "m").replace(/vv/g, "w");
}

/**
 * Case tells some letters apart that are one letter in their own script (Greek ν is drawn like v, Ν like N). So a word is
 * read by what was typed only if it passes for Latin; Greek without accents in small letters does not occur in earnest.
 */
function readWord(word: string): string {
  const plain = word.replace(accents, "");
  if (latin.test(plain)) return readLatin(typedShapes(plain, shapesAmongLatin));
  const typed = [...plain].map((letter) => shapes.get(letter) ?? letter).join("");
  if (plain === word && isLatin.test(typed)) return readLatin(typed);
  return readDigits(typedShapes(plain.toUpperCase(), shapes)).toLowerCase();
}

function typedShapes(word: string, table: ReadonlyMap<string, string>): string {
  const shape = (letter: string) =>
    table.get(letter) ??
    table.get(letter.toUpperCase())?.toLowerCase() ??
    table.get(letter.toLowerCase())?.toUpperCase() ??
    letter;
  return [...word].map(shape).join("");
}

/**
 * I, l and 1 are one stroke in many typefaces, and which letter is meant shows only by its neighbours: "AIex" reads as
 * Alex, "lvan" as Ivan, "MARlA" as Maria, while Ian and Lan, Neil and Nell stay two people. A capital after Mc, Mac or the
 * Irish h, n and t is one.
 */
function readLatin(word: string): string {
  const read = word
    .replace(/^1(?=\p{Ll})|(?<=\p{Lu})[1l](?=\p{Lu})/gu, "I")
    // No name begins with l and one of these; "Lh", "Lj", "Lk", "Ll", "Lw" and "Ly" do.
    .replace(/^l(?=[bcdfgmnpqrstvxz])/u, "I")
    .replace(/(?<=\p{Ll})(?<!^(?:Ma?c|[hnt]))I(?!\p{Lu})|(?<=^\p{Lu})I(?=\p{Ll})/gu, "l");
  return readDigits(read).toLowerCase();
}

function readDigits(word: string): string {
  return word
    .replace(/0/g, "o")
    .replace(/1/g, "l")
    .replace(/5(?=\p{L})/gu, "s")
    .replace(/8(?=\p{L})/gu, "b");
}

function byCharacter(table: Record<string, string>): Map<string, string> {
  return new Map(
    Object.entries(table).flatMap(([letter, alike]) => [...alike].map((one) => [one, letter] as const)),
  );
}
