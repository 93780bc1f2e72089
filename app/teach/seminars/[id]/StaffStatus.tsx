"use client";

import { useTranslations } from "use-intl";
import type { PostView } from "../../../../domain/protocol";

/** What became of a post and who decided it; silent about a post that is simply shown. */
export function StaffStatus({ post }: { post: PostView }) {
  const t = useTranslations("room");
  const { status, decision } = post;
  if (status === "visible" && !decision) return null;
  const tone =
    status === "pending" || status === "returned"
      ? "text-wait"
      : status === "hidden"
        ? "text-danger"
        : "text-soft";
  return (
    <p className="mt-1 text-sm text-soft">
      <span className={tone}>{t(`staffStatus.${status}`)}</span>
      {decision && ` · ${t(`decided.${decision.decision}`, { by: decision.by })}`}
      {decision?.note && <span dir="auto">: “{decision.note}”</span>}
    </p>
  );
}
