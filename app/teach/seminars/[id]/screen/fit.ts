import { cleanEnd } from "../../../../../domain/cleanEnd";

export interface Fit {
  /** Of the type, in em of its box. */
  size: number;
  /** Where the text is cut; its length where all of it fits. */
  end: number;
}

/** The `stage` variant of the style sheet: the picture fills the window, and what does not fit is not seen. */
const stage = "(width >= 48rem) and (height >= 30rem)";
/** Where the page scrolls instead, nothing has to fit. */
const FLOWING = 1.5;
/** Room for the line that says that the text goes on, in em of the box. */
const NOTE = 1.9;

/**
 * The largest of `sizes` (descending) at which the words of `line` fit into the box around it, and how many of them if not
 * even the smallest is small enough. Measured, not reckoned: the letters of other scripts are as wide as they are.
 */
export function fitInto(line: HTMLElement, sizes: readonly number[]): Fit {
  const text = line.textContent ?? "";
  const box = line.parentElement;
  if (!box || !window.matchMedia(stage).matches) return { size: FLOWING, end: text.length };
  for (const size of sizes) {
    line.style.fontSize = `${size}em`;
    if (line.offsetHeight <= box.clientHeight && line.scrollWidth <= box.clientWidth)
      return { size, end: text.length };
  }
  const note = NOTE * Number.parseFloat(getComputedStyle(box).fontSize);
  // The mark of the cut takes the place of what is left out before it.
  const most = unitsWithin(line, box.clientHeight - note) - 2;
  return { size: sizes.at(-1) ?? 1, end: cleanEnd(text, Math.max(most, 1)) };
}

/** How many units of the text stand in the lines that end within `height` px from the top. */
function unitsWithin(line: HTMLElement, height: number): number {
  const words = line.firstChild;
  if (!words) return 0;
  const lineHeight = Number.parseFloat(getComputedStyle(line).lineHeight);
  const limit = line.getBoundingClientRect().top + Math.floor(height / lineHeight) * lineHeight;
  const range = document.createRange();
  range.setStart(words, 0);
  let [low, high] = [0, words.textContent?.length ?? 0];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    range.setEnd(words, middle);
    if (range.getBoundingClientRect().bottom <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
