/** A change to what stands in a field: characters [start, end) become `text`, then [from, to) is selected. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  from: number;
  to: number;
}

export type Selection = { start: number; end: number };

/** Puts the signs around the selected words, or takes them away where they stand already. */
export function emphasise(text: string, selection: Selection, sign: "*" | "**"): Edit {
  const { start, end } = withoutSpace(text, selection);
  const words = text.slice(start, end);
  const size = sign.length;
  if (isMarked(text.slice(0, start), text.slice(end), sign)) {
    const from = start - size;
    return { start: from, end: end + size, text: words, from, to: from + words.length };
  }
  return { start, end, text: sign + words + sign, from: start + size, to: end + size };
}

/** In a list: the next item after Enter, or the end of the list where the item is empty. Null anywhere else. */
export function continueList(text: string, { start, end }: Selection): Edit | null {
  if (start !== end) return null;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const line = text.slice(lineStart, start);
  const item = /^( {0,6})(?:([*-])|(\d{1,3})([.)]))[ \t]+(.*)$/.exec(line);
  if (!item) return null;
  const [, indent = "", bullet, number, stop, words = ""] = item;
  if (words.trim() === "") {
    if (text.charAt(start) !== "\n" && start < text.length) return null;
    return { start: lineStart, end: start, text: "", from: lineStart, to: lineStart };
  }
  const next = `\n${indent}${bullet ?? `${Number(number) + 1}${stop}`} `;
  // A number that begins no list, such as a year, is not counted on.
  if (number && !isInList(text.slice(0, lineStart), Number(number))) return null;
  return { start, end, text: next, from: start + next.length, to: start + next.length };
}

/** A double click selects the space after a word as well; signs beside a space would mean nothing. */
function withoutSpace(text: string, { start, end }: Selection): Selection {
  const words = text.slice(start, end);
  if (words.trim() === "") return { start, end };
  return {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  };
}

/** Exactly these signs, or together with the other ones: `***` is both. */
function isMarked(before: string, after: string, sign: "*" | "**"): boolean {
  const stars = Math.min(/\**$/.exec(before)?.[0].length ?? 0, /^\**/.exec(after)?.[0].length ?? 0);
  return stars >= 3 || stars === sign.length;
}

function isInList(before: string, number: number): boolean {
  return number === 1 || new RegExp(`^ *${number - 1}[.)][ \\t]`, "m").test(before);
}
