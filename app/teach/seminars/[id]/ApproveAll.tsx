"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PostView } from "../../../../domain/protocol";
import { AskDialog } from "../../../components/AskDialog";
import { Button } from "../../../components/Button";
import { useLiveState } from "../../../live/Live";
import { useApproveAll } from "./useApproveAll";

/** Everything that waits, or one question's, approved after one question. `posts` come in the order of sending. */
export function ApproveAll({ posts }: { posts: PostView[] }) {
  const t = useTranslations("desk.approveAll");
  const tc = useTranslations("common");
  const rooms = useLiveState((state) => state.rooms);
  const [asking, setAsking] = useState(false);
  // Those that waited when the question was asked: what comes later has not been seen.
  const [asked, setAsked] = useState<PostView[]>([]);
  const { approveAll, busy } = useApproveAll();
  const count = asked.length;
  const byRoom = rooms
    .map((room) => ({ room, its: posts.filter((post) => post.roomId === room.id) }))
    .filter(({ its }) => its.length > 0);

  function ask(chosen: PostView[]) {
    setAsked(chosen);
    setAsking(true);
  }

  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line py-2">
      <Button busy={busy} onClick={() => ask(posts)}>
        {t("all", { count: posts.length })}
      </Button>
      {byRoom.length > 1 && (
        <>
          <span className="pl-2 text-sm text-soft">{t("rooms")}</span>
          {byRoom.map(({ room, its }) => (
            <Button
              key={room.id}
              size="sm"
              look="quiet"
              disabled={busy}
              aria-label={t("label", { number: room.position + 1, count: its.length })}
              className="max-md:min-h-11"
              onClick={() => ask(its)}
            >
              {t("room", { number: room.position + 1, count: its.length })}
            </Button>
          ))}
        </>
      )}
      <AskDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t("title", { count })}
        text={t("text")}
        yes={t("yes", { count })}
        no={tc("cancel")}
        onYes={async () => {
          void approveAll(asked);
          return null;
        }}
      />
    </div>
  );
}
