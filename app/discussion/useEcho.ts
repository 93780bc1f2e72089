import { useEffect, useRef, useState } from "react";
import { createEcho } from "../../domain/echo";
import type { PostView } from "../../domain/protocol";
import { useLive } from "../live/Live";

/** The post of a classmate that the draft is close to, once for each draft; none after `dismiss`. */
export function useEcho(
  roomId: string,
  settled: string,
  answered?: string,
): { post: PostView | null; dismiss: () => void } {
  const live = useLive();
  const echo = useRef(createEcho<PostView>());
  const [post, setPost] = useState<PostView | null>(null);
  const [dismissed, setDismissed] = useState(false);
  const empty = settled.trim() === "";

  useEffect(() => {
    if (empty) setDismissed(false);
  }, [empty]);

  useEffect(() => {
    if (dismissed || empty) return setPost(null);
    // Read when it is needed: a post that arrives draws no composer again.
    const { entered, seat } = live.get();
    const room = entered[roomId];
    if (!room?.room.revealed) return setPost(null);
    const others = [...room.posts.values()].filter(
      ({ id, author, status }) => status === "visible" && author.handle !== seat?.handle && id !== answered,
    );
    echo.current.update(others);
    setPost(echo.current.find(settled));
  }, [live, roomId, settled, answered, dismissed, empty]);

  return { post, dismiss: () => setDismissed(true) };
}
