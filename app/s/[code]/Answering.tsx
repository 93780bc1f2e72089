"use client";

import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import { plainText } from "../../../domain/format/plain";
import type { PostView } from "../../../domain/protocol";
import { IconButton } from "../../components/Button";

/** Above the composer: which post is being answered, and the way out. */
export function Answering({ post, onStop }: { post: PostView; onStop: () => void }) {
  const t = useTranslations("room");
  return (
    <div className="mb-1 flex items-center gap-2 border-s-2 border-accent ps-3 text-sm">
      <p className="min-w-0 flex-1 truncate">
        <span className="text-soft">{t("answering", { name: post.author.name })}</span>{" "}
        <span className="font-serif" dir="auto" lang={post.lang}>
          {plainText(post.text)}
        </span>
      </p>
      <IconButton label={t("stopAnswering")} onClick={onStop}>
        <X aria-hidden size={16} />
      </IconButton>
    </div>
  );
}
