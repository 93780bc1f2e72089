import type { Span } from "./view";

const MAX_MATCH_CHARACTERS = 60;
const inWord = /[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]/u;

/** The words in which a match stands, as they were written, at most 60 characters of them. */
export function excerpt(post: string, { start, end }: Span): string {
  let from = start;
  let to = Math.min(end, start + MAX_MATCH_CHARACTERS);
  while (to - from < MAX_MATCH_CHARACTERS && from > 0 && inWord.test(characterBefore(post, from)))
    from -= characterBefore(post, from).length;
  while (to - from < MAX_MATCH_CHARACTERS && to < post.length && inWord.test(characterAt(post, to)))
    to += characterAt(post, to).length;
  return whole(post.slice(from, Math.min(to, from + MAX_MATCH_CHARACTERS)));
}

const characterAt = (post: string, at: number) => String.fromCodePoint(post.codePointAt(at) ?? 0);

function characterBefore(post: string, at: number): string {
  const pair = post.slice(Math.max(0, at - 2), at);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? pair : pair.slice(-1);
}

/** Without half a character at its end, which nothing can store. */
const whole = (match: string) => match.replace(/[\ud800-\udbff]$/, "");
