"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { isSpoken } from "../../../../../domain/participation";
import type { PostView } from "../../../../../domain/protocol";
import { Button } from "../../../../components/Button";
import { Dialog } from "../../../../components/Dialog";
import { PostText } from "../../../../components/PostText";
import { TalkMoveLabel } from "../../../../components/TalkMove";
import type { UsedLesson } from "./useCoverage";

interface Props {
  used: UsedLesson;
  /** Null while none is asked for. */
  blockId: string | null;
  onClose: () => void;
  onShow: (post: PostView) => void;
}

/** The posts that rest on one block of the lesson. */
export function BlockPosts({ used, blockId, onClose, onShow }: Props) {
  const t = useTranslations("people.text");
  const tc = useTranslations("common");
  // The dialog keeps its words while it goes.
  const [last, setLast] = useState(blockId);
  if (blockId !== null && blockId !== last) setLast(blockId);
  const block = used.coverage.blocks.find((use) => use.block.id === last)?.block;
  const uses = (post: PostView) =>
    isSpoken(post) &&
    [...post.citations, ...used.quotesIn(post.text)].some((citation) => citation.blockId === last);
  const posts = block ? used.posts.filter(uses) : [];
  return (
    <Dialog
      open={blockId !== null}
      onClose={onClose}
      title={t("paragraph", { number: block?.number ?? 0 })}
      wide
    >
      <blockquote
        dir="auto"
        lang={used.lesson.lang}
        className="line-clamp-4 border-s-2 border-accent ps-4 font-serif text-soft"
      >
        {block?.text}
      </blockquote>
      <ol className="mt-4 divide-y divide-line border-t border-line">
        {posts.map((post) => (
          <li key={post.id} className="py-3">
            <p className="flex flex-wrap items-center gap-x-3 text-sm">
              <bdi className="font-semibold">{post.seat?.name ?? post.author.name}</bdi>
              <TalkMoveLabel move={post.move} />
              <Button
                size="sm"
                look="quiet"
                className="-me-2.5 ms-auto"
                onClick={() => {
                  onClose();
                  onShow(post);
                }}
              >
                {t("show")}
              </Button>
            </p>
            <PostText text={post.text} lang={post.lang} />
          </li>
        ))}
      </ol>
      <div className="mt-4 flex justify-end">
        <Button onClick={onClose}>{tc("close")}</Button>
      </div>
    </Dialog>
  );
}
