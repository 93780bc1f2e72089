"use client";

import { useDeferredValue, useState } from "react";
import { useTranslations } from "use-intl";
import type { PostView, RoomView } from "../../../../domain/protocol";
import { phaseNow } from "../../../../domain/room";
import { Announcer } from "../../../discussion/Announcer";
import { Composer } from "../../../discussion/Composer";
import { OutgoingItem } from "../../../discussion/OutgoingItem";
import { Threads } from "../../../discussion/Threads";
import { useLive, useLiveState } from "../../../live/Live";
import { DeskPost } from "./DeskPost";
import { found, Search } from "./Search";

/** The chosen room, or all of them one under the other. */
export function Stream({ posts, roomId }: { posts: PostView[]; roomId: string | null }) {
  const rooms = useLiveState((state) => state.rooms);
  const seat = useLiveState((state) => state.seat);
  const loaded = useLiveState((state) => state.rooms.every(({ id }) => state.entered[id]));
  const [words, setWords] = useState("");
  const searched = useDeferredValue(words);
  const hits = found(posts, searched);
  const searching = searched.trim() !== "";
  const shown = rooms.filter(
    (room) =>
      (roomId === null || room.id === roomId) && (!searching || hits.some((post) => post.roomId === room.id)),
  );
  const only = roomId === null ? rooms.length === 1 && rooms[0] : rooms.find((room) => room.id === roomId);
  return (
    <>
      <Search
        words={words}
        onWords={setWords}
        count={hits.filter(({ roomId: of }) => roomId === null || of === roomId).length}
      />
      <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-8 md:px-8">
        {shown.map((room) => (
          <RoomStream key={room.id} room={room} posts={hits.filter((post) => post.roomId === room.id)} />
        ))}
        {loaded && <Announcer posts={posts} ownHandle={seat?.handle} />}
      </div>
      {only && <TeacherComposer key={only.id} room={only} />}
    </>
  );
}

function RoomStream({ room, posts }: { room: RoomView; posts: PostView[] }) {
  const t = useTranslations();
  const seminar = useLiveState((state) => state.seminar);
  const outbox = useLiveState((state) => state.outbox);
  const notOpen = seminar && phaseNow(seminar, room) === "waiting";
  const known = new Set(posts.map((post) => post.id));
  const outgoing = outbox.filter((post) => post.roomId === room.id && !known.has(post.id));
  return (
    <section className="pt-3">
      <div className="sticky top-0 z-10 -mx-3 border-b border-line bg-paper px-3 pt-2 pb-2">
        <p className="text-sm text-soft">{t("room.question", { number: room.position + 1 })}</p>
        <h2
          className="font-serif text-lg leading-snug font-semibold max-md:line-clamp-2"
          dir="auto"
          title={room.question}
        >
          {room.question}
        </h2>
      </div>
      {posts.length + outgoing.length === 0 && (
        <p className="pt-3 text-soft">{notOpen ? t("desk.notOpen") : t("desk.nothingYet")}</p>
      )}
      <Threads posts={posts} show={(post) => <DeskPost post={post} />} />
      {outgoing.map((post) => (
        <OutgoingItem key={post.id} post={post} onPutBack={() => {}} />
      ))}
    </section>
  );
}

/** The teacher's own word in a room; folded away until it is wanted. */
function TeacherComposer({ room }: { room: RoomView }) {
  const t = useTranslations("desk");
  const live = useLive();
  const seat = useLiveState((state) => state.seat);
  const ended = useLiveState((state) => state.seminar?.endedAt !== null);
  const [open, setOpen] = useState(false);
  if (!seat || ended) return null;
  return (
    <div className="border-t border-line bg-paper px-4 py-2 md:px-8">
      {open ? (
        <Composer
          label={t("write")}
          submit={t("post")}
          seatId={seat.id}
          place={room.id}
          focus
          onCancel={() => setOpen(false)}
          onSubmit={({ text, move }) => {
            live.post({ roomId: room.id, parentId: null, text, move });
            setOpen(false);
            return null;
          }}
        />
      ) : (
        <button
          type="button"
          onClick={() => setOpen(true)}
          className="min-h-11 w-full text-left text-soft hover:text-ink"
        >
          {t("write")}…
        </button>
      )}
    </div>
  );
}
