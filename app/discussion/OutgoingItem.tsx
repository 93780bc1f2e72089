"use client";

import { useTranslations } from "use-intl";
import { Button } from "../components/Button";
import { PostText } from "../components/PostText";
import { TalkMoveLabel } from "../components/TalkMove";
import { keepDraft } from "../live/draft";
import { useLive } from "../live/Live";
import type { Outgoing } from "../live/outbox";
import { useServerNow } from "../live/useServerNow";
import { Quotes } from "./Quotes";

interface Props {
  post: Outgoing;
  /** It waits for an earlier one that goes out by itself. */
  behind: boolean;
  onPutBack: (post: Outgoing) => void;
}

/** A post of one's own that has not arrived yet, with its state in words. */
export function OutgoingItem({ post, behind, onPutBack }: Props) {
  const t = useTranslations("room");
  const live = useLive();
  const refused = post.state === "refused";

  function putBack() {
    const taken = live.takeBack(post.id);
    const seat = live.get().seat;
    if (!taken || !seat) return;
    const { text, move, citations } = taken;
    keepDraft(seat.id, taken.parentId ?? taken.roomId, { text, move, citations });
    onPutBack(taken);
  }

  return (
    <article className="py-4">
      <header className="mb-1 flex flex-wrap items-center gap-x-3 text-sm">
        <span className="font-semibold">{t("you")}</span>
        <TalkMoveLabel move={post.move} />
      </header>
      <PostText text={post.text} lang={post.lang} />
      <Quotes citations={post.citations ?? []} />
      {post.sendsAt === undefined ? (
        <p role="status" className={`mt-1 text-sm ${refused ? "text-danger" : "text-soft"}`}>
          {t(`status.${behind && post.state === "sending" ? "queued" : post.state}`)}
          {refused && post.error ? `: ${t(`error.${post.error}`)}` : ""}
        </p>
      ) : (
        <GoesOut at={post.sendsAt} />
      )}
      {post.onlyHere && post.state !== "saved" && (
        <p className="mt-1 text-sm text-wait">{t("status.onlyHere")}</p>
      )}
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

/** Counts down to the moment it is sent; a screen reader hears the sentence once, not every second. */
function GoesOut({ at }: { at: number }) {
  const t = useTranslations("room.status");
  const now = useServerNow(at);
  const seconds = Math.max(1, Math.ceil((at - now) / 1_000));
  return (
    <p className="mt-1 text-sm text-wait">
      <span role="status" className="sr-only">
        {t("goesOutByItself")}
      </span>
      <span aria-hidden className="tabular-nums">
        {t("goesOut", { seconds })}
      </span>
    </p>
  );
}
