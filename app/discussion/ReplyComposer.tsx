"use client";

import { useTranslations } from "use-intl";
import type { PostView } from "../../domain/protocol";
import { useLive } from "../live/Live";
import { Composer } from "./Composer";

interface Props {
  post: PostView;
  seatId: string;
  onDone: () => void;
}

/** Answers one post. The draft is kept under that post. */
export function ReplyComposer({ post, seatId, onDone }: Props) {
  const t = useTranslations("room.composer");
  const live = useLive();
  return (
    <div className="mb-4 border-s-2 border-accent ps-4">
      <Composer
        label={t("replyLabel", { name: post.author.name })}
        submit={t("postReply")}
        seatId={seatId}
        place={post.id}
        focus
        onCancel={onDone}
        onSubmit={async (composed) => {
          await live.post({ ...composed, roomId: post.roomId, parentId: post.id });
          onDone();
          return null;
        }}
      />
    </div>
  );
}
