import { isQuestionHeading } from "../detect/questionHeading";
import { isPrompt } from "../detect/wording";
import type { Line } from "./lines";
import { hasHeadingShape, isFillIn, isTitleCase } from "./shape";

const LONGEST_TITLE = 150;
/** A heading that asks is told from a question by the text it stands over. */
const SHORTEST_ANSWER = 60;

export interface Headings {
  /** Index of the line that is the lesson's title, or -1. */
  title: number;
  /** Indices of the lines that open a section. */
  headings: Set<number>;
}

/**
 * Finds the headings of a text without markup. An underlined line is one, and a numbered line that text follows. Any
 * other short line is told by its company: of a run of lines that all look like headings, the first is one when it has
 * others under it and the last when text follows it; those between are a list without bullets.
 */
export function findHeadings(lines: readonly Line[]): Headings {
  const title = findTitle(lines);
  const headings = new Set<number>();
  let run: number[] = [];
  const settle = () => {
    for (const index of headingsOf(run, lines)) headings.add(index);
    run = [];
  };
  lines.forEach((_, index) => {
    const certain = isCertain(lines, index);
    if (index !== title && !certain && isShaped(lines, index)) {
      run.push(index);
      return;
    }
    settle();
    if (index !== title && certain) headings.add(index);
  });
  settle();
  return { title, headings };
}

/** The first line, below those for the student's name and date, if it looks like a title and has text under it. */
function findTitle(lines: readonly Line[]): number {
  const index = lines.findIndex(({ text }) => !isFillIn(text));
  const line = lines[index];
  if (!line || index === lines.length - 1 || line.marker || line.text.length > LONGEST_TITLE) return -1;
  const isLabel = /[:：]$/u.test(line.text);
  const looksIt = line.underlined || (!line.joined && (hasHeadingShape(line.text) || isTitleCase(line.text)));
  return looksIt && !isLabel ? index : -1;
}

function isCertain(lines: readonly Line[], index: number): boolean {
  const line = lines[index] as Line;
  if (line.marker && !line.marker.label) return false;
  return line.underlined || isNumberedHeading(lines, index);
}

/** "2. Causes of the War" heads a section when text, and not item 1 or 3, stands next to it. */
function isNumberedHeading(lines: readonly Line[], index: number): boolean {
  const { marker, indent, joined } = lines[index] as Line;
  const next = lines[index + 1];
  if (!marker || !next || joined || !/^(?:[1IA]\.|1\.[1.]+)$/u.test(marker.style)) return false;
  const isItem = (line: Line | undefined) => line?.marker?.style === marker.style;
  if (isItem(lines[index - 1]) || isItem(next) || next.indent > indent) return false;
  return hasHeadingShape(marker.text) && !/[:：]$/u.test(marker.text) && !isPrompt(marker.text);
}

function isShaped(lines: readonly Line[], index: number): boolean {
  const { text, marker, joined, afterBlank } = lines[index] as Line;
  if (marker || joined) return false;
  if (isQuestionHeading(text) && /[:：!.…]$/u.test(text)) return true;
  // In verse and in a broken sentence the line before does not come to an end.
  if (!afterBlank && /[,;–—]$/u.test(lines[index - 1]?.text ?? "")) return false;
  if (hasHeadingShape(text)) return !isPrompt(text);
  const next = lines[index + 1];
  return (
    isTitleCase(text) &&
    !!next &&
    !next.marker &&
    next.text.length >= SHORTEST_ANSWER &&
    !/[?？]$/u.test(next.text)
  );
}

function headingsOf(run: readonly number[], lines: readonly Line[]): number[] {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return [];
  const next = lines[last + 1];
  const isOver = next && (run.length <= 2 || lines[last]?.afterBlank || !next.afterBlank);
  const found = run.length > 1 ? [first] : [];
  return isOver ? [...found, last] : found;
}
