import { useMemo } from "react";
import type { PostView } from "../../../domain/protocol";
import type { RoomState } from "../../../domain/room";
import { hasRead, type Place, placesOf } from "../../discussion/feed/places";
import { useLiveState } from "../../live/Live";

/** How many posts of others came to a room since it was last read: only of rooms that were, and of no others. */
export function useUnread(roomId: string): number {
  const seat = useLiveState((state) => state.seat);
  const posts = useLiveState((state) => state.entered[roomId]?.posts);
  const place = placesOf(seat?.id ?? "").get(roomId);
  return useMemo(() => (posts && seat ? count(posts, place, seat.handle) : 0), [posts, place, seat]);
}

function count(posts: RoomState["posts"], place: Place, handle: string): number {
  if (!place.read) return 0;
  const isUnread = (post: PostView) => post.author.handle !== handle && !hasRead(place, post);
  return [...posts.values()].filter(isUnread).length;
}
