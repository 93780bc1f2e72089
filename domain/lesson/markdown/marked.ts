import { cleanText } from "../clean";
import type { MarkedText } from "../draft";
import type { Mark } from "../lesson";

/** A mark without its place. */
export type Setting = Omit<Mark, "start" | "end">;

/** Puts words together with single spaces and knows where each mark begins and ends. */
export class LineBuilder {
  private readonly lines: MarkedText[] = [];
  private pieces: string[] = [];
  private length = 0;
  private marks: Mark[] = [];
  private open: Setting[] = [];
  private spaced = true;

  /** Character references can bring in what `cleanText` took out of the source. */
  add(words: string) {
    const [first = "", ...others] = cleanText(words).split("\n");
    this.push(first);
    for (const line of others) {
      this.close();
      this.push(line);
    }
  }

  mark(mark: Setting, inner: () => void) {
    this.open.push(mark);
    inner();
    this.open.pop();
  }

  finish(): MarkedText[] {
    this.close();
    return this.lines;
  }

  private push(words: string) {
    const spaced = words.replace(/\s+/gu, " ");
    const piece = this.spaced ? spaced.trimStart() : spaced;
    if (piece === "") return;
    const start = this.length;
    this.pieces.push(piece);
    this.length += piece.length;
    this.spaced = piece.endsWith(" ");
    for (const mark of this.open) this.extend({ ...mark, start, end: this.length });
  }

  /** One mark over two pieces that touch, such as words and an image in one link. */
  private extend(mark: Mark) {
    const before = this.marks.findLast(({ kind, href }) => kind === mark.kind && href === mark.href);
    if (before?.end === mark.start) before.end = mark.end;
    else this.marks.push(mark);
  }

  private close() {
    const text = this.pieces.join("").trimEnd();
    const marks = this.marks.map((mark) => ({ ...mark, end: Math.min(mark.end, text.length) }));
    if (text) this.lines.push({ text, marks: marks.filter(({ start, end }) => start < end) });
    this.pieces = [];
    this.marks = [];
    this.length = 0;
    this.spaced = true;
  }
}

/** Lines as one, a space between each two. */
export function joinLines(lines: readonly MarkedText[]): MarkedText {
  let length = 0;
  const marks = lines.flatMap((line) => {
    const offset = length;
    length += line.text.length + 1;
    return line.marks.map((mark) => ({ ...mark, start: mark.start + offset, end: mark.end + offset }));
  });
  return { text: lines.map(({ text }) => text).join(" "), marks };
}

/** Without the first `count` characters, such as a marker that was read as words. */
export function dropStart({ text, marks }: MarkedText, count: number): MarkedText {
  const moved = marks.map((mark) => ({
    ...mark,
    start: Math.max(0, mark.start - count),
    end: mark.end - count,
  }));
  return { text: text.slice(count), marks: moved.filter(({ start, end }) => start < end) };
}
