"use client";

import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Citation } from "../../domain/records";
import { Button, IconButton } from "../components/Button";
import { usePassages } from "./passages";

interface Props {
  offer: Citation | null;
  onCite: (citation: Citation) => void;
  onDecline: (citation: Citation) => void;
}

/** Offers the citation to a text that repeats words of the lesson and does not say from where. */
export function QuoteOffer({ offer, onCite, onDecline }: Props) {
  const t = useTranslations("room.offer");
  const passages = usePassages();
  const number = passages?.numberOf(offer?.blockId ?? "");
  return (
    <div role="status" className="empty:hidden">
      {offer && number && (
        <div className="flex items-center gap-1 border-s-2 border-evidence ps-3 text-sm">
          <p className="min-w-0 flex-1 text-soft">
            {t("text", { number })}{" "}
            <q dir="auto" lang={passages?.lang} className="block truncate font-serif text-match">
              {offer.quote}
            </q>
          </p>
          <Button size="sm" onClick={() => onCite(offer)}>
            {t("yes")}
          </Button>
          <IconButton label={t("no")} onClick={() => onDecline(offer)}>
            <X aria-hidden size={16} />
          </IconButton>
        </div>
      )}
    </div>
  );
}
