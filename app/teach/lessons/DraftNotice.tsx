"use client";

import { useTranslations } from "use-intl";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { useTimes } from "../../components/useTimes";

/** Says that what was not saved last time is back, and lets it go again. */
export function DraftNotice({ at, onDrop }: { at: number; onDrop: () => void }) {
  const t = useTranslations("lessons.draft");
  const times = useTimes();
  return (
    <div className="mt-4">
      <Notice>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <span>{t("back", { at: times.moment(at, { dateStyle: "medium", timeStyle: "short" }) })}</span>
          <Button size="sm" onClick={onDrop}>
            {t("drop")}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
