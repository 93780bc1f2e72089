/** Words of the lesson on a page, as a reader's eye and hand find them. */
import type { Page } from "playwright-core";

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where words stand, each line of them. They may be set in several ways, such as bold. */
function linesOf(page: Page, words: string, { scroll = true, selected = false } = {}): Promise<Box[]> {
  return page.evaluate(
    ([words, scroll, selected]) => {
      const block = [...document.querySelectorAll("[data-block]")].find((one) =>
        one.textContent?.includes(words),
      );
      if (!block) throw new Error(`no paragraph says: ${words}`);
      if (scroll) block.scrollIntoView({ block: "center" });
      const place = (at: number): [Node, number] => {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        let left = at;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { length } = node.textContent ?? "";
          if (left <= length) return [node, left];
          left -= length;
        }
        throw new Error("behind the end");
      };
      const start = block.textContent?.indexOf(words) ?? 0;
      const range = document.createRange();
      range.setStart(...place(start));
      range.setEnd(...place(start + words.length));
      if (selected) {
        // Whoever puts a finger on the text has left the field.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        document.getSelection()?.removeAllRanges();
        document.getSelection()?.addRange(range);
      }
      return [...range.getClientRects()].map(({ left, right, top, bottom }) => ({
        left,
        right,
        top,
        bottom,
      }));
    },
    [words, scroll, selected] as const,
  );
}

/** The smallest box around words. */
export async function boxOf(page: Page, words: string): Promise<Box> {
  const lines = await linesOf(page, words, { scroll: false });
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    top: Math.min(...lines.map(({ top }) => top)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
  };
}

/** Presses the mouse before the first words, lets it go behind the last ones, and leaves them selected. */
export async function drag(page: Page, from: string, to: string) {
  await page.locator("[data-block]").first().waitFor();
  await linesOf(page, from);
  // Measured last and without scrolling, so that both are where they were found.
  const end = (await linesOf(page, to, { scroll: false })).at(-1);
  const [start] = await linesOf(page, from, { scroll: false });
  if (!start || !end) throw new Error("the words stand nowhere");
  await page.mouse.move(start.left + 1, (start.top + start.bottom) / 2);
  await page.mouse.down();
  await page.mouse.move(end.right - 1, (end.top + end.bottom) / 2, { steps: 5 });
  await page.mouse.up();
}

/** Selects words as a long press and the handles of a selection do, which no tool can act out. */
export async function select(page: Page, words: string) {
  await page.locator("[data-block]").first().waitFor({ state: "attached" });
  await linesOf(page, words, { selected: true });
}
