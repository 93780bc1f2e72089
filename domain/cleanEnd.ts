import { segmenter } from "./language/segmenter";

/** A sentence that ends in the last third is better than more words that break off. */
const ENOUGH = 2 / 3;

/**
 * Where a text that has room for `most` UTF-16 units is best cut: after a whole sentence, or else a whole word, or else,
 * in a single endless one, between two characters. The text may go on after it.
 */
export function cleanEnd(text: string, most: number): number {
  if (text.length <= most) return text.length;
  const sentence = lastEnd("sentence", text, most);
  if (sentence >= most * ENOUGH) return sentence;
  const word = lastEnd("word", text, most);
  if (word > 0) return word;
  return text.slice(0, most).isWellFormed() ? most : most - 1;
}

/** The end of the last piece that fits whole, without the space after it. */
function lastEnd(piece: "sentence" | "word", text: string, most: number): number {
  let end = 0;
  for (const { segment, index } of segmenter(piece).segment(text)) {
    const whole = index + segment.trimEnd().length;
    if (whole > most) break;
    if (whole > index) end = whole;
  }
  return end;
}
