"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { PostView } from "../../../../domain/protocol";
import { Feed } from "../../../discussion/feed/Feed";
import type { Group, Row } from "../../../discussion/feed/rows";
import { useLiveState } from "../../../live/Live";
import { ApproveAll } from "./ApproveAll";
import { DeskPost } from "./DeskPost";
import { useModeration } from "./Moderation";
import { ReviewSwitch } from "./ReviewSwitch";
import { useMay } from "./useMay";

/** Everything that waits for a decision, the longest first. */
export function Waiting({ posts }: { posts: PostView[] }) {
  const t = useTranslations("desk");
  const mayDecide = useMay("moderate");
  const { focus } = useModeration();
  const groups = useMemo(() => [groupOf(posts)], [posts]);
  return (
    <>
      <ReviewSwitch />
      {mayDecide && <ApproveAll posts={posts} />}
      {posts.length === 0 ? (
        <p className="px-4 pt-6 text-soft md:px-8">{t("nothingWaiting")}</p>
      ) : (
        <Feed groups={groups} focus={focus} label={() => t("tabs.waiting")} draw={drawRow} />
      )}
    </>
  );
}

function groupOf(posts: PostView[]): Group {
  const size = posts.length;
  const rows = posts.map((post, at): Row => {
    return { kind: "post", key: post.id, post, reply: false, position: at + 1, size };
  });
  return { key: "waiting", rows };
}

function drawRow(row: Row) {
  if (row.kind !== "post") return null;
  const { post, position, size } = row;
  return (
    <div className={position > 1 ? "border-t border-line pt-3" : "pt-3"}>
      <Question roomId={post.roomId} />
      <DeskPost post={post} position={position} size={size} tall />
    </div>
  );
}

function Question({ roomId }: { roomId: string }) {
  const question = useLiveState(({ rooms }) => rooms.find(({ id }) => id === roomId)?.question);
  return (
    <p className="truncate text-sm text-soft" dir="auto">
      {question}
    </p>
  );
}
