"use client";

import { Pin } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { PostView } from "../../domain/protocol";
import { PostText } from "../components/PostText";
import { TalkMoveLabel } from "../components/TalkMove";
import { useTimes } from "../components/useTimes";
import { Answers } from "./Answers";
import { FirstWording } from "./FirstWording";
import { Quotes } from "./Quotes";

interface Props {
  post: PostView;
  mine: boolean;
  /** What became of it, in words; only to its author and to staff. */
  status?: ReactNode;
  /** Buttons under the text. */
  children?: ReactNode;
  /** What else its element carries, such as a place in the order of focus. */
  article?: ComponentProps<"article">;
  /** Drawn because it was scrolled to, not because it is new: it does not slide in. */
  still?: boolean;
  /** No discussion around it: what it answers is not told. */
  alone?: boolean;
}

/** One post: who, what it does, when, the words, and the words of the text that it points at. */
export function PostItem({ post, mine, status, children, article, still, alone }: Props) {
  const faded = post.status === "hidden" || post.status === "withdrawn";
  return (
    <article
      {...article}
      data-post={post.id}
      className={`py-4 ${still ? "" : "arrive"} ${faded ? "text-soft" : ""} ${article?.className ?? ""}`}
    >
      <PostHeader post={post} mine={mine} />
      {post.parentId !== null && !alone && <Answers post={post} />}
      <PostText text={post.text} lang={post.lang} />
      <Quotes citations={post.citations} postId={post.id} />
      {post.first && <FirstWording first={post.first} />}
      {status}
      {children && <div className="-ms-2.5 mt-1 flex flex-wrap gap-1">{children}</div>}
    </article>
  );
}

function PostHeader({ post, mine }: Pick<Props, "post" | "mine">) {
  const t = useTranslations("room");
  const times = useTimes();
  const { author, createdAt, revisedAt } = post;
  return (
    <header className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-sm">
      <span className="font-semibold">
        {author.name}
        {mine && <span className="font-normal text-soft"> ({t("you")})</span>}
        {author.role !== "student" && <span className="font-normal text-accent"> {t("teacher")}</span>}
      </span>
      {post.seat && post.seat.name !== author.name && <span className="text-soft">{post.seat.name}</span>}
      <TalkMoveLabel move={post.move} />
      {post.pinned && (
        <span className="inline-flex items-center gap-1 text-soft">
          <Pin aria-hidden size={14} /> {t("pinned")}
        </span>
      )}
      <span className="ms-auto text-xs text-soft">
        {revisedAt !== null && `${t("edited")} `}
        <time dateTime={new Date(createdAt).toISOString()}>
          {times.moment(createdAt, { hour: "numeric", minute: "2-digit" })}
        </time>
      </span>
    </header>
  );
}
