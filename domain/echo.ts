import { unitsOf } from "./units";

/** A post that a draft can be like. */
export interface Readable {
  id: string;
  text: string;
}

export interface Echo<P extends Readable> {
  /** Takes over the posts as they are now; what it has read before is not read again. */
  update(posts: Iterable<P>): void;
  /** The post that the draft says again in the same words, or null. */
  find(draft: string): P | null;
}

/** A draft of fewer different terms is too short to say whose thought it is. */
const LEAST_TERMS = 7;
/** So many of the draft's terms at least stand in the other post too. */
const LEAST_SHARED = 6;
/** How like each other two posts are, from 0 to 1; found by trying pairs of posts on one topic. */
const CLOSE = 0.6;
/** How much of a draft stands in a longer post. */
const CONTAINED = 0.78;
/** A term that every post has is told apart from none: words of the topic count for less the more posts use them. */
const BASE_POSTS = 4;

/**
 * Finds the post that a draft is close to, by the words they share, in any order. A word counts for more the fewer posts
 * of the room use it, so that two posts on one topic are not alike for its name alone, and short words count for
 * little. In scripts without spaces, two characters in a row are a term. Advisory: it knows words, not thoughts.
 */
export function createEcho<P extends Readable>(): Echo<P> {
  const known = new Map<string, { post: P; terms: Terms }>();
  const uses = new Map<string, number>();

  function count(terms: Terms, by: 1 | -1) {
    for (const term of terms) uses.set(term, (uses.get(term) ?? 0) + by);
  }

  function worth(term: string): number {
    const share = (uses.get(term) ?? 0) / (known.size + BASE_POSTS);
    return weightOf(term) * (1 - share) ** 2;
  }

  return {
    update(posts) {
      const left = new Set(known.keys());
      for (const post of posts) {
        left.delete(post.id);
        const before = known.get(post.id);
        if (before?.post.text === post.text) {
          before.post = post;
          continue;
        }
        if (before) count(before.terms, -1);
        const terms = termsOf(post.text);
        count(terms, 1);
        known.set(post.id, { post, terms });
      }
      for (const id of left) {
        const gone = known.get(id);
        if (gone) count(gone.terms, -1);
        known.delete(id);
      }
    },

    find(draft) {
      const terms = termsOf(draft);
      if (terms.size < LEAST_TERMS) return null;
      let closest: { post: P; closeness: number } | null = null;
      for (const { post, terms: others } of known.values()) {
        const closeness = compare(terms, others, worth);
        if (closeness >= 1 && closeness > (closest?.closeness ?? 0)) closest = { post, closeness };
      }
      return closest?.post ?? null;
    },
  };
}

type Terms = ReadonlySet<string>;

function termsOf(text: string): Terms {
  const terms = new Set<string>();
  let before: { key: string; end: number } | null = null;
  for (const { key, kind, start, end } of unitsOf(text)) {
    const pair = kind === "character" && before?.end === start ? before.key + key : null;
    before = kind === "character" ? { key, end } : null;
    const term = kind === "word" ? key : pair;
    if (term !== null) terms.add(term);
  }
  return terms;
}

/** The short words of most languages carry the sentence, not the thought. */
function weightOf(term: string): number {
  if (/^[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(term)) return 1;
  return term.length <= 3 ? 0.3 : term.length <= 5 ? 0.8 : 1;
}

/** 1 and more: close. */
function compare(draft: Terms, other: Terms, worth: (term: string) => number): number {
  let [shared, both, ours, theirs] = [0, 0, 0, 0];
  for (const term of draft) {
    const value = worth(term);
    ours += value;
    if (!other.has(term)) continue;
    both += value;
    shared++;
  }
  if (shared < LEAST_SHARED) return 0;
  for (const term of other) theirs += worth(term);
  const alike = both / Math.sqrt(ours * theirs || 1);
  return Math.max(alike / CLOSE, both / (ours || 1) / CONTAINED);
}
