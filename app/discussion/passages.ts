"use client";

import { createContext, use } from "react";
import type { Citation } from "../../domain/records";

/** The lesson beside a discussion: what can be looked up in it, and what takes its passages over. */
export interface Passages {
  /** What the lesson is written in, as a BCP 47 tag: its words say so wherever they are quoted. */
  lang?: string | undefined;
  /** The number of a block in the margin; null for one that the lesson does not have. */
  numberOf(blockId: string): number | null;
  /** Leads the reader to the words, and back to the post that cites them where it is named. */
  show(citation: Citation, postId?: string): void;
  /** From now on a composer takes what is cited, until the returned function is called; the latest one wins. */
  offer(take: (citations: readonly Citation[]) => void): () => void;
  /**
   * Passages of the lesson that a text repeats; absent where they are not offered. The first call costs more: it reads
   * the lesson.
   */
  quotesIn?(text: string): Citation[];
}

export const PassagesContext = createContext<Passages | null>(null);

/** Null where no lesson stands beside the discussion. */
export function usePassages(): Passages | null {
  return use(PassagesContext);
}
