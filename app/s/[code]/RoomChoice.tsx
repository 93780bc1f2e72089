"use client";

import { useTranslations } from "use-intl";
import { phaseNow } from "../../../domain/room";
import { Phase } from "../../discussion/Phase";
import { useLiveState } from "../../live/Live";

/** The seminar's questions by number, each with its phase. */
export function RoomChoice({ chosen, onChoose }: { chosen: string; onChoose: (roomId: string) => void }) {
  const t = useTranslations();
  const { seminar, rooms } = useLiveState((state) => state);
  if (!seminar) return null;
  return (
    <nav
      aria-label={t("seat.questions")}
      className="flex shrink-0 overflow-x-auto border-b border-line px-2 md:px-6"
    >
      {rooms.map((room, index) => (
        <button
          key={room.id}
          type="button"
          title={room.question}
          aria-current={room.id === chosen ? "true" : undefined}
          onClick={() => onChoose(room.id)}
          className="inline-flex min-h-11 shrink-0 items-center gap-2 border-b-2 border-transparent px-3 text-soft hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
        >
          {t("room.question", { number: index + 1 })}
          <Phase phase={phaseNow(seminar, room)} />
        </button>
      ))}
    </nav>
  );
}
