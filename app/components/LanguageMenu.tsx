"use client";

import { Languages } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "./Button";
import { useLater } from "./useLater";

const load = () => import("./LanguageChoices").then(({ LanguageChoices }) => LanguageChoices);

/** The language of the screens, remembered on this device. */
export function LanguageMenu() {
  const t = useTranslations("common.language");
  const [Choices, want] = useLater(load);
  const icon = <Languages aria-hidden size={18} />;
  if (Choices) return <Choices trigger={<IconButton label={t("label")}>{icon}</IconButton>} />;
  return (
    <IconButton label={t("label")} aria-haspopup="menu" aria-expanded={false} onClick={want}>
      {icon}
    </IconButton>
  );
}
