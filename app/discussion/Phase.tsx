"use client";

import { CircleDashed, Lock, type LucideIcon, MessagesSquare, PenLine, Snowflake } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Phase as PhaseName } from "../../domain/records";

const icons: Record<PhaseName, LucideIcon> = {
  waiting: CircleDashed,
  silent: PenLine,
  open: MessagesSquare,
  frozen: Snowflake,
  closed: Lock,
};

/** A phase as icon and word, in small type unless told. */
export function Phase({ phase, className = "text-sm" }: { phase: PhaseName; className?: string }) {
  const t = useTranslations("room.phase");
  const Icon = icons[phase];
  const running = phase === "open" || phase === "silent";
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap ${running ? "text-good" : "text-soft"} ${className}`}
    >
      <Icon aria-hidden size="1em" />
      {t(phase)}
    </span>
  );
}
