"use client";

import { phaseNow } from "../../../domain/room";
import { useLiveState } from "../../live/Live";
import { AnsweredYou } from "./AnsweredYou";
import { Nudge } from "./Nudge";
import { RoomChoice } from "./RoomChoice";
import { RoomHead } from "./RoomHead";
import { RoomThread } from "./RoomThread";
import { useAnswers } from "./useAnswers";

interface Props {
  /** A room's id; null until one is chosen: then the one that is running. */
  chosen: string | null;
  onChoose: (roomId: string) => void;
}

/** The questions to choose from, and the chosen one's discussion. */
export function RoomPane({ chosen, onChoose }: Props) {
  const seminar = useLiveState((state) => state.seminar);
  const seat = useLiveState((state) => state.seat);
  const rooms = useLiveState((state) => state.rooms);
  const answers = useAnswers(seat);
  if (!seminar || !seat) return null;
  const running = rooms.find((room) => ["open", "silent"].includes(phaseNow(seminar, room)));
  const room = rooms.find(({ id }) => id === chosen) ?? running ?? rooms[0];
  if (!room) return null;
  const phase = phaseNow(seminar, room);
  return (
    // The posts give way to the rest down to a few lines; then the whole of it scrolls, as at a zoom of 400 %.
    <div className="flex h-full flex-col">
      {rooms.length > 1 && <RoomChoice chosen={room.id} onChoose={onChoose} answers={answers} />}
      <RoomHead room={room} phase={phase} withPhase={rooms.length === 1} />
      <Nudge seat={seat} />
      <AnsweredYou roomId={room.id} answers={answers} />
      <RoomThread key={room.id} room={room} seat={seat} phase={phase} onChoose={onChoose} />
    </div>
  );
}
