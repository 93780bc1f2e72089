import { useEffect, useState } from "react";
import { uncited } from "../../domain/citations";
import { MAX_CITATIONS } from "../../domain/limits";
import type { Citation } from "../../domain/records";
import { type Passages, usePassages } from "./passages";

/**
 * The next passage that a text repeats and neither cites nor was declined; null while there is none. `seen` is the text
 * that was looked through for it, which comes a little after the settled one.
 */
export function useQuoteOffer(settled: string, citations: readonly Citation[]) {
  const passages = usePassages();
  const [declined, setDeclined] = useState<readonly string[]>([]);
  const { seen, quotes } = useQuotes(settled, passages);
  const offers = citations.length < MAX_CITATIONS ? uncited(quotes, citations) : [];
  const offer =
    offers.find((one) => passages?.numberOf(one.blockId) && !declined.includes(nameOf(one))) ?? null;
  const decline = (one: Citation) => setDeclined([...declined, nameOf(one)]);
  return { offer, seen, decline };
}

/** What the text repeats of the lesson. Looked for when the browser is idle, so that no key press waits for it. */
function useQuotes(settled: string, passages: Passages | null) {
  const [found, setFound] = useState<{ seen: string; quotes: Citation[] }>({ seen: "", quotes: [] });
  useEffect(() => {
    if (!passages?.quotesIn || settled.trim() === "") return setFound({ seen: settled, quotes: [] });
    const look = () => setFound({ seen: settled, quotes: passages.quotesIn?.(settled) ?? [] });
    // Safari has no idle time to give.
    if (typeof requestIdleCallback !== "function") return look();
    const idle = requestIdleCallback(look, { timeout: 2_000 });
    return () => cancelIdleCallback(idle);
  }, [passages, settled]);
  return found;
}

function nameOf({ blockId, start, end }: Citation): string {
  return `${blockId} ${start} ${end}`;
}
