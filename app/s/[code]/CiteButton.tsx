"use client";

import type { KeyboardEvent } from "react";
import { useTranslations } from "use-intl";

interface Props {
  number: number;
  onCite: () => void;
  /** Asks to choose some of the words instead. */
  onPick: () => void;
}

/** A block's number in the margin, which cites the block; from there the arrow keys lead into its words. */
export function CiteButton({ number, onCite, onPick }: Props) {
  const t = useTranslations("seat");

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onPick();
  }

  return (
    <>
      <button
        type="button"
        aria-label={t("cite", { number })}
        aria-keyshortcuts="ArrowRight"
        title={t("cite", { number })}
        onClick={onCite}
        onKeyDown={onKeyDown}
        className="-my-0.5 inline-flex min-h-6 w-full items-center justify-end rounded-sm underline decoration-line decoration-1 underline-offset-4 hover:text-accent hover:decoration-accent"
      >
        {number}
      </button>
      {/* Screen readers keep the arrow keys to themselves. For everybody else it would be one more stop of the tab key. */}
      <button type="button" tabIndex={-1} onClick={onPick} className="sr-only">
        {t("pick.open", { number })}
      </button>
    </>
  );
}
