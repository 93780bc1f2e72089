import { useCallback, useState } from "react";
import type { PostView } from "../../../domain/protocol";
import { placesOf } from "../../discussion/feed/places";
import { useLive } from "../../live/Live";

/** Which post is being answered in this room; it is the same one after a look into another room. */
export function useAnswering(seatId: string, roomId: string) {
  const live = useLive();
  const places = placesOf(seatId);
  const [answering, setAnswering] = useState<PostView | null>(() => {
    const { answering: id } = places.get(roomId);
    return live.get().entered[roomId]?.posts.get(id ?? "") ?? null;
  });
  const answer = useCallback(
    (post: PostView | null) => {
      places.keep(roomId, { answering: post?.id ?? null });
      setAnswering(post);
    },
    [places, roomId],
  );
  return [answering, answer] as const;
}
