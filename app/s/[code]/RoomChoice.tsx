"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import type { RoomView } from "../../../domain/protocol";
import { phaseNow } from "../../../domain/room";
import { Phase } from "../../discussion/Phase";
import { useLiveState } from "../../live/Live";
import { AnsweredThere } from "./AnsweredYou";
import type { Answers } from "./useAnswers";
import { useUnread } from "./useUnread";

interface Props {
  chosen: string;
  onChoose: (roomId: string) => void;
  answers: Answers;
}

/** The seminar's questions by number, each with its phase. */
export function RoomChoice({ chosen, onChoose, answers }: Props) {
  const t = useTranslations();
  const seminar = useLiveState((state) => state.seminar);
  const rooms = useLiveState((state) => state.rooms);
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
          {room.id !== chosen && <AnsweredThere roomId={room.id} answers={answers} />}
          {room.id !== chosen && <Unread roomId={room.id} />}
        </button>
      ))}
      <AddedRooms rooms={rooms} />
    </nav>
  );
}

/** How much there is to read in a room that was left. */
function Unread({ roomId }: { roomId: string }) {
  const t = useTranslations("seat");
  const count = useUnread(roomId);
  return count > 0 && <span className="text-sm text-accent tabular-nums">{t("unread", { count })}</span>;
}

/** Says to a screen reader which questions came since this person sat down. */
function AddedRooms({ rooms }: { rooms: readonly RoomView[] }) {
  const t = useTranslations("seat");
  const first = useRef(new Set(rooms.map(({ id }) => id)));
  const added = rooms.map((room, index) => ({ ...room, number: index + 1 }));
  return (
    <div aria-live="polite" className="sr-only">
      {added
        .filter(({ id }) => !first.current.has(id))
        .map(({ id, number, question }) => (
          <p key={id}>{t("newQuestion", { number, question })}</p>
        ))}
    </div>
  );
}
