"use client";

import { useTranslations } from "use-intl";
import { plainText } from "../../../../../domain/format/plain";
import type { PostView } from "../../../../../domain/protocol";
import { Moment } from "../../../../components/Moment";
import { useLiveState } from "../../../../live/Live";

interface Props {
  posts: PostView[];
  onShow: (post: PostView) => void;
}

/** Students' posts to which nobody has replied, the oldest first. */
export function Unanswered({ posts, onShow }: Props) {
  const t = useTranslations("people.unanswered");
  const rooms = useLiveState((state) => state.rooms);
  const numbers = new Map(rooms.map(({ id, position }) => [id, position + 1]));
  if (posts.length === 0) return <p className="mt-3 text-soft">{t("none")}</p>;
  return (
    <ol className="-mx-2 divide-y divide-line">
      {posts.map((post) => (
        <li key={post.id}>
          <button
            type="button"
            title={t("show")}
            onClick={() => onShow(post)}
            className="block w-full px-2 py-2.5 text-start hover:bg-wash"
          >
            <span className="flex items-baseline justify-between gap-2 text-xs text-soft">
              <span className="min-w-0 truncate">
                <bdi>{post.seat?.name ?? post.author.name}</bdi>
                {" · "}
                {t("question", { number: numbers.get(post.roomId) ?? 0 })}
              </span>
              <Moment at={post.createdAt} className="shrink-0" />
            </span>
            <span dir="auto" lang={post.lang} className="mt-0.5 line-clamp-3 font-serif leading-snug">
              {plainText(post.text)}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
