"use client";

import { CornerDownRight } from "lucide-react";
import { useTranslations } from "use-intl";
import { plainText } from "../../domain/format/plain";
import type { PostView } from "../../domain/protocol";
import { useLiveState } from "../live/Live";
import { showPost } from "./showPost";

const MOST_CHARACTERS = 120;

/**
 * What a reply answers, where its place does not say it: below the second level replies stand in order, one under the
 * other. Pressing it leads there.
 */
export function Answers({ post }: { post: PostView }) {
  const t = useTranslations("room");
  const answered = useLiveState(({ entered }) => {
    const posts = entered[post.roomId]?.posts;
    const parent = posts?.get(post.parentId ?? "");
    return parent && posts?.has(parent.parentId ?? "") ? parent : null;
  });
  if (!answered) return null;
  return (
    <button
      type="button"
      onClick={() => showPost(answered.id)}
      className="mb-1 flex min-h-6 max-w-full items-center gap-1.5 text-start text-sm text-soft hover:text-ink"
    >
      <CornerDownRight aria-hidden size={14} className="shrink-0 rtl:-scale-x-100" />
      <span className="min-w-0 truncate">
        {t("answers", { name: answered.author.name })}{" "}
        <span className="font-serif" dir="auto" lang={answered.lang}>
          {plainText(answered.text.slice(0, MOST_CHARACTERS))}
        </span>
      </span>
    </button>
  );
}
