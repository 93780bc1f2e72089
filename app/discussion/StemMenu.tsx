"use client";

import { ChevronDown } from "lucide-react";
import type { RefObject } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "../components/Button";
import { useLater } from "../components/useLater";

const load = () => import("./StemMenuChoices").then(({ StemMenuChoices }) => StemMenuChoices);

interface Props {
  /** Of the chosen move. */
  stems: readonly string[];
  onPick: (stem: string) => void;
  /** Where writing goes on. */
  field: RefObject<HTMLTextAreaElement | null>;
}

/** Some ways to begin a post of the chosen kind. */
export function StemMenu(props: Props) {
  const t = useTranslations("room.composer");
  const [Choices, want] = useLater(load);
  const icon = <ChevronDown aria-hidden size={18} />;
  if (Choices) return <Choices {...props} trigger={<IconButton label={t("begin")}>{icon}</IconButton>} />;
  return (
    <IconButton label={t("begin")} aria-haspopup="menu" aria-expanded={false} onClick={want}>
      {icon}
    </IconButton>
  );
}
