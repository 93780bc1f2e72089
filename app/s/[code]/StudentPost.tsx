"use client";

import { Flag, Presentation } from "lucide-react";
import { memo, useState } from "react";
import { useTranslations } from "use-intl";
import { canWithdraw } from "../../../domain/moderation";
import type { OwnSeat, PostView } from "../../../domain/protocol";
import { Button } from "../../components/Button";
import { keepFocusAt } from "../../discussion/feed/usePostFocus";
import { OwnStatus } from "../../discussion/OwnStatus";
import { PostItem } from "../../discussion/PostItem";
import { ReactionCounts } from "../../discussion/ReactionCounts";
import { ReviseComposer } from "../../discussion/ReviseComposer";
import { useLive } from "../../live/Live";
import type { Remembered } from "../../live/useRemembered";
import { PostMenu } from "./PostMenu";
import { Reactions } from "./Reactions";
import { WithdrawDialog } from "./WithdrawDialog";

interface Props {
  post: PostView;
  seat: OwnSeat;
  writable: boolean;
  /** The discussion is open to this student, for reactions too. */
  reactable: boolean;
  /** The projector shows it now. */
  onScreen: boolean;
  flagged: Remembered;
  onReply: (post: PostView) => void;
  /** Its place among the posts of the room, from 1, and how many there are. */
  position: number;
  size: number;
}

/** Older posts are drawn because somebody scrolled to them, and do not slide in. */
const FRESH_MS = 3_000;

/** A post in a student's room: anybody's can be answered or flagged, one's own changed or taken back. */
export const StudentPost = memo(function StudentPost(props: Props) {
  const { post, seat, writable, reactable, onScreen, flagged, onReply, position, size } = props;
  const { clock } = useLive();
  const t = useTranslations("room");
  const [doing, setDoing] = useState<"revise" | "withdraw" | null>(null);
  const mine = post.author.handle === seat.handle;
  const isFlagged = flagged.has(post.id);
  const canRevise = mine && post.status !== "hidden" && post.status !== "withdrawn";
  const canFlag = !mine && post.author.role === "student" && !isFlagged;
  const canReact = reactable && !mine && post.status === "visible";
  const stop = () => {
    setDoing(null);
    keepFocusAt(post.id);
  };
  if (doing === "revise") return <ReviseComposer post={post} seatId={seat.id} onDone={stop} />;
  return (
    <>
      <PostItem
        post={post}
        mine={mine}
        status={<Marks post={post} mine={mine} counts={!canReact} onScreen={onScreen} flagged={isFlagged} />}
        still={clock.now() - post.createdAt > FRESH_MS}
        article={{
          tabIndex: -1,
          "aria-label": `${post.author.name}, ${t(`moves.${post.move}`)}`,
          "aria-posinset": position,
          "aria-setsize": size,
        }}
      >
        {writable && post.status === "visible" && (
          <Button size="sm" look="quiet" className="pointer-coarse:min-h-11" onClick={() => onReply(post)}>
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
        {canReact && <Reactions post={post} />}
        {canFlag && <PostMenu post={post} onFlagged={() => flagged.add(post.id)} />}
      </PostItem>
      <WithdrawDialog open={doing === "withdraw"} postId={post.id} onClose={stop} />
    </>
  );
});

interface MarksProps {
  post: PostView;
  mine: boolean;
  /** Reactions are there to look at only. */
  counts: boolean;
  onScreen: boolean;
  flagged: boolean;
}

/** What is to be known about a post besides its words. */
function Marks({ post, mine, counts, onScreen, flagged }: MarksProps) {
  const t = useTranslations("seat");
  return (
    <>
      {counts && post.status === "visible" && <ReactionCounts counts={post.reactions} />}
      {mine && <OwnStatus post={post} />}
      {onScreen && (
        <p className="mt-1 flex items-center gap-1.5 text-sm text-accent">
          <Presentation aria-hidden size={15} />
          {t("onScreen")}
        </p>
      )}
      {flagged && (
        <p role="status" className="mt-1 flex items-center gap-1.5 text-sm text-soft">
          <Flag aria-hidden size={14} />
          {t("flag.told")}
        </p>
      )}
    </>
  );
}
