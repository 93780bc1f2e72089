"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";
import type { LessonFormat } from "../../../domain/lesson/lesson";

const formats = ["text", "markdown"] as const satisfies LessonFormat[];

interface Props {
  format: LessonFormat;
  onChoose: (format: LessonFormat) => void;
}

/** How the text is read. A file's name decides it first; the teacher knows better. */
export function FormatChoice({ format, onChoose }: Props) {
  const t = useTranslations("lessons.source");
  const name = useId();
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4">
      <legend className="float-start me-4">{t("format")}</legend>
      {formats.map((one) => (
        <label key={one} className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 text-ink">
          <input
            type="radio"
            name={name}
            checked={one === format}
            onChange={() => onChoose(one)}
            className="size-4 accent-accent"
          />
          {t(one)}
        </label>
      ))}
    </fieldset>
  );
}
