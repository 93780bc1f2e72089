import { startTransition, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Citation, TalkMove } from "../../domain/records";
import { isOnlyStem, type Stems } from "../../domain/stems";
import { type Draft, keepDraft, readDraft, watchDraft } from "../live/draft";

export interface Composed {
  text: string;
  move: TalkMove;
  citations: Citation[];
  /** What the text is written in, as a BCP 47 tag. */
  lang?: string;
}

export const nothing: Composed = { text: "", move: "claim", citations: [] };

/**
 * What is being written: kept on this device at every key, and shown again after a reload. The field itself holds the
 * words, so a letter is on the screen before anything else of the page hears of it; `draft` follows at once, and
 * `latest()` never lags behind.
 */
export function useDraft(seatId: string, place: string, start: Composed, stems: Stems) {
  const field = useRef<HTMLTextAreaElement>(null);
  const current = useRef(start);
  const [draft, setDraft] = useState(start);
  const [unkept, setUnkept] = useState(false);

  const show = useCallback((next: Composed) => {
    current.current = next;
    setDraft(next);
    if (field.current && field.current.value !== next.text) field.current.value = next.text;
  }, []);

  useLayoutEffect(() => {
    const kept = readDraft(seatId, place);
    show(kept ? composedOf(kept) : current.current);
  }, [seatId, place, show]);

  // What another tab of the seat writes or sends; never into the field that is being typed in.
  useEffect(
    () =>
      watchDraft(seatId, place, (kept) => {
        const typing = document.hasFocus() && document.activeElement === field.current;
        if (!typing) show(kept ? composedOf(kept) : nothing);
      }),
    [seatId, place, show],
  );

  function keep(next: Composed) {
    const words = isOnlyStem(next.text, stems) ? { ...next, text: "" } : next;
    setUnkept(!keepDraft(seatId, place, words));
  }

  return {
    field,
    draft,
    unkept,
    latest: () => current.current,
    change(part: Partial<Composed>) {
      show({ ...current.current, ...part });
      keep(current.current);
    },
    /** What is typed stands in the field already. */
    typed(next: Composed) {
      const onlyLetters = next.text !== "" && next.move === current.current.move;
      current.current = next;
      const follow = () => {
        setDraft(next);
        keep(next);
      };
      // A move that words have chosen is said at once; after an empty field comes another draft, and all must hear of it.
      if (onlyLetters) startTransition(follow);
      else follow();
    },
    /** It was sent: the next one begins with the same move. */
    clear() {
      keepDraft(seatId, place, null);
      show({ ...nothing, move: current.current.move });
    },
  };
}

function composedOf(kept: Draft): Composed {
  return { ...kept, citations: kept.citations ?? [] };
}
