"use client";

import { useTranslations } from "use-intl";
import type { PostView } from "../../../../../domain/protocol";
import { Button } from "../../../../components/Button";
import { Moment } from "../../../../components/Moment";
import { PostText } from "../../../../components/PostText";
import { TalkMoveLabel } from "../../../../components/TalkMove";
import { useLiveState } from "../../../../live/Live";
import { StaffStatus } from "../StaffStatus";

interface Props {
  posts: PostView[];
  onShow: (post: PostView) => void;
}

/** What one person wrote, question by question. */
export function PersonPosts({ posts, onShow }: Props) {
  const t = useTranslations("people.page");
  const rooms = useLiveState((state) => state.rooms);
  if (posts.length === 0) return <p className="mt-4 text-soft">{t("nothing")}</p>;
  return rooms.map(({ id, position, question }) => {
    const own = posts.filter((post) => post.roomId === id);
    if (own.length === 0) return null;
    return (
      <section key={id} className="mt-6">
        <h3 className="font-serif leading-snug font-semibold" dir="auto">
          <span className="me-2 font-sans text-sm font-normal text-soft">{position + 1}</span>
          {question}
        </h3>
        <ol className="mt-1 divide-y divide-line">
          {own.map((post) => (
            <li key={post.id}>
              <PersonPost post={post} onShow={onShow} />
            </li>
          ))}
        </ol>
      </section>
    );
  });
}

function PersonPost({ post, onShow }: { post: PostView; onShow: (post: PostView) => void }) {
  const t = useTranslations("people.page");
  return (
    <article className={`py-3 ${post.status === "visible" ? "" : "text-soft"}`}>
      <header className="flex flex-wrap items-center gap-x-3 text-sm">
        <TalkMoveLabel move={post.move} />
        <Moment at={post.createdAt} className="text-xs text-soft" />
        <Button size="sm" look="quiet" className="-me-2.5 ms-auto" onClick={() => onShow(post)}>
          {t("show")}
        </Button>
      </header>
      <PostText text={post.text} lang={post.lang} />
      <StaffStatus post={post} />
    </article>
  );
}
