"use client";

import { useTranslations } from "use-intl";
import type { RoomView } from "../../../../domain/protocol";
import { useShortTime } from "./useShortTime";

/** Where a room has rules of its own: one quiet line. */
export function RoomPolicy({ room: { review, slowSeconds } }: { room: RoomView }) {
  const t = useTranslations("rooms");
  const time = useShortTime();
  const rules = [
    review !== null && t(review ? "postsWait" : "postsDoNotWait"),
    slowSeconds > 0 && t("slowNow", { time: time(slowSeconds) }),
  ].filter(Boolean);
  return rules.length > 0 && <p className="mt-1 text-sm text-soft">{rules.join(" · ")}</p>;
}
