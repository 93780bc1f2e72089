import type { Line } from "./lines";
import { hasHeadingShape } from "./shape";

/** Mail programs and typewriter habits wrap between these columns; East Asian signs are twice as wide. */
const NARROWEST = 40;
const WIDEST = 132;
const NARROWEST_EAST_ASIAN = 16;
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff65]/u;

interface Layout {
  /** The column at which lines were broken, or 0 when they were not. */
  width: number;
  /** The further lines of items are set in, so that one which is not belongs to none. */
  hangs: boolean;
}

/**
 * Joins the lines of paragraphs that were broken at a fixed width. A line goes on in the next when that one's first
 * word would not have fitted on it; a handout with one paragraph to a line is left as it is. The rest of an item, set
 * in under its first word, is always joined to it.
 */
export function rejoin(lines: readonly Line[]): Line[] {
  const layout = {
    width: findWidth(lines),
    hangs: lines.some((line, index) => hangsUnder(lines[index - 1], line)),
  };
  const joined: Line[] = [];
  let previous: Line | undefined;
  /** Of the paragraph now being put together: pushed strings join in linear time. */
  let pieces: string[] = [];
  const close = () => {
    const whole = joined.at(-1);
    if (whole && pieces.length > 1) joined[joined.length - 1] = withText(whole, pieces.join(""));
  };
  for (const line of lines) {
    const first = joined.at(-1);
    if (first && previous && goesOn(first, previous, line, layout)) {
      pieces.push(gap(previous.text, line.text), line.text);
    } else {
      close();
      joined.push({ ...line });
      pieces = [line.text];
    }
    previous = line;
  }
  close();
  return joined;
}

function goesOn(first: Line, previous: Line, line: Line, { width, hangs }: Layout): boolean {
  if (!mayGoOn(previous, line)) return false;
  if (first.marker && line.indent > first.indent) return true;
  if (width === 0 || (first.marker && hangs)) return false;
  // A first line set in begins a new paragraph, as in books.
  if (line.indent >= previous.indent + 2) return false;
  // Only the last line of a paragraph is short, and that one has a stop.
  if (endsSentence(previous) && line.width < width * 0.75 && hasHeadingShape(line.text)) return false;
  return !fits(previous, line, width) || (breaksSentence(previous, line) && previous.width >= width * 0.6);
}

function hangsUnder(item: Line | undefined, line: Line): boolean {
  return !!item?.marker && mayGoOn(item, line) && line.indent > item.indent;
}

function mayGoOn(previous: Line, line: Line): boolean {
  return !line.afterBlank && !line.marker && !previous.underlined && !line.underlined;
}

function fits(previous: Line, line: Line, width: number): boolean {
  const [word = ""] = line.text.match(/^\S{1,60}/u) ?? [];
  return previous.width + (eastAsian.test(word) ? 1 : word.length + 1) <= width;
}

/** Both sides look like one sentence: no stop before the break, no capital after it. */
function breaksSentence(previous: Line, line: Line): boolean {
  return !endsSentence(previous) && /^["'“‘«(]*(?!\p{Lu})\p{L}/u.test(line.text);
}

function endsSentence({ text }: Line): boolean {
  return /[.!?:;…。！？؟।]["'”’»)\]」』]*$/u.test(text.slice(-8));
}

/** The column at which the handout's lines were broken, or 0 when they were not. */
function findWidth(lines: readonly Line[]): number {
  const pairs = lines.flatMap((line, index) => {
    const previous = lines[index - 1];
    return previous && mayGoOn(previous, line) ? [{ previous, broken: breaksSentence(previous, line) }] : [];
  });
  const narrowest = lines.some(({ text }) => eastAsian.test(text)) ? NARROWEST_EAST_ASIAN : NARROWEST;
  const inRange = ({ width }: Line) => width >= narrowest && width <= WIDEST;
  const broken = pairs.filter((pair) => pair.broken);
  const width = broken.reduce(
    (most, { previous }) => (inRange(previous) ? Math.max(most, previous.width) : most),
    0,
  );
  const long = pairs.filter(({ previous }) => previous.width > width * 0.8);
  const share = (part: number, whole: number) => part / Math.max(whole, 1);
  const isWrapped =
    share(long.filter((pair) => pair.broken).length, long.length) >= 0.4 &&
    share(broken.filter(({ previous }) => previous.width > width * 0.7).length, broken.length) >= 0.6 &&
    share(lines.filter((line) => line.width > width).length, lines.length) <= 0.1;
  return isWrapped ? width : 0;
}

function withText(line: Line, text: string): Line {
  const marker = line.marker && {
    ...line.marker,
    text: text.slice(line.text.length - line.marker.text.length),
  };
  return { ...line, text, marker, joined: true };
}

/** East Asian scripts have no spaces, and a word broken at its hyphen is put together again. */
function gap(before: string, after: string): string {
  const bothEastAsian = eastAsian.test(before.slice(-1)) && eastAsian.test(after.slice(0, 1));
  return bothEastAsian || (/\p{L}-$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(after)) ? "" : " ";
}
