"use client";

import { ArrowLeftRight, CircleQuestionMark, Layers, type LucideIcon, Milestone, Quote } from "lucide-react";
import { useTranslations } from "use-intl";
import type { TalkMove } from "../../domain/records";

/** The sign and the quiet colour of each talk move. Never shown without its word. */
const looks: Record<TalkMove, { Icon: LucideIcon; colour: string }> = {
  claim: { Icon: Milestone, colour: "text-claim" },
  evidence: { Icon: Quote, colour: "text-evidence" },
  build: { Icon: Layers, colour: "text-build" },
  challenge: { Icon: ArrowLeftRight, colour: "text-challenge" },
  ask: { Icon: CircleQuestionMark, colour: "text-ask" },
};

/** What a post does: icon, word and colour of its talk move. */
export function TalkMoveLabel({ move, className = "" }: { move: TalkMove; className?: string }) {
  const t = useTranslations("room.moves");
  const { Icon, colour } = looks[move];
  return (
    <span className={`inline-flex items-baseline gap-1 text-sm whitespace-nowrap ${colour} ${className}`}>
      <Icon aria-hidden size={15} strokeWidth={2} className="shrink-0 self-center" />
      {t(move)}
    </span>
  );
}
