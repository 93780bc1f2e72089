import { oneLine } from "../clean";
import { type Marker, readMarker } from "./markers";

/** A line of a handout that has words on it. */
export interface Line {
  /** In columns; a tab goes on to the next multiple of 4. */
  indent: number;
  /** Columns from the left margin to the last character. */
  width: number;
  /** The whole line, marker included. */
  text: string;
  marker: Marker | null;
  /** A blank line, or a rule across the page, stands before it. */
  afterBlank: boolean;
  /** A line of `===` or `---` stands right under it. */
  underlined: boolean;
  /** Put together from several lines of the source. */
  joined: boolean;
}

const TAB = 4;
const LONGEST_UNDERLINED = 120;
/** Sets in the first line of every Chinese or Japanese paragraph, and says nothing about lists. */
const WIDE_SPACE = "\u3000";
/** Also the dotted or ruled lines that students write on. */
const rule = /^[\s=\-_~*.·•—–#+]+$/u;
const underline = /^(?:={3,}|-{3,}|~{3,}|—{3,})$/u;

export function readLines(source: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  for (const raw of source.split("\n")) {
    const text = raw.trim();
    if (text === "" || rule.test(text)) {
      const above = lines.at(-1);
      if (above && !afterBlank && underline.test(text) && above.text.length <= LONGEST_UNDERLINED)
        above.underlined = isUnder(text, above.text);
      afterBlank = true;
    } else {
      lines.push(readLine(raw, text, afterBlank));
      afterBlank = false;
    }
  }
  return settleMarkers(lines);
}

function readLine(raw: string, text: string, afterBlank: boolean): Line {
  const indent = columns(raw.slice(0, raw.length - raw.trimStart().length));
  const found = readMarker(text);
  const marker = found && { ...found, text: oneLine(found.text) };
  const line = oneLine(text);
  return {
    indent,
    width: indent + line.length,
    text: line,
    marker,
    afterBlank,
    underlined: false,
    joined: false,
  };
}

/** Under a full sentence a rule only parts it from what follows, unless it was drawn to the sentence's length. */
function isUnder(drawn: string, text: string): boolean {
  return !/[.!?:;,…]$/u.test(text) || Math.abs(drawn.length - text.length) <= 2;
}

function columns(space: string): number {
  let column = 0;
  for (const sign of space.replaceAll(WIDE_SPACE, "")) column += sign === "\t" ? TAB - (column % TAB) : 1;
  return column;
}

/**
 * A lone capital and a full stop may begin a name ("J. Stalin"): it is a marker only when its neighbour in the alphabet
 * begins a line as well. An "I." beside a "II." is a Roman numeral.
 */
function settleMarkers(lines: Line[]): Line[] {
  const seen = new Set(lines.map(({ marker }) => marker && `${marker.style} ${marker.ordinal}`));
  const styles = new Set(lines.map(({ marker }) => marker?.style));
  return lines.map((line) => {
    const { marker } = line;
    if (!marker || !/^[(（]?[Aa][.)）]$/u.test(marker.style)) return line;
    const numeral = marker.style.replace("A", "I").replace("a", "i");
    const value = { i: 1, v: 5, x: 10 }[marker.label.replace(/[^ivx]/gi, "").toLowerCase()];
    if (value && styles.has(numeral))
      return { ...line, marker: { ...marker, style: numeral, ordinal: value } };
    const inOrder = [-1, 1].some((step) => seen.has(`${marker.style} ${marker.ordinal + step}`));
    return inOrder || /[)）]$/u.test(marker.style) ? line : { ...line, marker: null };
  });
}
