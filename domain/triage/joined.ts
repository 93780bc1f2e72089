import { emptyView, gather, type Span, type View } from "./view";

type Piece = Span & { text: string };

/** Words that are looked for in pieces. */
export interface Broken {
  words: ReadonlySet<string>;
  /** One of them, in pieces or whole. */
  any: RegExp;
}

const FEWEST_LETTERS = 3;
const MOST_PIECES = 3;
const WIDEST_GAP = 3;
const letter = "[\\p{L}\\p{N}@$]";
const gap = `[^\\p{L}\\p{N}@$]{0,${WIDEST_GAP}}`;
const lone = `(?<!${letter})${letter}(?!${letter})`;
const allPieces = new RegExp(`${letter}+`, "gu");
const letterByLetter = new RegExp([lone, lone, lone].join(gap), "u");

export function breakable(words: readonly string[]): Broken {
  const inPieces = words.map((word) => Array.from(word).join(gap));
  const any = new RegExp(`(?<!${letter})(?:${inPieces.join("|")})(?!${letter})`, "u");
  return { words: new Set(words), any };
}

/**
 * A view of what was written apart: letters one by one ("f u c k", "f.u.c.k"), and the pieces of broken words
 * ("fu ck"). Nothing else of the post is in it.
 */
export function joined(view: View, broken: Broken): View {
  if (!letterByLetter.test(view.text) && !broken.any.test(view.text)) return emptyView();
  const pieces = Array.from(view.text.matchAll(allPieces), ({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
  return gather(view, [...letterRuns(pieces), ...brokenWords(pieces, broken)]);
}

function letterRuns(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [[]];
  for (const piece of pieces) {
    const run = runs.at(-1) ?? [];
    const single = piece.text.length === 1;
    if (single && follows(run.at(-1), piece)) run.push(piece);
    else if (single || run.length > 0) runs.push(single ? [piece] : []);
  }
  // "You are a s h i t": the first may be a word of its own.
  return runs.flatMap((run) => [run, run.slice(1)]).filter(({ length }) => length >= FEWEST_LETTERS);
}

function brokenWords(pieces: readonly Piece[], { words }: Broken): Piece[][] {
  const found: Piece[][] = [];
  pieces.forEach((first, index) => {
    // "The band's hit song"
    if (first.text === "s") return;
    const run = [first];
    let word = first.text;
    for (const piece of pieces.slice(index + 1, index + MOST_PIECES)) {
      if (!follows(run.at(-1), piece)) return;
      run.push(piece);
      word += piece.text;
      if (words.has(word)) found.push([...run]);
    }
  });
  return found;
}

function follows(before: Piece | undefined, piece: Piece): boolean {
  return before === undefined || piece.start - before.end <= WIDEST_GAP;
}
