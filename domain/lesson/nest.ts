import type { Block } from "./lesson";

/** An item of a list with the items of the list inside it. */
export interface Item {
  block: Block;
  items: Item[];
}

/** A block of running text, or a whole list. */
export type Group = { block: Block } | { items: Item[] };

/** Lists deeper than this are set at this depth: a page has only so much width. */
const MAX_DEPTH = 6;

/** The flat blocks of a section as running text and lists inside lists. */
export function nest(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  /** The lists still open, the outermost first. */
  let lists: Item[][] = [];
  for (const block of blocks) {
    if (block.depth === 0) {
      groups.push({ block });
      lists = [];
      continue;
    }
    lists = lists.slice(0, Math.min(block.depth, MAX_DEPTH));
    if (lists.length < Math.min(block.depth, MAX_DEPTH)) lists.push(openList(groups, lists.at(-1)));
    lists.at(-1)?.push({ block, items: [] });
  }
  return groups;
}

function openList(groups: Group[], outer: Item[] | undefined): Item[] {
  const host = outer?.at(-1);
  if (host) return host.items;
  const items: Item[] = [];
  groups.push({ items });
  return items;
}
