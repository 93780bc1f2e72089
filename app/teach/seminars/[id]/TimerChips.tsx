"use client";

import { Timer } from "lucide-react";
import { useTranslations } from "use-intl";
import { OwnLength } from "./OwnLength";
import { type Lengths, PresetChips } from "./PresetChips";

/** Lengths of a timer, one press each, and one's own. */
export function TimerChips({ name, onMinutes }: Lengths) {
  const t = useTranslations("rooms.timer");
  return (
    <fieldset className="-ms-1 flex min-w-0 items-center text-sm text-soft">
      <legend className="sr-only">{t("label")}</legend>
      <Timer aria-hidden size={15} className="mx-1 shrink-0" />
      <PresetChips name={name} onMinutes={onMinutes} />
      <span aria-hidden className="ps-1">
        {t("min")}
      </span>
      <OwnLength onMinutes={onMinutes} />
    </fieldset>
  );
}
