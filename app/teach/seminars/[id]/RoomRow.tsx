"use client";

import { Presentation } from "lucide-react";
import { memo } from "react";
import { useTranslations } from "use-intl";
import type { RoomView } from "../../../../domain/protocol";
import { phaseNow } from "../../../../domain/room";
import { Phase } from "../../../discussion/Phase";
import { useLiveState } from "../../../live/Live";
import { PhaseButtons } from "./PhaseButtons";
import { RoomFigures } from "./RoomFigures";
import { RoomMenu } from "./RoomMenu";
import { RoomPolicy } from "./RoomPolicy";
import { RoomTimer } from "./RoomTimer";

interface Props {
  room: RoomView;
  chosen: boolean;
  /** Its next steps are offered in the row, not only in its menu. */
  near: boolean;
  /** Its next step is what the teacher most likely wants now. */
  likely: boolean;
  mayRun: boolean;
  onChoose: (roomId: string) => void;
}

/** One room: what it asks, how far it is, and what can happen next. */
export const RoomRow = memo(function RoomRow({ room, chosen, near, likely, mayRun, onChoose }: Props) {
  const t = useTranslations();
  const seminar = useLiveState((state) => state.seminar);
  if (!seminar) return null;
  return (
    <div className="py-3 ps-4 pe-2">
      <div className="flex items-start gap-1">
        <button
          type="button"
          aria-current={chosen ? "true" : undefined}
          onClick={() => onChoose(room.id)}
          className="min-w-0 flex-1 text-start"
        >
          <span className="flex min-h-6 flex-wrap items-center gap-x-3 text-sm text-soft">
            <span>{t("room.question", { number: room.position + 1 })}</span>
            <Phase phase={phaseNow(seminar, room)} />
          </span>
          <span
            className={`mt-0.5 font-serif leading-snug wrap-anywhere ${chosen ? "line-clamp-6" : "line-clamp-3"}`}
            dir="auto"
            title={room.question}
          >
            {room.question}
          </span>
        </button>
        {mayRun && <RoomMenu room={room} near={near} />}
      </div>
      <div className="pe-2">
        {room.credit && (
          <p className="mt-1 truncate text-sm text-soft" dir="auto">
            {t("rooms.credit", { name: room.credit.name })}
          </p>
        )}
        <RoomFigures room={room} />
        <RoomPolicy room={room} />
        {seminar.screenRoomId === room.id && (
          <p className="mt-1 flex items-center gap-1.5 text-sm text-accent">
            <Presentation aria-hidden size={15} /> {t("rooms.onScreen")}
          </p>
        )}
        {seminar.endedAt === null && <RoomTimer room={room} mayRun={mayRun} />}
        {mayRun && near && <PhaseButtons room={room} silentStart={seminar.silentStart} likely={likely} />}
      </div>
    </div>
  );
});
