/** The projector's page as its audience sees it from the last row. */
import type { Page } from "playwright-core";
import { expect } from "vitest";

export const projectors = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];
/** Of the picture's height, in per cent. */
const SMALLEST = 2.2;

/** At each projector's size nothing has to be scrolled, is cut, or is too small for the last row. */
export async function expectReadable(page: Page, picture: string) {
  for (const size of projectors) {
    await page.setViewportSize(size);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
    const found = await page.evaluate(look);
    const where = `${picture} at ${size.width} x ${size.height}`;
    expect(found.scrolls, `${where} scrolls`).toBe(false);
    expect(found.outside, `${where} is cut`).toEqual([]);
    expect(found.smallest, `${where}, smallest type`).toBeGreaterThanOrEqual(SMALLEST);
  }
}

/** Runs in the page: what it shows as text, where that ends and how large it is. */
function look() {
  const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
  const outside: string[] = [];
  let smallest = 100;
  const texts = document.createTreeWalker(document.querySelector("main") as Node, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement as HTMLElement;
    if (!text.textContent?.trim() || parent.closest(".sr-only")) continue;
    smallest = Math.min(smallest, (100 * Number.parseFloat(getComputedStyle(parent).fontSize)) / innerHeight);
    // Two lines of the question, with an ellipsis, stand above a post.
    if (getComputedStyle(parent).webkitLineClamp !== "none") continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    // A space that hangs over the end of a line is no loss.
    const space = Number.parseFloat(getComputedStyle(parent).fontSize) / 2;
    // Whatever lies between the words and the page may cut them as well.
    for (let frame: HTMLElement | null = parent; frame; frame = frame.parentElement) {
      const edge =
        frame === document.documentElement
          ? { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
          : getComputedStyle(frame).overflowY === "hidden"
            ? frame.getBoundingClientRect()
            : box;
      const inside =
        box.left >= edge.left - space &&
        box.top >= edge.top - 1 &&
        box.right <= edge.right + space &&
        box.bottom <= edge.bottom + 1;
      if (!inside) outside.push(text.textContent.slice(0, 40));
    }
  }
  return { scrolls: scrollWidth > clientWidth || scrollHeight > clientHeight, outside, smallest };
}
