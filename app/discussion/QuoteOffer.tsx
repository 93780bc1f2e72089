"use client";

import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { uncited } from "../../domain/citations";
import { MAX_CITATIONS } from "../../domain/limits";
import type { Citation } from "../../domain/records";
import { Button, IconButton } from "../components/Button";
import { usePassages } from "./passages";

interface Props {
  /** The text as it was when typing last paused. */
  settled: string;
  citations: readonly Citation[];
  onCite: (citation: Citation) => void;
}

/** Offers the citation to a text that repeats words of the lesson and does not say from where; one passage at a time. */
export function QuoteOffer({ settled, citations, onCite }: Props) {
  const t = useTranslations("room.offer");
  const passages = usePassages();
  const [declined, setDeclined] = useState<readonly string[]>([]);
  const quotes = useQuotes(settled);
  const offers = citations.length < MAX_CITATIONS ? uncited(quotes, citations) : [];
  const offer = offers.find((quote) => !declined.includes(nameOf(quote)));
  const number = offer && passages?.numberOf(offer.blockId);
  return (
    <div role="status" className="empty:hidden">
      {offer && number && (
        <div className="flex items-center gap-1 border-s-2 border-evidence ps-3 text-sm">
          <p className="min-w-0 flex-1 text-soft">
            {t("text", { number })}{" "}
            <q dir="auto" className="line-clamp-1 font-serif">
              {offer.quote}
            </q>
          </p>
          <Button size="sm" onClick={() => onCite(offer)}>
            {t("yes")}
          </Button>
          <IconButton label={t("no")} onClick={() => setDeclined([...declined, nameOf(offer)])}>
            <X aria-hidden size={16} />
          </IconButton>
        </div>
      )}
    </div>
  );
}

/** What the text repeats of the lesson. Looked for when the browser is idle, so that no key press waits for it. */
function useQuotes(settled: string): Citation[] {
  const passages = usePassages();
  const [found, setFound] = useState<Citation[]>([]);
  useEffect(() => {
    if (!passages?.quotesIn || settled.trim() === "") return setFound([]);
    const look = () => setFound(passages.quotesIn?.(settled) ?? []);
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
