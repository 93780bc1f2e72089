"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { PostView } from "../../../domain/protocol";
import type { Phase } from "../../../domain/records";
import { inOrder } from "../../../domain/room";
import { Announcer } from "../../discussion/Announcer";
import { Composer } from "../../discussion/Composer";
import { OutgoingItem } from "../../discussion/OutgoingItem";
import { Threads } from "../../discussion/Threads";
import { useLive, useLiveState, useRoom } from "../../live/Live";
import { Answering } from "./Answering";
import { StudentPost } from "./StudentPost";

/** One room as its students see it: the posts, and the place to write. */
export function RoomThread({ roomId, phase }: { roomId: string; phase: Phase }) {
  const t = useTranslations("room");
  const live = useLive();
  const room = useRoom(roomId);
  const seat = useLiveState((state) => state.seat);
  const outbox = useLiveState((state) => state.outbox);
  const [answering, setAnswering] = useState<PostView | null>(null);
  const [putBack, setPutBack] = useState(0);
  const end = useRef<HTMLDivElement>(null);
  const posts = useMemo(() => inOrder(room?.posts.values() ?? []), [room?.posts]);
  const outgoing = outbox.filter((post) => post.roomId === roomId && !room?.posts.has(post.id));
  const muted = seat?.standing === "muted";
  const writable = (phase === "open" || phase === "silent") && !muted;
  const sent = outgoing.length;

  useEffect(() => {
    if (sent > 0) end.current?.scrollIntoView({ block: "nearest" });
  }, [sent]);

  if (!seat) return null;
  return (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 md:px-8">
        {phase !== "open" && <p className="pt-4 text-soft">{t(`phaseLine.${phase}`)}</p>}
        {room && phase === "open" && posts.length + sent === 0 && (
          <p className="pt-4 text-soft">{t("emptyOpen")}</p>
        )}
        <Threads
          posts={posts}
          show={(post: PostView) => (
            <StudentPost post={post} seat={seat} writable={writable} onReply={setAnswering} />
          )}
        />
        {outgoing.map((post) => (
          <OutgoingItem
            key={post.id}
            post={post}
            onPutBack={({ parentId }) => {
              setAnswering(posts.find(({ id }) => id === parentId) ?? null);
              setPutBack(putBack + 1);
            }}
          />
        ))}
        <div ref={end} />
        {room && <Announcer posts={posts} ownHandle={seat.handle} />}
      </div>
      {phase !== "waiting" && phase !== "closed" && (
        <div className="border-t border-line bg-paper px-4 py-3 md:px-8">
          {muted && (
            <p role="status" className="mb-2 text-sm text-wait">
              {t("muted")}
            </p>
          )}
          {answering && <Answering post={answering} onStop={() => setAnswering(null)} />}
          <Composer
            key={`${answering?.id} ${putBack}`}
            label={
              answering ? t("composer.replyLabel", { name: answering.author.name }) : t("composer.label")
            }
            submit={answering ? t("composer.postReply") : t("composer.post")}
            seatId={seat.id}
            place={answering?.id ?? roomId}
            paused={!writable}
            focus={answering !== null}
            onSubmit={({ text, move }) => {
              live.post({ roomId, parentId: answering?.id ?? null, text, move });
              setAnswering(null);
              return null;
            }}
          />
        </div>
      )}
    </>
  );
}
