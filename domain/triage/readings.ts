import { exchange, gather, type Span, type View } from "./view";

const shapes: Record<string, string> = {
  "0": "o",
  "3": "e",
  "4": "a",
  "5": "s",
  "6": "g",
  "7": "t",
  "8": "b",
  "9": "g",
  "@": "a",
  $: "s",
  "+": "t",
};
const shape = /[03-9@$+]/g;
/** One stroke may be an i or an l; an exclamation mark at the end of a word is only that. */
const stroke = /[1|]|(?<=[a-z0-9@$])!(?=[!|]*[a-z0-9@$])/g;
const bracket = /(?<=[a-z])\((?=[a-z])/g;
/** A word of letters and such signs. Any other is read in one way only: 455 is a number. */
const mixed = /(?<![^ ])(?=[^ ]*[a-z])[^ ]*[013-9@$+|!(]/;
/** What stands for letters that were left out, within a word or at its end. One full stop may be a forgotten space. */
const mask = /(?<=[a-z])(?:[*#%•×_'’…‐–—-]|\.{2,8}){1,8}(?=[a-z])/g;
const lastMask = /(?<=[a-z])[*#%_](?![*#%_a-z])/g;
/** Words to either side that a phrase, or an exception from it, may need: "k1ll yourself". */
const NEIGHBOURS = 3;

/**
 * The ways to read a post in which digits and signs may be letters: as it stands, with strokes as i, with strokes as l.
 * The second and third hold only the words that differ, and their neighbours. A sign within a word becomes `*`, one
 * that ends it `#`.
 */
export function readings(view: View): View[] {
  if (!mixed.test(view.text)) return [exchange(view, masked(view.text))];
  const asI = respelled(view, "i");
  const asL = respelled(view, "l");
  const others = asI.text === asL.text ? [asI] : [asI, asL];
  return [view, ...others.filter(({ text }) => text)].map((one) => exchange(one, masked(one.text)));
}

function respelled(view: View, strokeLetter: string): View {
  const words: Span[] = [];
  const differing: number[] = [];
  const text = view.text.replace(/[^ ]+/g, (word, start: number) => {
    const spelled = spell(word, strokeLetter);
    if (spelled !== word) differing.push(words.length);
    words.push({ start, end: start + word.length });
    return spelled;
  });
  return gather(
    exchange(view, text),
    windows(words, differing).map((window) => [window]),
  );
}

function spell(word: string, strokeLetter: string): string {
  if (!mixed.test(word)) return word;
  return word
    .replace(stroke, strokeLetter)
    .replace(shape, (sign) => shapes[sign] ?? sign)
    .replace(bracket, "c");
}

function windows(words: readonly Span[], around: readonly number[]): Span[] {
  const found: Span[] = [];
  for (const index of around) {
    const start = words[Math.max(0, index - NEIGHBOURS)]?.start ?? 0;
    const end = words[Math.min(words.length - 1, index + NEIGHBOURS)]?.end ?? 0;
    const before = found.at(-1);
    if (before && start <= before.end) before.end = end;
    else found.push({ start, end });
  }
  return found;
}

function masked(text: string): string {
  return text.replace(mask, (signs) => "*".repeat(signs.length)).replace(lastMask, "#");
}
