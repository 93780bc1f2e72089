"use client";

import { useTranslations } from "use-intl";
import { participation } from "../../../../domain/participation";
import type { PostView, RoomView } from "../../../../domain/protocol";
import { phaseNow } from "../../../../domain/room";
import { Phase } from "../../../discussion/Phase";
import { useLiveState } from "../../../live/Live";
import { PhaseButtons } from "./PhaseButtons";

interface Props {
  posts: PostView[];
  /** Null for all rooms at once. */
  chosen: string | null;
  onChoose: (roomId: string | null) => void;
}

/** Every room with its phase, how many have answered and what waits. */
export function Rooms({ posts, chosen, onChoose }: Props) {
  const t = useTranslations("desk");
  const rooms = useLiveState((state) => state.rooms);
  return (
    <div>
      <button
        type="button"
        aria-current={chosen === null ? "true" : undefined}
        onClick={() => onChoose(null)}
        className="min-h-12 w-full border-b border-line px-4 text-left hover:bg-wash aria-[current]:bg-wash aria-[current]:font-semibold"
      >
        {t("allRooms")}
      </button>
      <ol>
        {rooms.map((room) => (
          <li key={room.id} className={`border-b border-line ${room.id === chosen ? "bg-wash" : ""}`}>
            <RoomRow
              room={room}
              posts={posts.filter((post) => post.roomId === room.id)}
              chosen={room.id === chosen}
              onChoose={() => onChoose(room.id)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface RowProps {
  room: RoomView;
  posts: PostView[];
  chosen: boolean;
  onChoose: () => void;
}

function RoomRow({ room, posts, chosen, onChoose }: RowProps) {
  const t = useTranslations();
  const seminar = useLiveState((state) => state.seminar);
  const seats = useLiveState((state) => state.seats);
  if (!seminar) return null;
  const { answered, students } = participation(posts, seats);
  const waiting = posts.filter((post) => post.status === "pending").length;
  return (
    <div className="px-4 py-3">
      <button
        type="button"
        aria-current={chosen ? "true" : undefined}
        onClick={onChoose}
        className="block w-full text-left"
      >
        <span className="flex items-center justify-between text-sm text-soft">
          {t("room.question", { number: room.position + 1 })}
          <Phase phase={phaseNow(seminar, room)} />
        </span>
        <span className="mt-1 block font-serif leading-snug" dir="auto">
          {room.question}
        </span>
        <span className="mt-1 block text-sm text-soft">
          {t("room.posts", { count: posts.length })} · {t("desk.answered", { answered, all: students })}
          {waiting > 0 && <span className="text-wait"> · {t("desk.waitingCount", { count: waiting })}</span>}
        </span>
      </button>
      {seminar.endedAt === null && <PhaseButtons room={room} silentStart={seminar.silentStart} />}
    </div>
  );
}
