import { citationOf } from "./citations";
import type { Block, LessonText } from "./lesson/lesson";
import type { Citation } from "./records";
import { type Unit, unitsOf } from "./units";

/** Most passages found in one post. */
export const MAX_QUOTES = 10;

/** Passages are looked up by so many units in a row; none that is long enough has fewer. */
const GRAM = 4;
/** What the units of a passage weigh together at least: four words, eight characters, or any mixture of them. */
const ENOUGH = 8;
const weights = { word: 2, character: 1 } as const;
/** Four units that the lesson repeats more often are looked up where they stood first, to bound the work. */
const MAX_PLACES = 64;

interface Index {
  /** The units of the lesson, with null between blocks: no passage goes on from one into the next. */
  places: ((Unit & { block: Block }) | null)[];
  /** Where each four units in a row begin. */
  grams: ReadonlyMap<string, readonly number[]>;
}

/** The same units in the post and in the lesson: where in each, as an index of units, and how many. */
interface Match {
  from: number;
  place: number;
  length: number;
}

/**
 * Finds the passages of a lesson that a text repeats: four or more words in a row, or eight characters where a script
 * puts no spaces between words. Case, quotation marks, punctuation and space between the words do not matter. Where
 * passages overlap the longest is found whole, and of more than ten the ten longest; each is returned once, in the
 * order of the text. The lesson is read once, here. Words and characters are those of `unitsOf`.
 */
export function findQuotes(lesson: LessonText): (text: string) => Citation[] {
  const index = indexOf(lesson);
  return (text) => {
    const post = unitsOf(text);
    return choose(post, longestMatches(post, index), index);
  };
}

function indexOf(lesson: LessonText): Index {
  const blocks = lesson.sections.flatMap((section) => section.blocks);
  const places = blocks.flatMap((block) => [
    ...unitsOf(block.text).map((unit) => ({ ...unit, block })),
    null,
  ]);
  const grams = new Map<string, number[]>();
  for (let place = 0; place < places.length; place++) {
    const gram = gramAt(places, place);
    if (gram === null) continue;
    const known = grams.get(gram);
    if (!known) grams.set(gram, [place]);
    else if (known.length < MAX_PLACES) known.push(place);
  }
  return { places, grams };
}

/** Null where fewer than four units follow in the same block. */
function gramAt(units: readonly (Unit | null)[], at: number): string | null {
  let gram = "";
  for (let next = at; next < at + GRAM; next++) {
    const unit = units[next];
    if (!unit) return null;
    gram += `${unit.key} `;
  }
  return gram;
}

/** For each unit of the post the longest match that begins with it, and the first in the lesson of those as long. */
function longestMatches(post: readonly Unit[], { places, grams }: Index): Match[] {
  // By how far the lesson is ahead of the post: a stretch that they share is walked through once, not from each unit.
  const ends = new Map<number, number>();
  const matches: Match[] = [];
  for (let from = 0; from < post.length; from++) {
    let longest: Match | null = null;
    for (const place of grams.get(gramAt(post, from) ?? "") ?? []) {
      const known = ends.get(place - from) ?? 0;
      const end = known > from ? known : endOfMatch(post, from, places, place);
      ends.set(place - from, end);
      if (!longest || end - from > longest.length) longest = { from, place, length: end - from };
    }
    if (longest) matches.push(longest);
  }
  return matches;
}

function endOfMatch(post: readonly Unit[], from: number, places: Index["places"], place: number): number {
  let end = from;
  while (end < post.length && post[end]?.key === places[place + end - from]?.key) end++;
  return end;
}

/** Takes the longest match, then the longest of what is left, and so on; what overlaps with it is cut off. */
function choose(post: readonly Unit[], matches: readonly Match[], { places }: Index): Citation[] {
  const chosen = new Map<string, { from: number; citation: Citation }>();
  let left = matches.filter((match) => weigh(post, match) >= ENOUGH);
  while (left.length > 0 && chosen.size < MAX_QUOTES) {
    const best = left.reduce((longest, match) => (match.length > longest.length ? match : longest));
    const citation = cite(places, best);
    const key = `${citation.blockId} ${citation.start} ${citation.end}`;
    if (!chosen.has(key)) chosen.set(key, { from: best.from, citation });
    left = left
      .map((match) => beside(match, best))
      .filter((match) => match !== null)
      .filter((match) => weigh(post, match) >= ENOUGH);
  }
  return [...chosen.values()].sort((a, b) => a.from - b.from).map(({ citation }) => citation);
}

/** What of a match lies before the one taken, or all of it if it begins after that. */
function beside(match: Match, taken: Match): Match | null {
  if (match.from >= taken.from + taken.length) return match;
  if (match.from >= taken.from) return null;
  return { ...match, length: Math.min(match.length, taken.from - match.from) };
}

function weigh(post: readonly Unit[], { from, length }: Match): number {
  // So many units weigh enough whatever they are.
  const units = post.slice(from, from + Math.min(length, ENOUGH));
  return units.reduce((weight, { kind }) => weight + weights[kind], 0);
}

function cite(places: Index["places"], { place, length }: Match): Citation {
  const first = places[place];
  const last = places[place + length - 1];
  if (!first || !last) throw new Error("a match lies inside one block");
  return citationOf(first.block, first.start, last.end);
}
