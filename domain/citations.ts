import type { Block, LessonText } from "./lesson/lesson";
import type { Citation } from "./records";

/**
 * The citations of a post as they are kept: each once, in the order given. `not_in_lesson` where one names no block of
 * the lesson, no range inside it, or other words than stand there, as after the text was changed.
 */
export function checkCitations(lesson: LessonText, asked: readonly Citation[]): Citation[] | "not_in_lesson" {
  if (asked.length === 0) return [];
  const blocks = new Map(
    lesson.sections.flatMap((section) => section.blocks).map((block) => [block.id, block]),
  );
  const kept = new Map<string, Citation>();
  for (const { blockId, start, end, quote } of asked) {
    const block = blocks.get(blockId);
    if (!block || !isRange(block.text, start, end) || block.text.slice(start, end) !== quote)
      return "not_in_lesson";
    kept.set(`${blockId} ${start} ${end}`, { blockId, start, end, quote });
  }
  return [...kept.values()];
}

/**
 * A citation of characters [start, end) of a block, of the whole of it unless told, 0 <= start < end <= length. Half
 * of a surrogate pair at either end becomes the whole of it.
 */
export function citationOf(block: Pick<Block, "id" | "text">, start = 0, end = block.text.length): Citation {
  const from = splitsPair(block.text, start) ? start - 1 : start;
  const to = splitsPair(block.text, end) ? end + 1 : end;
  return { blockId: block.id, start: from, end: to, quote: block.text.slice(from, to) };
}

/** Those of the quotations found in a text that none of its citations touches. */
export function uncited(quotes: readonly Citation[], citations: readonly Citation[]): Citation[] {
  const touches = (one: Citation, other: Citation) =>
    one.blockId === other.blockId && one.start < other.end && other.start < one.end;
  return quotes.filter((quote) => !citations.some((citation) => touches(quote, citation)));
}

function isRange(text: string, start: number, end: number): boolean {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return false;
  if (start < 0 || start >= end || end > text.length) return false;
  return !splitsPair(text, start) && !splitsPair(text, end);
}

/** Whether a cut before `place` would tear a surrogate pair in two. */
function splitsPair(text: string, place: number): boolean {
  return place > 0 && (text.codePointAt(place - 1) ?? 0) > 0xffff;
}
