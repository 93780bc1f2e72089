"use client";

import { ALargeSmall } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "./Button";
import { useLater } from "./useLater";

const load = () => import("./ReadingChoices").then(({ ReadingChoices }) => ReadingChoices);

/** How the page looks to whoever reads here: letters, lines and colours, remembered on this device. */
export function ReadingMenu() {
  const t = useTranslations("common.reading");
  const [Choices, want] = useLater(load);
  const icon = <ALargeSmall aria-hidden size={20} />;
  if (Choices) return <Choices trigger={<IconButton label={t("label")}>{icon}</IconButton>} />;
  return (
    <IconButton label={t("label")} aria-haspopup="dialog" aria-expanded={false} onClick={want}>
      {icon}
    </IconButton>
  );
}
