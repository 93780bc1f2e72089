import { useEffect, useMemo } from "react";
import { answersTo } from "../../../domain/answers";
import type { OwnSeat, PostView } from "../../../domain/protocol";
import { useLive, useLiveState } from "../../live/Live";
import { useRemembered } from "../../live/useRemembered";

export interface Answers {
  /** What others replied to the reader and was not looked at yet, by room. */
  in(roomId: string): readonly PostView[];
  look(posts: readonly PostView[]): void;
}

const none: readonly PostView[] = [];

/** Who answered the reader, in every room in which this device saw the reader write. */
export function useAnswers(seat: OwnSeat | null): Answers {
  const entered = useLiveState((state) => state.entered);
  const seen = useRemembered(seat?.id ?? "", "answers");
  useFollowing(seat);
  const handle = seat?.handle;
  const byRoom = useMemo(() => {
    const rooms = handle === undefined ? [] : Object.entries(entered);
    return new Map(rooms.map(([id, { posts }]) => [id, answersTo(handle as string, posts)]));
  }, [entered, handle]);
  return {
    in: (roomId) => byRoom.get(roomId)?.filter(({ id }) => !seen.has(id)) ?? none,
    look: (posts) => {
      for (const { id } of posts) seen.add(id);
    },
  };
}

/** Rooms in which the reader writes are followed from then on, also after a reload: that is where answers come. */
function useFollowing(seat: OwnSeat | null) {
  const live = useLive();
  const outbox = useLiveState((state) => state.outbox);
  const written = useRemembered(seat?.id ?? "", "written");
  const rooms = useLiveState((state) => state.rooms);
  useEffect(() => {
    for (const { roomId } of outbox) if (!written.has(roomId)) written.add(roomId);
  }, [outbox, written]);
  useEffect(() => {
    for (const { id } of rooms) if (written.has(id)) live.follow(id);
  }, [rooms, written, live]);
}
