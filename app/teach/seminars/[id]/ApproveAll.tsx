"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PostView } from "../../../../domain/protocol";
import { AskDialog } from "../../../components/AskDialog";
import { Button } from "../../../components/Button";
import { useLiveState } from "../../../live/Live";
import { useApproveAll } from "./useApproveAll";

/**
 * Everything that waits, or one question's, approved after one question. What the word filter held is for one decision
 * each, and stays. `posts` come in the order of sending.
 */
export function ApproveAll({ posts }: { posts: PostView[] }) {
  const t = useTranslations("desk.approveAll");
  const tc = useTranslations("common");
  const rooms = useLiveState((state) => state.rooms);
  const [asking, setAsking] = useState(false);
  // Those that waited when the question was asked: what comes later has not been seen.
  const [asked, setAsked] = useState<{ posts: PostView[]; held: number }>({ posts: [], held: 0 });
  const { approveAll, busy } = useApproveAll();
  const pending = posts.filter(({ status }) => status === "pending");
  const free = pending.filter(({ held }) => !held);
  const held = pending.length - free.length;
  const byRoom = rooms
    .map((room) => ({ room, its: free.filter((post) => post.roomId === room.id) }))
    .filter(({ its }) => its.length > 0);
  const count = asked.posts.length;
  if (pending.length === 0) return null;

  function ask(chosen: PostView[], roomId?: string) {
    const stay = pending.filter((post) => post.held && (roomId === undefined || post.roomId === roomId));
    setAsked({ posts: chosen, held: stay.length });
    setAsking(true);
  }

  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-4 py-2 md:px-8">
      {free.length > 0 && (
        <Button busy={busy} onClick={() => ask(free)}>
          {t("all", { count: free.length })}
        </Button>
      )}
      {held > 0 && <span className="text-sm text-wait">{t("held", { count: held })}</span>}
      {byRoom.length > 1 && (
        <>
          <span className="ps-2 text-sm text-soft">{t("rooms")}</span>
          {byRoom.map(({ room, its }) => (
            <Button
              key={room.id}
              size="sm"
              look="quiet"
              disabled={busy}
              aria-label={t("label", { number: room.position + 1, count: its.length })}
              className="max-md:min-h-11"
              onClick={() => ask(its, room.id)}
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
        text={asked.held > 0 ? `${t("text")} ${t("heldStay", { count: asked.held })}` : t("text")}
        yes={t("yes", { count })}
        no={tc("cancel")}
        onYes={async () => {
          void approveAll(asked.posts);
          return null;
        }}
      />
    </div>
  );
}
