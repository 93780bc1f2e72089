"use client";

import { CircleUserRound } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "../../components/Button";
import { useLater } from "../../components/useLater";

const load = () => import("./SeatMenuChoices").then(({ SeatMenuChoices }) => SeatMenuChoices);

/** What a student does with the own seat: take it to another device, or leave this one. */
export function SeatMenu({ seminarId, seatId }: { seminarId: string; seatId: string }) {
  const t = useTranslations("seat.device");
  const [Choices, want] = useLater(load);
  const icon = <CircleUserRound aria-hidden size={18} />;
  if (Choices) {
    const trigger = <IconButton label={t("menu")}>{icon}</IconButton>;
    return <Choices trigger={trigger} seminarId={seminarId} seatId={seatId} />;
  }
  return (
    <IconButton label={t("menu")} aria-haspopup="menu" aria-expanded={false} onClick={want}>
      {icon}
    </IconButton>
  );
}
