import type { Line } from "./lines";

interface Level {
  indent: number;
  style: string;
  /** An item of this level ended in a colon, and the items of the same look after it belong to it. */
  opened: boolean;
}

/**
 * How deep each item of a list lies. Deeper when set in further; at the same indent, when it has another kind of
 * marker (Word pastes "•" and "o" that way). And where all items look alike, one that ends in a colon opens a list
 * inside its own, which the next that ends in a colon closes.
 */
export class ListDepth {
  private levels: Level[] = [];

  /** Indents of running text: where every paragraph is set in, one after a list does not belong to the list. */
  private readonly outside = new Set([0]);

  leave() {
    this.levels = [];
  }

  /** A line without a marker: of the item that it is set in under, or 0. */
  under({ indent }: Line): number {
    if (this.levels.length === 0) this.outside.add(indent);
    if (this.outside.has(indent)) this.leave();
    while (this.levels.length > 0 && (this.levels.at(-1) as Level).indent >= indent) this.levels.pop();
    return this.depth;
  }

  /** `next` is the line after the item. */
  enter(item: Line, next: Line | undefined): number {
    const level = this.levelOf(item);
    if (!/[:：]$/u.test(item.text) || item.marker?.label) return this.depth;
    level.opened = false;
    const depth = this.depth;
    level.opened = !!next?.marker && next.marker.style === level.style && isLevel(next, level);
    return depth;
  }

  private levelOf(item: Line): Level {
    const style = item.marker?.style ?? "";
    while (this.levels.length > 0 && (this.levels.at(-1) as Level).indent > item.indent + 1)
      this.levels.pop();
    const known = this.levels.findLastIndex((level) => isLevel(item, level) && level.style === style);
    if (known >= 0) this.levels.length = known + 1;
    else this.levels.push({ indent: item.indent, style, opened: false });
    return this.levels.at(-1) as Level;
  }

  private get depth(): number {
    return this.levels.reduce((sum, { opened }) => sum + (opened ? 2 : 1), 0);
  }
}

/** One column off is a slip of the space bar. */
function isLevel(line: Line, level: Level): boolean {
  return Math.abs(line.indent - level.indent) <= 1;
}
