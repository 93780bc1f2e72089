"use client";

import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Citation } from "../../domain/records";
import { Button } from "../components/Button";
import { usePassages } from "./passages";

interface Props {
  citations: Citation[];
  onChange: (citations: Citation[]) => void;
}

/** The passages that a text in the making rests on, each with a way to leave it out. */
export function CitedPassages({ citations, onChange }: Props) {
  const t = useTranslations("room.composer");
  const passages = usePassages();
  return (
    <ul aria-label={t("cited")} aria-live="polite" className="space-y-1 empty:hidden">
      {citations.map((citation) => {
        const number = passages?.numberOf(citation.blockId);
        return (
          <li
            key={`${citation.blockId} ${citation.start} ${citation.end}`}
            className="flex items-center gap-2 border-s-2 border-accent ps-3 text-sm"
          >
            <Passage citation={citation} />
            <Button
              look="quiet"
              size="sm"
              aria-label={number ? t("dropNumber", { number }) : t("drop")}
              title={t("drop")}
              onClick={() => onChange(citations.filter((other) => other !== citation))}
            >
              <X aria-hidden size={16} />
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** Leads to the words where the lesson stands beside; says so where it no longer has them, for then they cannot be sent. */
function Passage({ citation }: { citation: Citation }) {
  const t = useTranslations("room");
  const passages = usePassages();
  const number = passages?.numberOf(citation.blockId) ?? null;
  const words = (
    <q dir="auto" lang={passages?.lang} className="min-w-0 flex-1 truncate font-serif">
      {citation.quote}
    </q>
  );
  if (!passages) return <span className="flex min-w-0 flex-1 text-soft">{words}</span>;
  if (number === null) return <span className="min-w-0 flex-1 text-danger">{t("composer.citedGone")}</span>;
  return (
    <button
      type="button"
      onClick={() => passages.show(citation)}
      className="flex min-h-6 min-w-0 flex-1 items-baseline gap-2 text-start text-soft hover:text-ink"
    >
      <span className="text-xs tabular-nums">
        <span aria-hidden>{number}</span>
        <span className="sr-only">{t("cites.open", { number })}</span>
      </span>
      {words}
    </button>
  );
}
