import { useState } from "react";
import { isAnswered } from "../../../domain/answers";
import type { OwnSeat, PostView } from "../../../domain/protocol";
import { phaseNow } from "../../../domain/room";
import { useLive, useLiveState, useRoom } from "../../live/Live";

/**
 * The post that the reader is asked to answer; null while there is none, or no sense in it. The server says so as well,
 * a moment later. `pass`: not now.
 */
export function useAsked(seat: OwnSeat): { post: PostView | null; pass: () => void } {
  const live = useLive();
  const ask = useLiveState((state) => state.ask);
  const seminar = useLiveState((state) => state.seminar);
  const outbox = useLiveState((state) => state.outbox);
  const entered = useRoom(ask?.roomId ?? null);
  const [passed, setPassed] = useState<string | null>(null);
  const post = entered?.posts.get(ask?.postId ?? "") ?? null;
  const isOpen = entered && seminar && phaseNow(seminar, entered.room) === "open";
  const isDone =
    post &&
    (post.id === passed ||
      outbox.some(({ parentId }) => parentId === post.id) ||
      isAnswered(post, entered?.posts ?? new Map(), seat.handle));
  return {
    post: isOpen && !isDone ? post : null,
    pass() {
      if (!post) return;
      setPassed(post.id);
      void live.ask("post:pass", { postId: post.id });
    },
  };
}
