"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { decisionsFor } from "../../../../domain/moderation";
import type { PostView } from "../../../../domain/protocol";
import type { DecisionKind } from "../../../../domain/records";
import { Button } from "../../../components/Button";
import { PostItem } from "../../../discussion/PostItem";
import { ReplyComposer } from "../../../discussion/ReplyComposer";
import { useLiveState } from "../../../live/Live";
import { DecideDialog } from "./DecideDialog";
import { StaffStatus } from "./StaffStatus";
import { useAct } from "./useAct";

/** A post at the desk, with every decision that applies to it. */
export function DeskPost({ post }: { post: PostView }) {
  const t = useTranslations("desk.act");
  const seat = useLiveState((state) => state.seat);
  const ended = useLiveState((state) => state.seminar?.endedAt !== null);
  const [doing, setDoing] = useState<"return" | "hide" | "reply" | null>(null);
  const { act } = useAct();
  const stop = () => setDoing(null);

  function decide(decision: DecisionKind) {
    if (decision === "return" || decision === "hide") setDoing(decision);
    else void act("post:decide", { postId: post.id, decision });
  }

  if (!seat) return null;
  const mine = post.author.handle === seat.handle;
  return (
    <>
      <PostItem post={post} mine={mine} status={<StaffStatus post={post} />}>
        {decisionsFor(post.status).map((decision) => (
          <Button
            key={decision}
            size="sm"
            look={decision === "approve" ? "primary" : "quiet"}
            className={decision === "approve" ? "ml-2.5" : ""}
            onClick={() => decide(decision)}
          >
            {t(decision)}
          </Button>
        ))}
        {post.status === "visible" && !ended && (
          <Button size="sm" look="quiet" onClick={() => setDoing("reply")}>
            {t("reply")}
          </Button>
        )}
      </PostItem>
      {doing === "reply" && <ReplyComposer post={post} seatId={seat.id} onDone={stop} />}
      <DecideDialog post={post} decision="return" open={doing === "return"} onClose={stop} />
      <DecideDialog post={post} decision="hide" open={doing === "hide"} onClose={stop} />
    </>
  );
}
