"use client";

import { useTranslations } from "use-intl";

/** A block's number in the margin, which cites the block. */
export function CiteButton({ number, onCite }: { number: number; onCite: () => void }) {
  const t = useTranslations("seat");
  return (
    <button
      type="button"
      aria-label={t("cite", { number })}
      title={t("cite", { number })}
      onClick={onCite}
      className="-my-0.5 inline-flex min-h-6 w-full items-center justify-end rounded-sm underline decoration-line decoration-1 underline-offset-4 hover:text-accent hover:decoration-accent"
    >
      {number}
    </button>
  );
}
