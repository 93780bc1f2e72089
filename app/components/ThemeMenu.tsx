"use client";

import { Contrast } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "./Button";
import { useLater } from "./useLater";

const load = () => import("./ThemeChoices").then(({ ThemeChoices }) => ThemeChoices);

/** Light, dark or high contrast, remembered on this device. */
export function ThemeMenu() {
  const t = useTranslations("common.theme");
  const [Choices, want] = useLater(load);
  const icon = <Contrast aria-hidden size={18} />;
  if (Choices) return <Choices trigger={<IconButton label={t("label")}>{icon}</IconButton>} />;
  return (
    <IconButton label={t("label")} aria-haspopup="menu" aria-expanded={false} onClick={want}>
      {icon}
    </IconButton>
  );
}
