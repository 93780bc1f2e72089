"use client";

import { useTranslations } from "use-intl";
import { MAX_TITLE_CHARACTERS } from "../../../domain/limits";

interface Props {
  title: string;
  /** The title found in the text, which holds when this one is left empty. */
  found: string;
  onType: (title: string) => void;
}

/** One title, on as many lines as it needs. */
export function TitleField({ title, found, onType }: Props) {
  const t = useTranslations("lessons.editor");
  return (
    <textarea
      aria-label={t("title")}
      value={title}
      placeholder={found || t("titlePlaceholder")}
      maxLength={MAX_TITLE_CHARACTERS}
      rows={1}
      onChange={(event) => onType(event.target.value.replace(/\s*\n\s*/g, " "))}
      onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      spellCheck={false}
      dir="auto"
      className="field-sizing-content max-h-24 min-w-0 flex-[1_1_20rem] resize-none border-b border-transparent bg-transparent py-1 font-serif text-xl leading-snug font-semibold placeholder:font-normal placeholder:text-soft hover:border-edge focus:border-accent md:text-2xl"
    />
  );
}
