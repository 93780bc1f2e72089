"use client";

import { useTranslations } from "use-intl";
import { countsOf } from "../../domain/reactions";
import type { Post } from "../../domain/records";
import { reactionIcons } from "./reactionLooks";

/** How many readers react in each way, to look at. */
export function ReactionCounts({ counts }: { counts?: Post["reactions"] }) {
  const t = useTranslations("room.reactions");
  const shown = countsOf(counts);
  if (shown.length === 0) return null;
  return (
    <ul aria-label={t("label")} className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
      {shown.map(([reaction, count]) => {
        const Icon = reactionIcons[reaction];
        return (
          <li key={reaction} className="inline-flex items-center gap-1.5">
            <Icon aria-hidden size={14} />
            {t(reaction)} <span className="tabular-nums">{count}</span>
          </li>
        );
      })}
    </ul>
  );
}
