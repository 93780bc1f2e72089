"use client";

import { useTranslations } from "use-intl";
import type { TranscriptAuthor, TranscriptRoom } from "../../../../domain/transcript";
import { PostRecord } from "./PostRecord";

interface Props {
  room: TranscriptRoom;
  /** Author of every post, by the post's id. */
  authors: ReadonlyMap<string, TranscriptAuthor>;
  /** Some posts may be left out, so that a reply may stand apart from what it answers. */
  excerpt: boolean;
}

/** One question with its discussion. */
export function RoomRecord({ room, authors, excerpt }: Props) {
  const t = useTranslations("record");
  const { id, number, question, threads } = room;
  return (
    <section aria-labelledby={id} className="mt-16 first-of-type:mt-12">
      <h2
        id={id}
        className="relative scroll-mt-4 break-after-avoid font-serif text-2xl leading-snug font-semibold wrap-break-word lg:max-w-[46rem] lg:ps-20"
      >
        <span className="mb-1 block font-sans text-sm font-normal text-soft lg:absolute lg:start-0 lg:w-16 lg:pt-1.5 lg:text-end">
          <span className="lg:sr-only">{t("question", { number })}</span>
          <span aria-hidden className="hidden lg:inline">
            {number}
          </span>
        </span>
        {question}
      </h2>
      {threads.length === 0 && <p className="mt-4 text-soft italic lg:ps-20">{t("quiet")}</p>}
      <ol className="mt-4">
        {threads.map((thread) => (
          <li key={thread[0]?.id} className="border-t border-line py-2">
            {thread.map((post) => (
              <PostRecord
                key={post.id}
                post={post}
                depth={excerpt ? 0 : post.depth}
                answers={post.parentId === null ? undefined : authors.get(post.parentId)}
                apart={excerpt}
              />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
