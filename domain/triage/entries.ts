import { fold, inLatin } from "./fold";
import { readings } from "./readings";
import { matchesIn, type Span, type View } from "./view";

const letter = "[\\p{L}\\p{N}]";
/** Scripts that put no space between words: there, an entry is found wherever it stands. */
const unspaced =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}]";
const beginsUnspaced = new RegExp(`^${unspaced}`, "u");
const endsUnspaced = new RegExp(`${unspaced}$`, "u");

/**
 * Finds a teacher's words and phrases. Positions are those of the post. Case, accents, look-alikes and what stands
 * between the words of a phrase don't matter. An entry that ends in `*` finds every word that begins so.
 */
export function compileEntries(entries: readonly string[]): (view: View) => Span[] {
  const sources = [...new Set(entries.flatMap(patternsOf))];
  if (sources.length === 0) return () => [];
  // The longest first: "hell hole" before "hell".
  sources.sort((a, b) => b.length - a.length);
  const found = new RegExp(sources.join("|"), "gu");
  return (view) => matchesIn(view, found);
}

/** An entry is read as a text is, so that it finds itself. */
function patternsOf(entry: string): string[] {
  const open = entry.trimEnd().endsWith("*");
  const folded = inLatin(fold(open ? entry.trimEnd().slice(0, -1) : entry));
  return readings(folded).flatMap(({ text }) => patternOf(text.trim(), open));
}

function patternOf(text: string, open: boolean): string[] {
  if (!text) return [];
  const words = text.match(/[\p{L}\p{N}]+/gu);
  // A sign or an emoji
  if (!words) return [escaped(text)];
  const before = beginsUnspaced.test(words[0] ?? "") ? "" : `(?<!${letter})`;
  const after = endsUnspaced.test(words.at(-1) ?? "") ? "" : `(?!${letter})`;
  const phrase = words.join("[^\\p{L}\\p{N}]{1,3}");
  return [before + phrase + (open ? `${letter}{0,60}` : after)];
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
