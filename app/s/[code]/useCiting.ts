import { useCallback, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { LessonText } from "../../../domain/lesson/lesson";
import { findQuotes } from "../../../domain/quotes";
import type { Citation } from "../../../domain/records";
import type { Passages } from "../../discussion/passages";
import { showPost } from "../../discussion/showPost";

/** Between the lesson and the discussion beside it: what is cited goes one way, what is looked up the other. */
export interface Citing {
  passages: Passages;
  /** The words that somebody wants to see, and the way back; another object each time they do. */
  shown: { citation: Citation; goBack: () => void } | null;
  /** Hands passages to the place where something is being written; null where there is none. */
  cite: Cite | null;
}

export type Cite = (citations: readonly Citation[]) => void;

export function useCiting(lesson: LessonText | null, turnTo: (view: "text" | "discussion") => void): Citing {
  const [shown, setShown] = useState<Citing["shown"]>(null);
  const takers = useRef<Cite[]>([]);
  const [taken, setTaken] = useState(false);

  const passages = useMemo<Passages>(() => {
    const blocks = lesson?.sections.flatMap((section) => section.blocks) ?? [];
    const numbers = new Map(blocks.map((block) => [block.id, block.number]));
    let find: ReturnType<typeof findQuotes> | null = null;
    return {
      lang: lesson?.lang,
      numberOf: (blockId) => numbers.get(blockId) ?? null,
      show(citation, postId) {
        turnTo("text");
        setShown({ citation, goBack: () => goBack(turnTo, postId) });
      },
      offer(take) {
        takers.current.push(take);
        setTaken(true);
        return () => {
          takers.current = takers.current.filter((other) => other !== take);
          setTaken(takers.current.length > 0);
        };
      },
      quotesIn(text) {
        find ??= lesson ? findQuotes(lesson) : () => [];
        return find(text);
      },
    };
  }, [lesson, turnTo]);

  const cite = useCallback<Cite>(
    (citations) => {
      // On a phone the place to write has to be there before it can take the focus.
      flushSync(() => turnTo("discussion"));
      takers.current.at(-1)?.(citations);
    },
    [turnTo],
  );

  return { passages, shown, cite: taken ? cite : null };
}

function goBack(turnTo: (view: "discussion") => void, postId: string | undefined) {
  flushSync(() => turnTo("discussion"));
  if (postId) showPost(postId);
}
