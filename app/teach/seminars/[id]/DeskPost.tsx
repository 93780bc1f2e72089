"use client";

import { useTranslations } from "use-intl";
import type { PostView } from "../../../../domain/protocol";
import { PostItem } from "../../../discussion/PostItem";
import { ReplyComposer } from "../../../discussion/ReplyComposer";
import { useLiveState } from "../../../live/Live";
import { useModeration } from "./Moderation";
import { PostActions } from "./PostActions";
import { StaffStatus } from "./StaffStatus";

/** A post at the desk, with every decision that applies to it. The keys move from one to the next. */
export function DeskPost({ post }: { post: PostView }) {
  const t = useTranslations("room");
  const seat = useLiveState((state) => state.seat);
  const { replyTo, reply } = useModeration();
  if (!seat) return null;
  const mine = post.author.handle === seat.handle;
  const label = [
    post.seat?.name ?? post.author.name,
    t(`moves.${post.move}`),
    t(`staffStatus.${post.status}`),
  ];
  return (
    <>
      <PostItem
        post={post}
        mine={mine}
        status={<StaffStatus post={post} />}
        article={{
          tabIndex: -1,
          "aria-label": label.join(", "),
          className: "-mx-3 scroll-mt-28 scroll-mb-4 px-3 outline-offset-[-2px]! focus-within:bg-wash",
        }}
      >
        <PostActions post={post} />
      </PostItem>
      {replyTo === post.id && <ReplyComposer post={post} seatId={seat.id} onDone={() => reply(null)} />}
    </>
  );
}
