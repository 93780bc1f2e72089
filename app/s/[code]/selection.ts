import type { Stretch } from "../../../domain/selection";

/** A place beside some words, in pixels from the corner of the element that both are in. */
export interface Spot {
  left: number;
  top: number;
  /** There is no room below them: `top` is where it ends, not where it begins. */
  above: boolean;
}

/**
 * The characters of each block that a selection covers, in reading order; none where it did not begin in `root`. The
 * text of an element with `data-block` is the block's own, however it is set in bold, links and marks.
 */
export function selectedIn(root: Element, selection: Selection): Stretch[] {
  if (selection.isCollapsed || selection.rangeCount === 0 || !root.contains(selection.anchorNode)) return [];
  const range = selection.getRangeAt(0);
  return [...root.querySelectorAll<HTMLElement>("[data-block]")]
    .filter((block) => range.intersectsNode(block))
    .map((block) => ({
      blockId: block.dataset.block ?? "",
      start: placeIn(block, range.startContainer, range.startOffset),
      end: placeIn(block, range.endContainer, range.endOffset),
    }));
}

/** What opens under the words must not hide them: the system's own menu stands above a selection. */
export function spotBelow(words: readonly DOMRect[], root: HTMLElement, gap: number): Spot | null {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return null;
  const corner = root.getBoundingClientRect();
  const above = last.bottom + gap + HEIGHT > window.innerHeight;
  return {
    left: last.right - corner.left - 56,
    top: (above ? first.top - gap : last.bottom + gap) - corner.top,
    above,
  };
}

/** Of what opens, with some air. */
const HEIGHT = 56;

function placeIn(block: Element, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(block);
  const side = range.comparePoint(node, offset);
  if (side < 0) return 0;
  if (side === 0) range.setEnd(node, offset);
  return range.toString().length;
}
