import { expect, test } from "vitest";
import type { Block } from "../../domain/lesson/lesson";
import { type Group, type Item, nest } from "../../domain/lesson/nest";

function blocks(...depths: number[]): Block[] {
  return depths.map((depth, index) => ({
    id: `b${index + 1}`,
    number: index + 1,
    kind: depth === 0 ? "paragraph" : "item",
    depth,
    text: "Words",
    marks: [],
  }));
}

/** `[1, [2, 3]]`: item 1 holding the items 2 and 3. */
function outline(groups: Group[]) {
  const numbers = (items: Item[]): unknown[] =>
    items.flatMap(({ block, items: inner }) =>
      inner.length ? [block.number, numbers(inner)] : [block.number],
    );
  return groups.map((group) => ("block" in group ? group.block.number : numbers(group.items)));
}

test("lists inside lists, and running text between them", () => {
  expect(outline(nest(blocks(0, 1, 2, 2, 1, 0, 1)))).toEqual([1, [2, [3, 4], 5], 6, [7]]);
});

test("a list that begins deep or jumps a depth still holds every block once", () => {
  expect(outline(nest(blocks(3, 1, 3, 2, 9)))).toEqual([[1, 2, [3, 4, [5]]]]);
});

test("depth without end is set at a bound", () => {
  const groups = nest(blocks(...Array.from({ length: 500 }, (_, index) => index + 1)));
  expect(JSON.stringify(outline(groups)).match(/\[/g)?.length).toBeLessThan(10);
});
