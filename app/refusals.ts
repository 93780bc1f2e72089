import type { Messages } from "./messages/en";

export type Sentences = Messages["errors"];
type Place = { [K in keyof Sentences]: Sentences[K] extends string ? never : K }[keyof Sentences];

/** Where a refusal means something of its own; elsewhere it says what it says everywhere. */
const places: [RegExp, Place][] = [
  [/^\/api\/join\/rejoin\b/, "rejoin"],
  [/^\/api\/join\b/, "join"],
  [/^\/api\/setup\b/, "setup"],
  [/^\/api\/lessons\/decode\b/, "upload"],
  [/^\/api\/lessons\b/, "lesson"],
  [/^\/api\/invitations\b/, "invitation"],
  [/^\/api\/seminars\/[^/]+\/invitations\b/, "team"],
];

/**
 * The answers of the server are English, for clients of any kind; a screen says them in its own language, by their
 * `error`. They are worded where they arrive, outside of components, so the words are kept here.
 */
let sentences: Sentences | undefined;

export function wordRefusals(words: Sentences | undefined) {
  sentences = words;
}

/** What the refusal of a request to `path` says to the reader; null before there are words. */
export function refusalAt(path: string, error: string): string | null {
  return refusalIn(sentences, path, error);
}

/** The same in words that are at hand. */
export function refusalIn(words: Sentences | undefined, path: string, error: string): string | null {
  if (!words) return null;
  const place = places.find(([pattern]) => pattern.test(path))?.[1];
  const own: Record<string, unknown> = place ? words[place] : {};
  const said = own[error] ?? (words as Record<string, unknown>)[error];
  return typeof said === "string" ? said : words.other;
}
