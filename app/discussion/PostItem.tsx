"use client";

import type { ComponentProps, ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { PostView } from "../../domain/protocol";
import { PostText } from "../components/PostText";
import { TalkMoveLabel } from "../components/TalkMove";

interface Props {
  post: PostView;
  mine: boolean;
  /** What became of it, in words; only to its author and to staff. */
  status?: ReactNode;
  /** Buttons under the text. */
  children?: ReactNode;
  /** What else its element carries, such as a place in the order of focus. */
  article?: ComponentProps<"article">;
}

/** One post: who, what it does, when, the words. */
export function PostItem({ post, mine, status, children, article }: Props) {
  const t = useTranslations("room");
  const format = useFormatter();
  const { author, createdAt, revisedAt } = post;
  const faded = post.status === "hidden" || post.status === "withdrawn";
  return (
    <article
      {...article}
      data-post={post.id}
      className={`arrive py-4 ${faded ? "text-soft" : ""} ${article?.className ?? ""}`}
    >
      <header className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-sm">
        <span className="font-semibold">
          {author.name}
          {mine && <span className="font-normal text-soft"> ({t("you")})</span>}
          {author.role !== "student" && <span className="font-normal text-accent"> {t("teacher")}</span>}
        </span>
        {post.seat && post.seat.name !== author.name && <span className="text-soft">{post.seat.name}</span>}
        <TalkMoveLabel move={post.move} />
        <span className="ml-auto text-xs text-soft">
          {revisedAt !== null && `${t("edited")} `}
          <time dateTime={new Date(createdAt).toISOString()}>
            {format.dateTime(createdAt, { hour: "numeric", minute: "2-digit" })}
          </time>
        </span>
      </header>
      <PostText text={post.text} />
      {status}
      {children && <div className="-ml-2.5 mt-1 flex flex-wrap gap-1">{children}</div>}
    </article>
  );
}
