"use client";

import { useTranslations } from "use-intl";
import { plainLines } from "../../../../../domain/format/plain";
import type { PostView } from "../../../../../domain/protocol";
import { TalkMoveLabel } from "../../../../components/TalkMove";
import { FitText } from "./FitText";

const sizes = [5.2, 4.4, 3.6, 3.1, 2.7, 2.35, 2, 1.75, 1.5, 1.3];

/** One post for the last row: who, what it does, the words, and the words it rests on. */
export function SpotlightPost({ post }: { post: PostView }) {
  const t = useTranslations("room");
  const { author, citations } = post;
  return (
    <article className="arrive mt-[0.8em] flex min-h-0 flex-1 flex-col border-t border-line pt-[0.8em]">
      <p className="mb-[0.5em] flex flex-wrap items-center gap-x-[1.2em] text-[1.3em]">
        <span className="font-semibold" dir="auto">
          {author.name}
          {author.role !== "student" && <span className="font-normal text-accent"> {t("teacher")}</span>}
        </span>
        <TalkMoveLabel
          move={post.move}
          className="items-center! gap-[0.35em]! text-[0.9em]! [&>svg]:size-[1em]"
        />
      </p>
      <FitText as="p" text={plainLines(post.text)} lang={post.lang} sizes={sizes} />
      {citations[0] && <Cited quote={citations[0].quote} more={citations.length - 1} />}
    </article>
  );
}

function Cited({ quote, more }: { quote: string; more: number }) {
  const t = useTranslations("screen");
  return (
    <figure className="mt-[0.8em] shrink-0 border-s-[0.2em] border-accent ps-[1em]">
      <blockquote className="line-clamp-2 font-serif text-[1.15em] italic" dir="auto">
        {quote}
      </blockquote>
      {more > 0 && <figcaption className="text-soft">{t("passages", { count: more })}</figcaption>}
    </figure>
  );
}
