import { useEffect, useMemo, useRef } from "react";
import type { PostView } from "../../../../domain/protocol";
import { inOrder, type RoomState } from "../../../../domain/room";
import { useLive, useLiveState } from "../../../live/Live";
import type { LiveState } from "../../../live/state";

/** Every post of every room, in the order of rooms and of reading; the same array until one changes. Follows all rooms. */
export function usePosts(): PostView[] {
  const live = useLive();
  const rooms = useLiveState((state) => state.rooms);
  const select = useRef(selector()).current;
  const lists = useLiveState(select);
  useEffect(() => {
    for (const room of rooms) live.follow(room.id);
  }, [live, rooms]);
  return useMemo(() => lists.flat(), [lists]);
}

const sorted = new WeakMap<RoomState["posts"], PostView[]>();

/** A room's posts in the order of reading; sorted once after each change of that room. */
export function postsOf(room: RoomState | undefined): PostView[] {
  if (!room) return none;
  const known = sorted.get(room.posts) ?? inOrder(room.posts.values());
  sorted.set(room.posts, known);
  return known;
}

const none: PostView[] = [];

/** What is written about other things than posts leaves the selected value as it was. */
function selector() {
  let before: PostView[][] = [];
  return ({ rooms, entered }: LiveState): PostView[][] => {
    const now = rooms.map((room) => postsOf(entered[room.id]));
    const same = now.length === before.length && now.every((list, at) => list === before[at]);
    if (!same) before = now;
    return before;
  };
}
