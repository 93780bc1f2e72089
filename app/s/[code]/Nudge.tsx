"use client";

import { useTranslations } from "use-intl";
import type { OwnSeat } from "../../../domain/protocol";
import { Button } from "../../components/Button";
import { useRemembered } from "../../live/useRemembered";

/** The latest private word of a teacher, until it has been read. */
export function Nudge({ seat }: { seat: OwnSeat }) {
  const t = useTranslations("seat.nudge");
  const read = useRemembered(seat.id, "nudges");
  const { nudge } = seat;
  return (
    <div role="status">
      {nudge && !read.has(nudge.id) && (
        <section
          key={nudge.id}
          aria-label={t("title", { by: nudge.by })}
          className="arrive flex items-start gap-4 border-b border-line bg-accent-wash px-4 py-3 md:px-8"
        >
          <div className="min-w-0 flex-1">
            <p className="text-sm text-soft">
              {t("title", { by: nudge.by })} · {t("only")}
            </p>
            <p dir="auto" className="mt-0.5 font-serif text-lg leading-snug [overflow-wrap:anywhere]">
              {nudge.text}
            </p>
          </div>
          <Button onClick={() => read.add(nudge.id)}>{t("dismiss")}</Button>
        </section>
      )}
    </div>
  );
}
