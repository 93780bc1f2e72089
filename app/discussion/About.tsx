"use client";

import { useTranslations } from "use-intl";

const NEAR_LIMIT = 400;

interface Props {
  id: string;
  problem: string | null;
  /** Characters that still fit; negative where there are too many. */
  left: number;
  hint?: string;
}

/** The most pressing thing to know about what is being written. */
export function About({ id, problem, left, hint = "" }: Props) {
  const t = useTranslations("room.composer");
  const space = left < 0 ? t("over", { count: -left }) : left < NEAR_LIMIT ? t("left", { count: left }) : "";
  const wrong = left < 0 || problem !== null;
  return (
    <p id={id} aria-live="polite" className={`me-auto text-sm ${wrong ? "text-danger" : "text-soft"}`}>
      {problem ?? (space || hint)}
    </p>
  );
}
