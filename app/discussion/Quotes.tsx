"use client";

import { useTranslations } from "use-intl";
import type { Citation } from "../../domain/records";
import { usePassages } from "./passages";

/** The words of the lesson that a post rests on; with the lesson beside it, each leads there. */
export function Quotes({ citations, postId }: { citations: readonly Citation[]; postId?: string }) {
  const t = useTranslations("room.cites");
  if (citations.length === 0) return null;
  return (
    <ul aria-label={t("label")} className="mt-2 space-y-1">
      {citations.map((citation) => (
        <li key={`${citation.blockId} ${citation.start} ${citation.end}`}>
          <Quote citation={citation} postId={postId} />
        </li>
      ))}
    </ul>
  );
}

const look = "flex w-full gap-2 border-s-2 border-evidence ps-3 text-start text-sm text-soft";

function Quote({ citation, postId }: { citation: Citation; postId: string | undefined }) {
  const t = useTranslations("room.cites");
  const passages = usePassages();
  const number = passages?.numberOf(citation.blockId) ?? null;
  const words = (
    <q dir="auto" lang={passages?.lang} className="min-w-0 flex-1 font-serif [overflow-wrap:anywhere]">
      {shortened(citation.quote)}
    </q>
  );
  if (!passages || number === null) return <p className={look}>{words}</p>;
  return (
    <button
      type="button"
      className={`${look} min-h-6 hover:text-ink`}
      onClick={() => passages.show(citation, postId)}
    >
      <span className="text-xs leading-[1.375rem] tabular-nums">
        <span aria-hidden>{number}</span>
        <span className="sr-only">{t("open", { number })}</span>
      </span>
      {words}
    </button>
  );
}

const MOST_CHARACTERS = 140;

/** Ends between two words where there are any. */
function shortened(quote: string): string {
  if (quote.length <= MOST_CHARACTERS) return quote;
  const piece = quote.slice(0, MOST_CHARACTERS);
  const whole = piece.slice(0, piece.lastIndexOf(" ")).trimEnd();
  return `${whole || piece.slice(0, piece.isWellFormed() ? undefined : -1)}…`;
}
