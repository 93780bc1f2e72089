"use client";

import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from "react";
import type { PostView } from "../../../../domain/protocol";
import type { DecisionKind } from "../../../../domain/records";
import { useSay } from "../../../components/Say";
import { DecideDialog } from "./DecideDialog";
import { useDecide } from "./useDecide";
import { usePostFocus } from "./usePostFocus";

interface Moderation {
  /** Decides at once, or asks for a note first where the decision takes one. */
  decide: (post: PostView, decision: DecisionKind) => void;
  /** The post that is being answered. */
  replyTo: string | null;
  reply: (postId: string | null) => void;
  focus: ReturnType<typeof usePostFocus>;
}

const Context = createContext<Moderation | null>(null);

/** What can be done to posts, the same by button and by key; one dialog serves every post. */
export function ModerationProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<{ post: PostView; decision: "return" | "hide" } | null>(null);
  const [asking, setAsking] = useState(false);
  const [replyTo, setReplyTo] = useState<string | null>(null);
  const underway = useRef(new Set<string>());
  const send = useDecide();
  const say = useSay();
  const focus = usePostFocus();

  const decide = useCallback(
    async (post: PostView, decision: DecisionKind) => {
      if (decision === "return" || decision === "hide") {
        setAsked({ post, decision });
        setAsking(true);
        return;
      }
      // A key pressed twice is one decision.
      if (underway.current.has(post.id)) return;
      underway.current.add(post.id);
      const reason = await send(post.id, decision);
      underway.current.delete(post.id);
      if (reason) say(reason);
    },
    [send, say],
  );
  const reply = useCallback(
    (postId: string | null) => {
      setReplyTo(postId);
      if (postId === null) requestAnimationFrame(focus.resume);
    },
    [focus],
  );
  const value = useMemo(() => ({ decide, replyTo, reply, focus }), [decide, replyTo, reply, focus]);
  return (
    <Context value={value}>
      {children}
      {asked && (
        <DecideDialog
          key={asked.post.id + asked.decision}
          {...asked}
          open={asking}
          onClose={() => setAsking(false)}
          onYes={(note) => send(asked.post.id, asked.decision, note)}
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
