import { useEffect, useRef } from "react";
import { useWanted } from "../../discussion/showPost";
import { useLive } from "../../live/Live";

/** Opens the discussion, and in it the room of the post that somebody wants to see; the room's list does the rest. */
export function useWay(turnTo: (view: "discussion") => void, choose: (roomId: string) => void) {
  const live = useLive();
  const wanted = useWanted();
  const done = useRef(wanted);
  useEffect(() => {
    if (!wanted || wanted === done.current) return;
    done.current = wanted;
    const rooms = Object.entries(live.get().entered);
    const roomId = rooms.find(([, { posts }]) => posts.has(wanted.postId))?.[0];
    if (!roomId) return;
    turnTo("discussion");
    choose(roomId);
  }, [wanted, live, turnTo, choose]);
}
