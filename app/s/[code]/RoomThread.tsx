"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { OwnSeat, PostView, RoomView } from "../../../domain/protocol";
import type { Phase } from "../../../domain/records";
import { inOrder } from "../../../domain/room";
import { Announcer } from "../../discussion/Announcer";
import { OutgoingItem } from "../../discussion/OutgoingItem";
import { Threads } from "../../discussion/Threads";
import { useLiveState, useRoom } from "../../live/Live";
import { useRemembered } from "../../live/useRemembered";
import { PhaseLine } from "./PhaseLine";
import { PinnedPosts } from "./PinnedPosts";
import { RoomComposer } from "./RoomComposer";
import { StudentPost } from "./StudentPost";

interface Props {
  room: RoomView;
  seat: OwnSeat;
  phase: Phase;
}

/** One room as its students see it: the posts, and the place to write. */
export function RoomThread({ room, seat, phase }: Props) {
  const t = useTranslations("room");
  const entered = useRoom(room.id);
  const outbox = useLiveState((state) => state.outbox);
  const screenRoomId = useLiveState((state) => state.seminar?.screenRoomId);
  const flagged = useRemembered(seat.id, "flagged");
  const [answering, setAnswering] = useState<PostView | null>(null);
  const [putBack, setPutBack] = useState(0);
  const end = useRef<HTMLDivElement>(null);
  const posts = useMemo(() => inOrder(entered?.posts.values() ?? []), [entered?.posts]);
  const outgoing = outbox.filter((post) => post.roomId === room.id && !entered?.posts.has(post.id));
  const writable = (phase === "open" || phase === "silent") && seat.standing !== "muted";
  const onScreen = room.id === screenRoomId ? room.spotlight.posts[room.spotlight.at] : undefined;
  const sent = outgoing.length;

  useEffect(() => {
    if (sent > 0) end.current?.scrollIntoView({ block: "nearest" });
  }, [sent]);

  return (
    <>
      <PinnedPosts posts={posts} />
      <div className="min-h-0 flex-1 overflow-y-auto px-4 md:px-8">
        <PhaseLine
          roomId={room.id}
          phase={phase}
          answered={posts.some(
            ({ author, status }) => author.handle === seat.handle && status !== "withdrawn",
          )}
        />
        {entered && phase === "open" && posts.length + sent === 0 && (
          <p className="pt-4 text-soft">{t("emptyOpen")}</p>
        )}
        <Threads
          posts={posts}
          show={(post: PostView) => (
            <StudentPost
              post={post}
              seat={seat}
              writable={writable}
              reactable={writable && phase === "open"}
              onScreen={post.id === onScreen}
              flagged={flagged}
              onReply={setAnswering}
            />
          )}
        />
        {outgoing.map((post, index) => (
          <OutgoingItem
            key={post.id}
            post={post}
            behind={outgoing.slice(0, index).some(({ sendsAt }) => sendsAt !== undefined)}
            onPutBack={({ parentId }) => {
              setAnswering(posts.find(({ id }) => id === parentId) ?? null);
              setPutBack(putBack + 1);
            }}
          />
        ))}
        <div ref={end} />
        {entered && <Announcer posts={posts} ownHandle={seat.handle} />}
      </div>
      {phase !== "waiting" && phase !== "closed" && (
        <RoomComposer
          key={`${answering?.id} ${putBack}`}
          room={room}
          seat={seat}
          writable={writable}
          answering={answering}
          onStop={() => setAnswering(null)}
          onAnswer={setAnswering}
        />
      )}
    </>
  );
}
