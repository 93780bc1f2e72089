"use client";

import { useTranslations } from "use-intl";
import type { Question } from "../../../domain/lesson/lesson";

const panes = ["source", "lesson", "rooms"] as const;
export type Pane = (typeof panes)[number];

interface Props {
  pane: Pane;
  onChoose: (pane: Pane) => void;
  questions: readonly Question[];
}

/** Which pane a narrow screen shows. */
export function PaneSwitch({ pane, onChoose, questions }: Props) {
  const t = useTranslations("lessons.editor");
  const rooms = questions.filter(({ chosen }) => chosen).length;
  return (
    <fieldset className="flex border-b border-line lg:hidden">
      <legend className="sr-only">{t("show")}</legend>
      {panes.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === pane}
          onClick={() => onChoose(one)}
          className="-mb-px min-h-11 flex-1 border-b-2 border-transparent px-3 text-soft aria-pressed:border-accent aria-pressed:text-ink"
        >
          {t(one)}
          {one === "rooms" && rooms > 0 && <span className="ms-1.5 text-sm tabular-nums">{rooms}</span>}
        </button>
      ))}
    </fieldset>
  );
}
