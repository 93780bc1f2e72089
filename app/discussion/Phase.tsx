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

/** A phase as icon and word. */
export function Phase({ phase }: { phase: PhaseName }) {
  const t = useTranslations("room.phase");
  const Icon = icons[phase];
  return (
    <span
      className={`inline-flex items-center gap-1.5 text-sm ${phase === "open" || phase === "silent" ? "text-good" : "text-soft"}`}
    >
      <Icon aria-hidden size={15} />
      {t(phase)}
    </span>
  );
}
