"use client";

import { memo } from "react";
import { useTranslations } from "use-intl";
import type { PostView } from "../../../../domain/protocol";
import { PostItem } from "../../../discussion/PostItem";
import { ReactionCounts } from "../../../discussion/ReactionCounts";
import { ReplyComposer } from "../../../discussion/ReplyComposer";
import { useLive, useLiveState } from "../../../live/Live";
import { useModeration, useReplyTo } from "./Moderation";
import { PostActions } from "./PostActions";
import { nameOf } from "./postActs";
import { StaffStatus } from "./StaffStatus";

/** Older posts are drawn because somebody scrolled to them, and do not slide in. */
const FRESH_MS = 3_000;

interface Props {
  post: PostView;
  /** Its place among the posts of its list, from 1, and how many there are. */
  position: number;
  size: number;
  /** A list of things to decide: the buttons are for the thumb. */
  tall?: boolean;
}

/** A post at the desk, with everything that can be done to it. Drawn again when it has changed itself. */
export const DeskPost = memo(function DeskPost({ post, position, size, tall }: Props) {
  const t = useTranslations("room");
  const live = useLive();
  const seat = useLiveState((state) => state.seat);
  const replyTo = useReplyTo();
  const { reply } = useModeration();
  if (!seat) return null;
  const label = [nameOf(post), t(`moves.${post.move}`), t(`staffStatus.${post.status}`)];
  return (
    <>
      <PostItem
        post={post}
        mine={post.author.handle === seat.handle}
        still={live.clock.now() - post.createdAt > FRESH_MS}
        status={
          <>
            <StaffStatus post={post} />
            <ReactionCounts counts={post.reactions} />
          </>
        }
        article={{
          tabIndex: -1,
          "aria-label": label.join(", "),
          "aria-posinset": position,
          "aria-setsize": size,
          className: "-mx-3 px-3 outline-offset-[-2px]! focus-within:bg-wash",
        }}
      >
        <PostActions post={post} tall={tall} />
      </PostItem>
      {replyTo === post.id && <ReplyComposer post={post} seatId={seat.id} onDone={() => reply(null)} />}
    </>
  );
});
