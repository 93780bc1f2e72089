"use client";

import type { OwnSeat, PostView } from "../../../domain/protocol";
import type { Row } from "../../discussion/feed/rows";
import { OutgoingItem } from "../../discussion/OutgoingItem";
import { useLive, useLiveState } from "../../live/Live";
import type { Outgoing } from "../../live/outbox";
import type { Remembered } from "../../live/useRemembered";
import { StudentPost } from "./StudentPost";

interface Props {
  row: Row;
  seat: OwnSeat;
  writable: boolean;
  reactable: boolean;
  /** The post that the projector shows now. */
  onScreen: string | undefined;
  flagged: Remembered;
  onReply: (post: PostView) => void;
  onPutBack: (parent: PostView | null) => void;
}

/** One row of a student's room; a reply stands under what it answers, indented once. */
export function RoomRow({ row, onScreen, onPutBack, ...rest }: Props) {
  if (row.kind !== "post" && row.kind !== "outgoing") return null;
  const first = row.kind === "post" && row.position === 1;
  const place = row.reply ? "ms-1 border-s-2 border-line ps-4" : first ? "" : "border-t border-line";
  return (
    <div className={place}>
      {row.kind === "outgoing" ? (
        <Sent post={row.post} onPutBack={onPutBack} />
      ) : (
        <StudentPost
          {...rest}
          post={row.post}
          onScreen={row.post.id === onScreen}
          position={row.position}
          size={row.size}
        />
      )}
    </div>
  );
}

/** A post on its way, and whether an earlier one of this room has to wait for its turn. */
export function Sent({ post, onPutBack }: { post: Outgoing } & Pick<Props, "onPutBack">) {
  const live = useLive();
  const behind = useLiveState(({ outbox }) =>
    outbox
      .slice(
        0,
        outbox.findIndex(({ id }) => id === post.id),
      )
      .some(({ roomId, sendsAt }) => roomId === post.roomId && sendsAt !== undefined),
  );
  return (
    <OutgoingItem
      post={post}
      behind={behind}
      onPutBack={({ roomId, parentId }) =>
        onPutBack(live.get().entered[roomId]?.posts.get(parentId ?? "") ?? null)
      }
    />
  );
}
