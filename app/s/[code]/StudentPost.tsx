"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { canWithdraw } from "../../../domain/moderation";
import type { OwnSeat, PostView } from "../../../domain/protocol";
import { Button } from "../../components/Button";
import { OwnStatus } from "../../discussion/OwnStatus";
import { PostItem } from "../../discussion/PostItem";
import { ReviseComposer } from "../../discussion/ReviseComposer";
import { WithdrawDialog } from "./WithdrawDialog";

interface Props {
  post: PostView;
  seat: OwnSeat;
  writable: boolean;
  onReply: (post: PostView) => void;
}

/** A post in a student's room: anybody's can be answered, one's own changed or taken back. */
export function StudentPost({ post, seat, writable, onReply }: Props) {
  const t = useTranslations("room");
  const [doing, setDoing] = useState<"revise" | "withdraw" | null>(null);
  const mine = post.author.handle === seat.handle;
  const canRevise = mine && post.status !== "hidden" && post.status !== "withdrawn";
  const stop = () => setDoing(null);
  if (doing === "revise") return <ReviseComposer post={post} seatId={seat.id} onDone={stop} />;
  return (
    <>
      <PostItem post={post} mine={mine} status={mine && <OwnStatus post={post} />}>
        {writable && post.status === "visible" && (
          <Button size="sm" look="quiet" onClick={() => onReply(post)}>
            {t("reply")}
          </Button>
        )}
        {writable && canRevise && (
          <Button size="sm" look="quiet" onClick={() => setDoing("revise")}>
            {t("revise")}
          </Button>
        )}
        {writable && mine && canWithdraw(post.status) && (
          <Button size="sm" look="quiet" onClick={() => setDoing("withdraw")}>
            {t("withdraw")}
          </Button>
        )}
      </PostItem>
      <WithdrawDialog open={doing === "withdraw"} postId={post.id} onClose={stop} />
    </>
  );
}
