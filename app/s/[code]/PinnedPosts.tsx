"use client";

import { Pin } from "lucide-react";
import { useTranslations } from "use-intl";
import { plainText } from "../../../domain/format/plain";
import type { PostView } from "../../../domain/protocol";
import { showPost } from "../../discussion/showPost";

/** What a teacher keeps at the top of the room; each line leads to its post. */
export function PinnedPosts({ posts }: { posts: readonly PostView[] }) {
  const t = useTranslations("seat.pinned");
  const pinned = posts.filter((post) => post.pinned && post.status === "visible");
  if (pinned.length === 0) return null;
  return (
    <ul
      aria-label={t("title")}
      className="max-h-24 shrink-0 overflow-y-auto border-b border-line px-4 py-1 md:px-8"
    >
      {pinned.map((post) => (
        <li key={post.id}>
          <button
            type="button"
            onClick={() => showPost(post.id)}
            className="flex min-h-8 w-full items-center gap-2 text-start text-sm text-soft hover:text-ink"
          >
            <Pin aria-hidden size={14} className="shrink-0" />
            <span className="min-w-0 truncate">
              <span className="font-semibold">{post.author.name}</span>{" "}
              <span className="font-serif" dir="auto" lang={post.lang}>
                {plainText(post.text)}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
