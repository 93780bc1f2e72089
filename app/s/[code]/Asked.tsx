"use client";

import { useTranslations } from "use-intl";
import { plainText } from "../../../domain/format/plain";
import type { OwnSeat, PostView } from "../../../domain/protocol";
import { Button } from "../../components/Button";
import { useLiveState } from "../../live/Live";
import { useAsked } from "./useAsked";

interface Props {
  seat: OwnSeat;
  roomId: string;
  /** What is being answered already. */
  answering: PostView | null;
  onAnswer: (post: PostView) => void;
}

/** "Could you answer this?": a post that nobody has answered, put to the reader alone. */
export function Asked({ seat, roomId, answering, onAnswer }: Props) {
  const t = useTranslations("seat.ask");
  const room = useTranslations("room");
  const rooms = useLiveState((state) => state.rooms);
  const { post, pass } = useAsked(seat);
  const number = rooms.findIndex(({ id }) => id === post?.roomId) + 1;
  return (
    <div role="status">
      {post && post.id !== answering?.id && (
        <section
          aria-label={t("title")}
          className="arrive flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-accent-wash px-4 py-3 md:px-8"
        >
          <div className="min-w-0 flex-1 basis-64">
            <p className="text-sm">
              <span className="font-semibold">{t("title")}</span>{" "}
              <span className="text-soft">{t("only")}</span>
            </p>
            <p className="mt-0.5 line-clamp-2 wrap-anywhere">
              <span className="text-sm text-soft">
                {post.roomId !== roomId && `${room("question", { number })} · `}
                {post.author.name}:
              </span>{" "}
              <bdi className="font-serif" lang={post.lang}>
                {plainText(post.text)}
              </bdi>
            </p>
          </div>
          <div className="flex gap-2">
            <Button onClick={() => onAnswer(post)}>{t("answer")}</Button>
            <Button look="quiet" onClick={pass}>
              {t("pass")}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}
