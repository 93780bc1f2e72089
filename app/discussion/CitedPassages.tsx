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
            {number && <span className="text-xs text-soft tabular-nums">{number}</span>}
            <q dir="auto" className="min-w-0 flex-1 truncate font-serif text-soft">
              {citation.quote}
            </q>
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
