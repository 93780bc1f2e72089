"use client";

import { useTranslations } from "use-intl";
import type { PostView } from "../../../../domain/protocol";
import { useLiveState } from "../../../live/Live";
import { ApproveAll } from "./ApproveAll";
import { DeskPost } from "./DeskPost";
import { ReviewSwitch } from "./ReviewSwitch";

/** Everything that waits for a decision, the longest first. */
export function Waiting({ posts }: { posts: PostView[] }) {
  const t = useTranslations();
  const rooms = useLiveState((state) => state.rooms);
  const oldestFirst = [...posts].sort((a, b) => a.createdAt - b.createdAt);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-8 md:px-8">
      <div className="border-b border-line py-3">
        <ReviewSwitch />
      </div>
      {posts.length === 0 && <p className="pt-6 text-soft">{t("desk.nothingWaiting")}</p>}
      {posts.length > 0 && <ApproveAll posts={oldestFirst} />}
      <ol className="divide-y divide-line">
        {oldestFirst.map((post) => (
          <li key={post.id} className="pt-4">
            <p className="truncate text-sm text-soft" dir="auto">
              {rooms.find((room) => room.id === post.roomId)?.question}
            </p>
            <DeskPost post={post} />
          </li>
        ))}
      </ol>
    </div>
  );
}
