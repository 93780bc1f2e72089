"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { aliasOf, nameOf, type TranscriptAuthor, type TranscriptPost } from "../../../../domain/transcript";
import { Moment } from "../../../components/Moment";
import { PostText } from "../../../components/PostText";
import { TalkMoveLabel } from "../../../components/TalkMove";
import { useTimes } from "../../../components/useTimes";
import { ReactionCounts } from "../../../discussion/ReactionCounts";
import { Cited } from "./Cited";
import { History } from "./History";
import { StatusLabel } from "./StatusLabel";

/** Replies are set no deeper than this; those below say whom they answer. */
const DEEPEST = 4;

interface Props {
  post: TranscriptPost;
  depth: number;
  /** The author of the post it answers. */
  answers?: TranscriptAuthor;
  /** It stands apart from the post it answers. */
  apart: boolean;
}

/** One post as a turn in a printed discussion: the time in the left margin, what happened to it in the right one. */
export function PostRecord({ post, depth, answers, apart }: Props) {
  const faded = post.status === "visible" ? "" : "text-soft";
  return (
    <article className="relative lg:grid lg:grid-cols-[minmax(0,38rem)_minmax(0,1fr)] lg:gap-x-8 lg:ps-20">
      <Indent depth={Math.min(depth, DEEPEST)}>
        <div className="break-inside-avoid py-3">
          <Byline post={post} answers={answers} tellsWhom={apart || depth > DEEPEST} />
          <PostText text={post.text} lang={post.lang} className={`mt-0.5 text-lg leading-normal ${faded}`} />
          <Cited citations={post.citations} />
          <ReactionCounts counts={post.reactions} />
        </div>
      </Indent>
      {post.history.length > 0 && <History post={post} />}
    </article>
  );
}

/** A hairline for every step, so that one sees how far up a reply belongs. */
function Indent({ depth, children }: { depth: number; children: ReactNode }) {
  if (depth === 0) return children;
  return (
    <div className="ms-0.5 border-s border-line ps-3 sm:ps-5">
      <Indent depth={depth - 1}>{children}</Indent>
    </div>
  );
}

function Byline({ post, answers, tellsWhom }: Pick<Props, "post" | "answers"> & { tellsWhom: boolean }) {
  const t = useTranslations("record");
  const times = useTimes();
  const { author, move, status, createdAt, revisedAt } = post;
  return (
    <header className="flex flex-wrap items-baseline gap-x-3 text-sm">
      <span className="font-semibold wrap-break-word">
        {nameOf(author)}
        {aliasOf(author) && <span className="font-normal text-soft"> ({aliasOf(author)})</span>}
        {author.role !== "student" && (
          <span className="font-normal text-accent"> {t(`people.role.${author.role}`)}</span>
        )}
      </span>
      <TalkMoveLabel move={move} />
      {answers && (
        <span className={tellsWhom ? "text-soft" : "sr-only"}>{t("replyTo", { name: nameOf(answers) })}</span>
      )}
      <StatusLabel status={status} />
      <Moment
        at={createdAt}
        className="text-xs text-soft tabular-nums lg:absolute lg:start-0 lg:w-16 lg:pt-0.5 lg:text-end lg:whitespace-nowrap"
      />
      {revisedAt !== null && (
        <span className="text-xs text-soft">
          {t("changed", { time: times.moment(revisedAt, { timeStyle: "short" }) })}
        </span>
      )}
    </header>
  );
}
