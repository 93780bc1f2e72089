const LONGEST = 60;
const MOST_WORDS = 8;
const MOST_LABEL_WORDS = 4;
const smallWords = /^(?:a|an|and|as|at|by|de|del|di|du|et|for|in|la|le|of|on|or|the|to|und|von|vs|y)$/iu;

/**
 * The words before the colon of "Term: explanation". An item may hold any short term. In running text, where colons
 * do other work, only a label counts: one word, or a few with capitals ("Key Figures: …").
 */
export function termOf(text: string, only?: "label"): { term?: string } {
  const [, term] = text.slice(0, LONGEST + 2).match(/^([^:：?!]{1,60}?)\s*(?:：|:(?=\s|$))/u) ?? [];
  if (!term || !/^["“'(]?[\p{L}\p{N}]/u.test(term) || /[.;]\s/u.test(term)) return {};
  const words = term.split(" ");
  if (words.length > MOST_WORDS || (only && !isLabel(words, text, term))) return {};
  return { term };
}

function isLabel(words: string[], text: string, term: string): boolean {
  if (text.length <= term.length + 2 || words.length > MOST_LABEL_WORDS) return false;
  return words.every((word) => !/^\p{Ll}/u.test(word) || smallWords.test(word));
}
