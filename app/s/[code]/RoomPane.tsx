"use client";

import { useState } from "react";
import { phaseNow } from "../../../domain/room";
import { Phase } from "../../discussion/Phase";
import { useLiveState } from "../../live/Live";
import { RoomChoice } from "./RoomChoice";
import { RoomThread } from "./RoomThread";

/** The questions to choose from, and the chosen one's discussion. */
export function RoomPane() {
  const { seminar, rooms } = useLiveState((state) => state);
  const [chosen, setChosen] = useState<string | null>(null);
  if (!seminar) return null;
  const running = rooms.find((room) => ["open", "silent"].includes(phaseNow(seminar, room)));
  const room = rooms.find(({ id }) => id === chosen) ?? running ?? rooms[0];
  if (!room) return null;
  const phase = phaseNow(seminar, room);
  return (
    <div className="flex h-full min-h-0 flex-col">
      {rooms.length > 1 && <RoomChoice chosen={room.id} onChoose={setChosen} />}
      <div className="border-b border-line px-4 py-4 md:px-8">
        {rooms.length === 1 && <Phase phase={phase} />}
        <h2 className="font-serif text-xl leading-snug font-semibold md:text-2xl" dir="auto">
          {room.question}
        </h2>
      </div>
      <RoomThread key={room.id} roomId={room.id} phase={phase} />
    </div>
  );
}
