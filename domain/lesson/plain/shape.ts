const LONGEST = 80;
const MOST_WORDS = 12;
const LONGEST_CAPITALS = 120;
/** Signs of a script without spaces say more. */
const LONGEST_EAST_ASIAN = 30;
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const smallWords = new Set(
  "a an and as at but by de for from in into nor of on or over per the to vs with".split(" "),
);
/** Before a colon: the beginning of a sentence that a list goes on with. */
const leadIn =
  /(?:^|\s)(?:are|were|is|was|be|includes?|included|following|follows|that|to|by|of|because|say|said)\s*:$/iu;

/** Short, begins like a title, ends without a stop: what a heading looks like when nothing but its shape tells. */
export function hasHeadingShape(text: string): boolean {
  if (text.length > longest(text) || isFillIn(text)) return false;
  if (/[.!?;,…。！？؟،؛|]["'”’»)]*$/u.test(text)) return false;
  if (/^["“„«]/u.test(text) && /["”“»]$/u.test(text)) return false;
  if (!/^[^\p{L}\p{N}]{0,2}(?!\p{Ll})[\p{L}\p{N}]/u.test(text) || !/\p{L}/u.test(text)) return false;
  if (text.split(" ").length > MOST_WORDS * (isCapitals(text) ? 1.5 : 1)) return false;
  return !/[:：]$/u.test(text) || isLabel(text);
}

/** "Why Did the Alliance Fail?": a heading even though it asks. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const large = words.filter((word) => !smallWords.has(word.toLowerCase()));
  return large.length >= 2 && text.length <= LONGEST && large.every((word) => /^\p{Lu}/u.test(word));
}

/** A line for the student's name, or with a gap to write in. */
export function isFillIn(text: string): boolean {
  return (
    /_{3}|\.{5}/.test(text) || /^(?:name|date|class|period|nombre|fecha|nom|prénom|datum)\s*:/iu.test(text)
  );
}

function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

function longest(text: string): number {
  if (text.length > LONGEST_CAPITALS) return 0;
  if (isCapitals(text)) return LONGEST_CAPITALS;
  return eastAsian.test(text) ? LONGEST_EAST_ASIAN : LONGEST;
}

/** "Key figures:" but not "The reasons for this were:". */
function isLabel(text: string): boolean {
  return text.split(" ").length <= 5 && !leadIn.test(text);
}
