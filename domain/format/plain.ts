import { isInWord } from "../units";

/** Signs that could be formatting: emphasis, a link, or a line that begins like a list or a quotation. */
const signs = /\*\S|\]\(|^ {0,3}(?:[*-]|1[.)]|>)[ \t]/m;

/** Whether it is worth reading with `readFormatted`; most posts have none of its signs. */
export function mayBeFormatted(text: string): boolean {
  return signs.test(text);
}

/** Most marks that any script puts on one letter; more of them climb over the lines above. */
const MOST_MARKS = 8;
const marks = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, "gu");

/** The text with no more marks stacked on a letter than can be read. */
export function withoutStacks(text: string): string {
  return text.replace(marks, "$1");
}

const link = /\[([^[\]\n]{1,300})\]\(((?:https?:\/\/|mailto:)[^\s()]{1,500})\)/gi;
const emphasis = /(\*{1,3})([^\s*](?:[^*]{0,1000}[^\s*])?)\1/g;
const bullet = /^ {0,3}[*-][ \t]+(?=[^\s*-]|[*-]\S)/gm;
const quotation = /^ {0,3}> +(?=[^\s\d])/gm;

/** Emphasis and links without their signs; list items with a dot. For places that show words alone, line by line. */
export function plainLines(text: string): string {
  const words = withoutStacks(text);
  if (!mayBeFormatted(words)) return words;
  return words
    .replace(link, "$1 ($2)")
    .replace(bullet, "• ")
    .replace(quotation, "")
    .replace(emphasis, (typed, _sign, inner, at: number, whole: string) => {
      const [before, after] = [whole.charAt(at - 1), whole.charAt(at + typed.length)];
      const meant = !isInWord(before) && !isInWord(after) && !/[*\\]/.test(before) && after !== "*";
      return meant ? inner : typed;
    });
}

/** The same on one line: for previews, and to be read aloud. */
export function plainText(text: string): string {
  return plainLines(text).replace(/\s+/g, " ").trim();
}
