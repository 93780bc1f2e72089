"use client";

import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { PostView } from "../../../../domain/protocol";
import { useSay } from "../../../components/Say";
import { type PostFocus, usePostFocus } from "../../../discussion/feed/usePostFocus";
import { DecideDialog } from "./DecideDialog";
import { isDecision, type PostAct } from "./postActs";
import { useDecide } from "./useDecide";
import { usePostActs } from "./usePostActs";

interface Moderation {
  /** Does it at once, or asks for a note first where a decision takes one. */
  act: (post: PostView, act: PostAct) => void;
  /** Opens the reply to a post, or closes it. */
  reply: (postId: string | null) => void;
  /** Shows a room in the stream. */
  onRoom: (roomId: string) => void;
  focus: PostFocus;
}

const Context = createContext<Moderation | null>(null);
const Answered = createContext<string | null>(null);

interface Props {
  onRoom: (roomId: string) => void;
  children: ReactNode;
}

/** What can be done to posts, the same by button and by key; one dialog serves every post. */
export function ModerationProvider({ onRoom, children }: Props) {
  const [asked, setAsked] = useState<{ post: PostView; decision: "return" | "hide" } | null>(null);
  const [asking, setAsking] = useState(false);
  const [replyTo, setReplyTo] = useState<string | null>(null);
  const underway = useRef(new Set<string>());
  const { decide } = useDecide();
  const { pin, spotlight, promote } = usePostActs(onRoom);
  const say = useSay();
  const focus = usePostFocus();

  const send = useCallback(
    async (post: PostView, act: PostAct) => {
      if (act === "pin") return pin(post);
      if (act === "spotlight") return spotlight(post);
      if (act === "question") return promote(post);
      const reason = isDecision(act) ? await decide(post, act) : null;
      if (reason) say(reason);
    },
    [decide, pin, spotlight, promote, say],
  );
  const reply = useCallback(
    (postId: string | null) => {
      setReplyTo(postId);
      if (postId === null) requestAnimationFrame(focus.resume);
    },
    [focus],
  );
  const act = useCallback(
    async (post: PostView, wanted: PostAct) => {
      if (wanted === "reply") return reply(post.id);
      if (wanted === "return" || wanted === "hideNoted") {
        setAsked({ post, decision: wanted === "return" ? "return" : "hide" });
        setAsking(true);
        return;
      }
      // A key pressed twice is one act.
      if (underway.current.has(post.id)) return;
      underway.current.add(post.id);
      await send(post, wanted);
      underway.current.delete(post.id);
    },
    [reply, send],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the dialog hands the focus back when it closes.
  useEffect(() => focus.settle(), [asking]);
  const value = useMemo(() => ({ act, reply, onRoom, focus }), [act, reply, onRoom, focus]);
  return (
    <Context value={value}>
      <Answered value={replyTo}>{children}</Answered>
      {asked && (
        <DecideDialog
          key={asked.post.id + asked.decision}
          {...asked}
          open={asking}
          onClose={() => setAsking(false)}
          onYes={(note) => decide(asked.post, asked.decision, note)}
        />
      )}
    </Context>
  );
}

export function useModeration(): Moderation {
  const moderation = use(Context);
  if (!moderation) throw new Error("useModeration outside ModerationProvider");
  return moderation;
}

/** The post that is being answered. */
export function useReplyTo(): string | null {
  return use(Answered);
}
