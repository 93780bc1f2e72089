import { segmenter } from "./language/segmenter";
import type { Block, LessonText, Section } from "./lesson/lesson";
import { isSpoken } from "./participation";
import type { PostView } from "./protocol";
import type { Citation } from "./records";

/** Most characters of the words that name a cold passage. */
const MAX_NAMED = 60;

/** How much the discussion uses one block. */
export interface BlockUse {
  block: Block;
  section: Section;
  /** Posts that cite it or repeat words of it, each once. */
  posts: number;
  /** Posts that cite it. */
  cited: number;
  /** Posts that repeat words of it, whether they cite it or not. */
  quoted: number;
  /**
   * For the strip in the margin, against the most used passage: 0 by no post, 1 by up to a third as many posts, 2 by
   * up to two thirds, 3 by more.
   */
  level: 0 | 1 | 2 | 3;
}

export interface Coverage {
  /** Every block of the lesson in reading order. */
  blocks: BlockUse[];
  /** Passages that no post uses. A question is no passage: it is what the posts answer. */
  cold: Block[];
  /** Passages that some post uses; together with the cold ones, `all` passages. */
  used: number;
  all: number;
}

/** Cold passages that follow each other in one section, named so that they fit on a line. */
export interface ColdPassage {
  /** Title of the section; empty for text before the first heading. */
  section: string;
  /** Numbers of the first and the last block; the same for a single one. */
  first: number;
  last: number;
  /** How it begins: at most 60 characters, whole words, and an ellipsis if more follows in its first block. */
  words: string;
}

/**
 * Which passages of the lesson the discussion rests on. Posts count as in `participation`, whoever wrote them. What a
 * post cites is in it; what it repeats is what `quotesIn` finds (see `findQuotes`).
 */
export function coverage(
  lesson: LessonText,
  posts: Iterable<PostView>,
  quotesIn: (text: string) => Citation[],
): Coverage {
  const uses = new Map<string, BlockUse>();
  for (const section of lesson.sections) {
    for (const block of section.blocks) uses.set(block.id, { block, section, ...unused });
  }
  for (const post of posts) if (isSpoken(post)) countPost(uses, post.citations, quotesIn(post.text));
  const blocks = [...uses.values()];
  const passages = blocks.filter(isPassage);
  // Not of the questions: posts repeat their words, and the passages would all look pale beside them.
  const most = passages.reduce((highest, { posts }) => Math.max(highest, posts), 1);
  for (const use of blocks) use.level = levelOf(use.posts, most);
  const cold = passages.filter(({ posts }) => posts === 0).map(({ block }) => block);
  return { blocks, cold, used: passages.length - cold.length, all: passages.length };
}

/** Cold passages in reading order; any block between two of them, and any heading, begins a new one. */
export function coldPassages({ blocks }: Pick<Coverage, "blocks">): ColdPassage[] {
  const passages: ColdPassage[] = [];
  let before: BlockUse | null = null;
  for (const use of blocks) {
    const passage = passages.at(-1);
    if (isCold(use)) {
      if (passage && before && isCold(before) && before.section === use.section)
        passage.last = use.block.number;
      else passages.push(passageFrom(use));
    }
    before = use;
  }
  return passages;
}

const unused = { posts: 0, cited: 0, quoted: 0, level: 0 } as const;

function countPost(uses: ReadonlyMap<string, BlockUse>, citations: Citation[], quotes: Citation[]) {
  const cited = new Set(citations.map(({ blockId }) => blockId));
  const quoted = new Set(quotes.map(({ blockId }) => blockId));
  for (const id of new Set([...cited, ...quoted])) {
    const use = uses.get(id);
    if (!use) continue;
    use.posts++;
    if (cited.has(id)) use.cited++;
    if (quoted.has(id)) use.quoted++;
  }
}

function levelOf(posts: number, most: number): BlockUse["level"] {
  if (posts === 0) return 0;
  if (posts * 3 <= most) return 1;
  return posts * 3 <= most * 2 ? 2 : 3;
}

function isPassage({ block }: BlockUse): boolean {
  return block.kind !== "question";
}

function isCold(use: BlockUse): boolean {
  return isPassage(use) && use.posts === 0;
}

function passageFrom({ block, section }: BlockUse): ColdPassage {
  const { number, text } = block;
  return { section: section.title, first: number, last: number, words: firstWords(text) };
}

function firstWords(text: string): string {
  if (text.length <= MAX_NAMED) return text;
  // The last word of the piece may go on behind it. A single endless one is cut instead, between characters.
  const words = [...segmenter("word").segment(text.slice(0, MAX_NAMED))].map(({ segment }) => segment);
  const whole = words.slice(0, -1).join("").trimEnd();
  return `${whole || wholeCharacters(text.slice(0, MAX_NAMED - 1))}…`;
}

function wholeCharacters(text: string): string {
  return text.isWellFormed() ? text : text.slice(0, -1);
}
