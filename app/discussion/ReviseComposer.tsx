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

/** Changes one's own post; the earlier wording stays in the record. */
export function ReviseComposer({ post, seatId, onDone }: Props) {
  const t = useTranslations("room");
  const live = useLive();
  return (
    <div className="my-4 border-s-2 border-accent ps-4">
      <Composer
        label={t("composer.reviseLabel")}
        submit={t("composer.saveChange")}
        seatId={seatId}
        place={`revise-${post.id}`}
        start={{ text: post.text, move: post.move, citations: post.citations }}
        focus
        onCancel={onDone}
        onSubmit={async (composed) => {
          const reply = await live.ask("post:revise", { ...composed, postId: post.id });
          if (!reply.ok) return t(`error.${reply.error}`);
          onDone();
          return null;
        }}
      />
    </div>
  );
}
