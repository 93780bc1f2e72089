import type { Block, Mark } from "./lesson";

/** What either reader makes of a handout: headings and blocks in reading order, not numbered yet. */
export interface Draft {
  /** Empty when nothing in the handout looks like one. */
  title: string;
  parts: DraftPart[];
}

export type DraftPart = DraftHeading | DraftBlock;

export interface DraftHeading {
  kind: "heading";
  /** 1 is the highest; the plain text reader knows no others. */
  level: number;
  text: string;
}

export type DraftBlock = Omit<Block, "id" | "number">;

/** A stretch of text and how its words are set. */
export interface MarkedText {
  text: string;
  marks: Mark[];
}
