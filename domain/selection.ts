import { citationOf } from "./citations";
import type { Block, Span } from "./lesson/lesson";
import type { Citation } from "./records";
import { type Unit, unitsOf } from "./units";

type Words = Pick<Block, "id" | "text">;

/** What a reader has selected of one block: characters [start, end) of its text. */
export interface Stretch extends Span {
  blockId: string;
}

/**
 * The citations that a selection stands for, one for each block it touches, without white space at their ends.
 *
 * Words that it cuts are cited whole: a pointer seldom stops between two letters, and classmates read what is cited.
 * A selection that lies in a single word is taken as it is, for nobody selects a prefix or a root by mistake.
 */
export function citationsOf(
  block: (id: string) => Words | undefined,
  selected: readonly Stretch[],
): Citation[] {
  const touched = selected.flatMap((stretch) => {
    const words = block(stretch.blockId);
    const inner = words && trimmed(words.text, stretch);
    return words && inner ? [{ words, inner, units: unitsIn(words.text, inner) }] : [];
  });
  // A drag over several paragraphs that ends behind a dash or a full stop did not mean to cite those.
  const meant = touched.length === 1 ? touched : touched.filter(({ units }) => units.length > 0);
  return meant.map(({ words, inner, units }) => {
    const { start, end } = meant.length === 1 && units.length <= 1 ? inner : widened(inner, units);
    return citationOf(words, start, end);
  });
}

/** Words chosen one by one, as places in a row of words: where the choice began, and where it is now. */
export interface Choice {
  anchor: number;
  focus: number;
}

/** One step of a choice in a row of `count` words. Extending keeps where it began. */
export function step(
  choice: Choice,
  to: "back" | "on" | "first" | "last",
  extend: boolean,
  count: number,
): Choice {
  const places = { back: choice.focus - 1, on: choice.focus + 1, first: 0, last: count - 1 };
  const focus = Math.min(Math.max(places[to], 0), count - 1);
  return { anchor: extend ? choice.anchor : focus, focus };
}

/** The characters that chosen words cover. */
export function spanOf(units: readonly Unit[], { anchor, focus }: Choice): Span {
  const first = units[Math.min(anchor, focus)];
  const last = units[Math.max(anchor, focus)];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

function trimmed(text: string, stretch: Span): Span | null {
  const start = Math.min(Math.max(stretch.start, 0), text.length);
  const words = text.slice(start, Math.max(stretch.end, start));
  const from = start + words.length - words.trimStart().length;
  return words.trim() ? { start: from, end: from + words.trim().length } : null;
}

function unitsIn(text: string, { start, end }: Span): Unit[] {
  return unitsOf(text).filter((unit) => unit.start < end && unit.end > start);
}

function widened({ start, end }: Span, units: readonly Unit[]): Span {
  return { start: Math.min(start, units[0]?.start ?? start), end: Math.max(end, units.at(-1)?.end ?? end) };
}
