import { useEffect, useMemo } from "react";
import type { PostView } from "../../../../domain/protocol";
import { useLive, useLiveState } from "../../../live/Live";

/** Every post of every room, in the order of rooms and of reading. Follows all rooms. */
export function usePosts(): PostView[] {
  const live = useLive();
  const rooms = useLiveState((state) => state.rooms);
  const entered = useLiveState((state) => state.entered);
  useEffect(() => {
    for (const room of rooms) live.follow(room.id);
  }, [live, rooms]);
  return useMemo(
    () =>
      rooms.flatMap((room) =>
        [...(entered[room.id]?.posts.values() ?? [])].sort((a, b) => a.order - b.order),
      ),
    [rooms, entered],
  );
}
