/** Anything with words, such as a part of a question. */
interface Worded {
  text: string;
}

/** This much of the longer wording must be in both for the two to count as the same sentence, edited. */
const NEARLY = 0.6;

/**
 * Finds the sentences of an edited text again: first the same words (the n-th time they stand there is the n-th time
 * they stood there), then, in order, words that are nearly the same.
 */
export function pairUp<T extends Worded>(before: readonly T[], after: readonly T[]): Map<T, T> {
  const pairs = new Map<T, T>();
  const free = new Map(after.map((one) => [one, plain(one.text)]));
  const pair = (fits: (a: string, b: string) => boolean) => {
    for (const one of before) {
      const words = plain(one.text);
      const other = pairs.has(one) ? undefined : [...free].find(([, text]) => fits(words, text))?.[0];
      if (!other) continue;
      pairs.set(one, other);
      free.delete(other);
    }
  };
  pair((a, b) => a === b);
  pair(nearlySame);
  return pairs;
}

/** An edit while typing changes one place: what stands before it and after it is common to both. */
function nearlySame(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return head + tail >= NEARLY * Math.max(a.length, b.length);
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}
