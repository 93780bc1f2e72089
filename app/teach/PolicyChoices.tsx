"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";
import type { Policies } from "../../domain/records";

interface Choice {
  value: string;
  label: string;
  text: string;
}

/** The policies of a seminar as plain choices, each with what the students will see. */
export function PolicyChoices({
  policies,
  onChange,
}: {
  policies: Policies;
  onChange: (policies: Policies) => void;
}) {
  const t = useTranslations("lessons.open");
  return (
    <>
      <Choices
        title={t("names")}
        chosen={policies.names}
        choices={[
          { value: "real", label: t("namesReal"), text: t("namesRealText") },
          { value: "pseudonyms", label: t("namesPseudonyms"), text: t("namesPseudonymsText") },
        ]}
        onChoose={(value) => onChange({ ...policies, names: value === "real" ? "real" : "pseudonyms" })}
      />
      <Choices
        title={t("review")}
        chosen={policies.review ? "on" : "off"}
        choices={[
          { value: "off", label: t("reviewOff"), text: t("reviewOffText") },
          { value: "on", label: t("reviewOn"), text: t("reviewOnText") },
        ]}
        onChoose={(value) => onChange({ ...policies, review: value === "on" })}
      />
      <Choices
        title={t("silent")}
        chosen={policies.silentStart ? "on" : "off"}
        choices={[
          { value: "off", label: t("silentOff"), text: t("silentOffText") },
          { value: "on", label: t("silentOn"), text: t("silentOnText") },
        ]}
        onChoose={(value) => onChange({ ...policies, silentStart: value === "on" })}
      />
    </>
  );
}

interface ChoicesProps {
  title: string;
  chosen: string;
  choices: Choice[];
  onChoose: (value: string) => void;
}

function Choices({ title, chosen, choices, onChoose }: ChoicesProps) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 text-sm text-soft">{title}</legend>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {choices.map(({ value, label, text }) => (
          <label
            key={value}
            className="flex cursor-pointer gap-3 border-s-2 border-line py-2 ps-3 has-checked:border-accent"
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
              aria-describedby={`${name}-${value}`}
              className="mt-1 size-4 shrink-0 accent-accent"
            />
            <span>
              <span className="font-medium">{label}</span>
              <span id={`${name}-${value}`} className="block text-sm text-soft">
                {text}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
