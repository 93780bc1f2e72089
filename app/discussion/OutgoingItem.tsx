"use client";

import { useTranslations } from "use-intl";
import { Button } from "../components/Button";
import { PostText } from "../components/PostText";
import { TalkMoveLabel } from "../components/TalkMove";
import { keepDraft } from "../live/draft";
import { useLive } from "../live/Live";
import type { Outgoing } from "../live/outbox";

/** A post of one's own that has not arrived yet, with its state in words. */
export function OutgoingItem({ post, onPutBack }: { post: Outgoing; onPutBack: (post: Outgoing) => void }) {
  const t = useTranslations("room");
  const live = useLive();
  const refused = post.state === "refused";

  function putBack() {
    const taken = live.takeBack(post.id);
    const seat = live.get().seat;
    if (!taken || !seat) return;
    keepDraft(seat.id, taken.parentId ?? taken.roomId, { text: taken.text, move: taken.move });
    onPutBack(taken);
  }

  return (
    <article className="py-4">
      <header className="mb-1 flex flex-wrap items-center gap-x-3 text-sm">
        <span className="font-semibold">{t("you")}</span>
        <TalkMoveLabel move={post.move} />
      </header>
      <PostText text={post.text} />
      <p role="status" className={`mt-1 text-sm ${refused ? "text-danger" : "text-soft"}`}>
        {t(`status.${post.state}`)}
        {refused && post.message ? `: ${post.message}` : ""}
      </p>
      {refused && (
        <div className="mt-1 flex gap-2">
          <Button size="sm" onClick={putBack}>
            {t("putBack")}
          </Button>
          <Button size="sm" look="quiet" onClick={() => live.retry(post.id)}>
            {t("sendAgain")}
          </Button>
        </div>
      )}
    </article>
  );
}
