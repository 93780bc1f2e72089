"use client";

import { useTranslations } from "use-intl";
import type { PostView } from "../../domain/protocol";

/** To the author: what became of the post, in words, with the teacher's note. */
export function OwnStatus({ post }: { post: PostView }) {
  const t = useTranslations("room");
  const { status, decision } = post;
  const tone = {
    pending: "text-wait",
    visible: "text-soft",
    returned: "text-wait",
    hidden: "text-danger",
    withdrawn: "text-soft",
  }[status];
  return (
    <div className="mt-1 text-sm">
      <p className={tone}>{t(`status.${status}`)}</p>
      {decision?.note && (
        <p className="mt-1 border-s-2 border-wait ps-3" dir="auto">
          {t("note", { by: decision.by, note: decision.note })}
        </p>
      )}
    </div>
  );
}
