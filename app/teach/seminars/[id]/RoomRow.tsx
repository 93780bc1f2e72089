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
  /** More of its question is shown. */
  whole: boolean;
  /** Its next steps are offered in the row, not only in its menu. */
  near: boolean;
  /** Its next step is what the teacher most likely wants now. */
  likely: boolean;
  mayRun: boolean;
  onChoose: (roomId: string) => void;
}

/** One room: what it asks, how far it is, and what can happen next. */
export const RoomRow = memo(function RoomRow({ room, near, likely, mayRun, ...choice }: Props) {
  return (
    <div className="py-3 ps-4 pe-2">
      <div className="flex items-start gap-1">
        <Choice room={room} {...choice} />
        {mayRun && <Menu room={room} near={near} />}
      </div>
      <Progress room={room} near={near} likely={likely} mayRun={mayRun} />
    </div>
  );
});

const Menu = memo(RoomMenu);

function Choice({ room, chosen, whole, onChoose }: Pick<Props, "room" | "chosen" | "whole" | "onChoose">) {
  const t = useTranslations("room");
  const phase = useLiveState(({ seminar }) => seminar && phaseNow(seminar, room));
  return (
    <button
      type="button"
      aria-current={chosen ? "true" : undefined}
      onClick={() => onChoose(room.id)}
      className="min-w-0 flex-1 text-start"
    >
      <span className="flex min-h-6 flex-wrap items-center gap-x-3 text-sm text-soft">
        <span>{t("question", { number: room.position + 1 })}</span>
        {phase && <Phase phase={phase} />}
      </span>
      <span
        className={`mt-0.5 font-serif leading-snug wrap-anywhere ${whole ? "line-clamp-6" : "line-clamp-3"}`}
        dir="auto"
        title={room.question}
      >
        {room.question}
      </span>
    </button>
  );
}

type ProgressProps = Pick<Props, "room" | "near" | "likely" | "mayRun">;

/** How far it is and its next steps: the same whether it is chosen or not. */
const Progress = memo(function Progress({ room, near, likely, mayRun }: ProgressProps) {
  const t = useTranslations("rooms");
  const seminar = useLiveState((state) => state.seminar);
  if (!seminar) return null;
  return (
    <div className="pe-2">
      {room.credit && (
        <p className="mt-1 truncate text-sm text-soft" dir="auto">
          {t("credit", { name: room.credit.name })}
        </p>
      )}
      <RoomFigures room={room} />
      <RoomPolicy room={room} />
      {seminar.screenRoomId === room.id && (
        <p className="mt-1 flex items-center gap-1.5 text-sm text-accent">
          <Presentation aria-hidden size={15} /> {t("onScreen")}
        </p>
      )}
      {seminar.endedAt === null && <RoomTimer room={room} mayRun={mayRun} />}
      {mayRun && near && <PhaseButtons room={room} silentStart={seminar.silentStart} likely={likely} />}
    </div>
  );
});
