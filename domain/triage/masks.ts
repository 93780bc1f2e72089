/** Of longer words, one letter is masked at most, or every vowel. */
const SHORT = 6;

/** The ways in which a word is written with signs for some of its letters: "sh*t", "f**k", "f*gg*t", "shi#". */
export function masks(word: string): string[] {
  const allVowels = `|${word[0]}${word
    .slice(1)
    .replace(/[aeiou]/g, "*")
    .replace(/\*$/, "#")}`;
  const ends = [`|${word[0]}**${word.at(-1)}|`, `|${word.slice(0, -1)}#`];
  return [...new Set([...inner(word), allVowels, ...ends])];
}

/** Letters but the first and the last; two signs stand for any number of letters. */
function inner(word: string): string[] {
  const most = word.length > SHORT ? 1 : word.length;
  const found: string[] = [];
  for (let from = 1; from < word.length - 1; from++)
    for (let to = from + 1; to < word.length && to - from <= most; to++)
      found.push(`|${word.slice(0, from)}${to - from > 1 ? "**" : "*"}${word.slice(to)}`);
  return found;
}
