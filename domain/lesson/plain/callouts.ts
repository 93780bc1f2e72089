import type { DraftBlock, DraftPart } from "../draft";
import { splitSentences } from "../sentences";

const LONGEST = 400;
const MOST_SENTENCES = 3;
const labelled =
  /^(?:note|remember|important|key (?:idea|point|takeaway)|takeaway|tip|in short|in summary|summary|bottom line|nota|recuerda|importante|remarque|à retenir|merke)\s*[:!：—–]/iu;

/**
 * Text without markup sets nothing off, so a callout is told by its place: one short paragraph alone straight after a
 * list, in a section that has no other running text (a line that leads a list in does not count). It sums the list up
 * or comments on it. A label such as "Remember:" makes one anywhere.
 */
export function markCallouts(parts: readonly DraftPart[]): DraftPart[] {
  const marked: DraftPart[] = [];
  let onlyLists = true;
  parts.forEach((part, index) => {
    marked.push(part);
    if (part.kind === "heading") onlyLists = true;
    else if (part.depth === 0 && part.kind === "paragraph") {
      const isAside = onlyLists && isShort(part) && isAlone(parts[index - 1], parts[index + 1]);
      if (isAside || labelled.test(part.text)) marked[index] = { ...part, kind: "callout" };
      else onlyLists &&= /[:：]$/u.test(part.text);
    }
  });
  return marked;
}

function isAlone(before: DraftPart | undefined, after: DraftPart | undefined): boolean {
  return isItem(before) && (!after || after.kind === "heading" || isItem(after));
}

function isItem(part: DraftPart | undefined): boolean {
  return part?.kind === "item" || (part?.kind === "paragraph" && part.depth > 0);
}

function isShort({ text }: DraftBlock): boolean {
  return text.length <= LONGEST && !/[:：]$/u.test(text) && splitSentences(text).length <= MOST_SENTENCES;
}
