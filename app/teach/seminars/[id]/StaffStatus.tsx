"use client";

import { useTranslations } from "use-intl";
import { needsDecision } from "../../../../domain/moderation";
import type { PostView } from "../../../../domain/protocol";
import type { LatestDecision, PostStatus } from "../../../../domain/records";
import { useLiveState } from "../../../live/Live";
import { useModeration } from "./Moderation";
import { WhyWaiting } from "./WhyWaiting";

/** What became of a post, who decided it and what waits for a decision; silent about a post that is simply shown. */
export function StaffStatus({ post }: { post: PostView }) {
  return (
    <>
      <Decided post={post} />
      {needsDecision(post) && <WhyWaiting post={post} />}
      <MadeQuestion post={post} />
    </>
  );
}

const leadsTo: Partial<Record<LatestDecision["decision"], PostStatus>> = {
  return: "returned",
  hide: "hidden",
};

function Decided({ post: { status, decision } }: { post: PostView }) {
  const t = useTranslations("room");
  // Why it waits stands under it.
  if (!decision && (status === "visible" || status === "pending")) return null;
  const tone =
    status === "pending" || status === "returned"
      ? "text-wait"
      : status === "hidden"
        ? "text-danger"
        : "text-soft";
  const decided = decision && t(`decided.${decision.decision}`, { by: decision.by });
  // "Hidden by Ms Rivera" says that it is hidden.
  const saysIt = decision && leadsTo[decision.decision] === status;
  return (
    <p className="mt-1 text-sm text-soft">
      <span className={tone}>{saysIt ? decided : t(`staffStatus.${status}`)}</span>
      {decided && !saysIt && ` · ${decided}`}
      {decision?.note && (
        <>
          {": "}
          <q dir="auto">{decision.note}</q>
        </>
      )}
    </p>
  );
}

/** Where a post became a question, the way there. */
function MadeQuestion({ post }: { post: PostView }) {
  const t = useTranslations("desk.question");
  const room = useLiveState(({ rooms }) => rooms.find(({ credit }) => credit?.postId === post.id));
  const { onRoom } = useModeration();
  if (!room) return null;
  return (
    <p className="mt-1 text-sm text-soft">
      <button
        type="button"
        className="min-h-6 underline underline-offset-4 hover:text-ink"
        onClick={() => onRoom(room.id)}
      >
        {t("became", { number: room.position + 1 })}
      </button>
    </p>
  );
}
