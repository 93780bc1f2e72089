"use client";

import { useTranslations } from "use-intl";
import type { PostView } from "../../../../domain/protocol";
import { useLiveState } from "../../../live/Live";

/** Why a post asks for a decision, in words; nothing where it does not. */
export function WhyWaiting({ post }: { post: PostView }) {
  const t = useTranslations("desk.why");
  const { status, held, flags = [], decision } = post;
  const standing = useLiveState(({ seats }) => seats.find(({ id }) => id === post.seat?.id)?.standing);
  return (
    <div className="mt-1 text-sm text-wait">
      {held && status === "pending" && (
        <p>
          {t(`held.${held.rule}`)}{" "}
          <q dir="auto" className="font-semibold [overflow-wrap:anywhere]">
            {held.match}
          </q>
        </p>
      )}
      {!held && status === "pending" && (
        <p>
          {decision?.decision === "return"
            ? t("changed")
            : t(standing === "reviewed" ? "standing" : "review")}
        </p>
      )}
      {flags.map(({ by, note, at }) => (
        <p key={`${by} ${at}`} dir="auto">
          {note ? t("flaggedNote", { by, note }) : t("flagged", { by })}
        </p>
      ))}
    </div>
  );
}
