import { useCallback, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { citationOf } from "../../../domain/citations";
import type { Block, LessonText } from "../../../domain/lesson/lesson";
import type { Citation } from "../../../domain/records";
import type { Passages } from "../../discussion/passages";

/** Between the lesson and the discussion beside it: what is cited goes one way, what is looked up the other. */
export interface Citing {
  passages: Passages;
  /** The words that somebody wants to see; another object each time they do. */
  shown: { citation: Citation } | null;
  /** Hands a block to the place where something is being written; null where there is none. */
  cite: ((block: Block) => void) | null;
}

export function useCiting(lesson: LessonText | null, turnTo: (view: "text" | "discussion") => void): Citing {
  const [shown, setShown] = useState<Citing["shown"]>(null);
  const takers = useRef<((citations: readonly Citation[]) => void)[]>([]);
  const [taken, setTaken] = useState(false);

  const passages = useMemo<Passages>(() => {
    const blocks = lesson?.sections.flatMap((section) => section.blocks) ?? [];
    const numbers = new Map(blocks.map((block) => [block.id, block.number]));
    return {
      numberOf: (blockId) => numbers.get(blockId) ?? null,
      show(citation) {
        turnTo("text");
        setShown({ citation });
      },
      offer(take) {
        takers.current.push(take);
        setTaken(true);
        return () => {
          takers.current = takers.current.filter((other) => other !== take);
          setTaken(takers.current.length > 0);
        };
      },
    };
  }, [lesson, turnTo]);

  const cite = useCallback(
    (block: Block) => {
      // On a phone the place to write has to be there before it can take the focus.
      flushSync(() => turnTo("discussion"));
      takers.current.at(-1)?.([citationOf(block)]);
    },
    [turnTo],
  );

  return { passages, shown, cite: taken ? cite : null };
}
