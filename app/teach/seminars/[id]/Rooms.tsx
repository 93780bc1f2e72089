"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { RoomView } from "../../../../domain/protocol";
import { useAfterPaint } from "../../../components/useAfterPaint";
import { useLiveState } from "../../../live/Live";
import { AddRoom } from "./AddRoom";
import { RoomRow } from "./RoomRow";
import { useMay } from "./useMay";

interface Props {
  /** Null for all rooms at once. */
  chosen: string | null;
  onChoose: (roomId: string | null) => void;
}

/** Every room with its phase, its figures and its next step; at the foot, a new one. */
export function Rooms({ chosen, onChoose }: Props) {
  const t = useTranslations("rooms");
  const rooms = useLiveState((state) => state.rooms);
  const ended = useLiveState((state) => state.seminar?.endedAt !== null);
  const mayRun = useMay("run") && !ended;
  const [added, setAdded] = useState<string | null>(null);
  // A press is answered by its mark; what the chosen row shows beside that follows.
  const settled = useAfterPaint(chosen);
  const next = rooms.find((room) => room.phase === "waiting")?.id;
  return (
    <div className="pb-4">
      <button
        type="button"
        aria-current={chosen === null ? "true" : undefined}
        onClick={() => onChoose(null)}
        className="min-h-12 w-full border-b border-line px-4 text-start hover:bg-wash aria-[current]:bg-wash aria-[current]:font-semibold"
      >
        {t("all")}
      </button>
      <ol>
        {rooms.map((room) => (
          <li key={room.id} className={`border-b border-line ${room.id === chosen ? "bg-wash" : ""}`}>
            <RoomRow
              room={room}
              chosen={room.id === chosen}
              whole={room.id === settled}
              near={room.id === settled || room.id === next || room.id === added || isUnderWay(room)}
              likely={isUnderWay(room) || !rooms.some(isUnderWay)}
              mayRun={mayRun}
              onChoose={onChoose}
            />
          </li>
        ))}
      </ol>
      {mayRun && <AddRoom onAdded={setAdded} />}
    </div>
  );
}

function isUnderWay({ phase }: RoomView): boolean {
  return phase !== "waiting" && phase !== "closed";
}
