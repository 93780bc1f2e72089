"use client";

import { useTranslations } from "use-intl";
import { type WordLanguage, wordLanguages } from "../../../../domain/triage/list";

interface Props {
  chosen: WordLanguage[];
  onChange: (chosen: WordLanguage[]) => void;
}

/** Whose built-in lists of insults count. */
export function Languages({ chosen, onChange }: Props) {
  const t = useTranslations("words");
  return (
    <fieldset>
      <legend className="font-medium">{t("languages")}</legend>
      <p className="text-sm text-soft">{t("languagesHint")}</p>
      <div className="mt-1 flex flex-wrap gap-x-8">
        {wordLanguages.map((language) => (
          <label key={language} className="flex min-h-11 cursor-pointer items-center gap-2">
            <input
              type="checkbox"
              checked={chosen.includes(language)}
              onChange={({ target }) =>
                onChange(
                  wordLanguages.filter((one) => (one === language ? target.checked : chosen.includes(one))),
                )
              }
              className="size-4 accent-accent"
            />
            {t(`language.${language}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
