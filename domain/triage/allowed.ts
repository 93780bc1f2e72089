import { compileEntries } from "./entries";
import type { Span, View } from "./view";

/**
 * What a teacher allows never counts: a match within an allowed word or phrase, and a web or e-mail address at an
 * allowed site ("wikipedia.org" allows every page of en.wikipedia.org).
 */
export function compileAllowed(entries: readonly string[]) {
  const find = compileEntries(entries);
  return (views: readonly View[], post: string) => {
    const covered = coverage(views.flatMap(find), post.length);
    return (span: Span) => covered(span) || sitesOf(span, post).some(covered);
  };
}

/** Whether one of these spans covers another one. */
function coverage(spans: readonly Span[], length: number): (span: Span) => boolean {
  if (spans.length === 0) return () => false;
  /** By position, how far the spans reach that begin there or before. */
  const reach = new Array<number>(length).fill(0);
  for (const { start, end } of spans) reach[start] = Math.max(reach[start] ?? 0, end);
  for (let at = 1; at < length; at++) reach[at] = Math.max(reach[at] ?? 0, reach[at - 1] ?? 0);
  return ({ start, end }) => (reach[start] ?? 0) >= end;
}

/** "en.wikipedia.org", "wikipedia.org" and "org" of an address; nothing of other matches. */
function sitesOf({ start, end }: Span, post: string): Span[] {
  const address = /^(?:[a-z]+:)?(?:\/\/)?(?:[^\s/?#@]*@)?(?<host>[^\s/?#:@]+\.[^\s/?#:@]+)/iu;
  const match = address.exec(post.slice(start, end));
  const host = match?.groups?.host;
  if (!match || !host) return [];
  const hostEnd = start + match[0].length;
  const hostStart = hostEnd - host.length;
  return Array.from(host.matchAll(/(?<![^.])[^.]/g), ({ index }) => ({
    start: hostStart + index,
    end: hostEnd,
  }));
}
