"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../components/Button";

const lines = ["emphasis", "strong", "list", "quote"] as const;

/** How a post can be formatted, for whoever asks. */
export function FormatHint() {
  const t = useTranslations("room.format");
  const id = useId();
  const [open, setOpen] = useState(false);

  return (
    <div className="relative">
      <Button
        look="quiet"
        size="sm"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
      >
        {t("label")}
      </Button>
      <dl
        id={id}
        hidden={!open}
        className="absolute end-0 bottom-full z-20 mb-2 w-max max-w-[min(22rem,80vw)] space-y-1.5 rounded-md border border-line bg-sheet px-4 py-3 text-sm shadow-lift"
      >
        {lines.map((line) => (
          <div key={line} className="flex gap-4">
            <dt className="w-20 shrink-0 font-serif whitespace-nowrap">{t(`${line}.typed`)}</dt>
            <dd className="text-soft">{t(`${line}.meaning`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
