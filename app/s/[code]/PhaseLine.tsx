"use client";

import { useTranslations } from "use-intl";
import type { Phase } from "../../../domain/records";
import { useLiveState } from "../../live/Live";

interface Props {
  roomId: string;
  phase: Phase;
  /** The reader has written in this room. */
  answered: boolean;
}

/** What the room's phase means for whoever sits in it. */
export function PhaseLine({ roomId, phase, answered }: Props) {
  const t = useTranslations();
  const count = useLiveState((state) => state.answered[roomId]);
  if (phase === "open") return null;
  return (
    <div className="shrink-0 space-y-1 border-b border-line px-4 py-3 text-soft md:px-8">
      <p className="tabular-nums">
        {phase === "silent" && count
          ? t("room.phaseLine.silentCount", { answered: count.answered, students: count.students })
          : t(`room.phaseLine.${phase}`)}
      </p>
      {phase === "silent" && answered && <p>{t("seat.answeredOwn")}</p>}
    </div>
  );
}
