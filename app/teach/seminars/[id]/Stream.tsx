"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { Feed } from "../../../discussion/feed/Feed";
import { type Row, rowsOf } from "../../../discussion/feed/rows";
import { useLiveState } from "../../../live/Live";
import { useModeration } from "./Moderation";
import { found, Search } from "./Search";
import { StreamRow } from "./StreamRow";
import { TeacherComposer } from "./TeacherComposer";
import { postsOf } from "./usePosts";

interface Props {
  /** Null for all rooms, one under the other. */
  roomId: string | null;
  /** Shows the lesson; on a phone it is reached from here. */
  onText: () => void;
}

/** The chosen room, or all of them. The search looks through every post, drawn or not. */
export function Stream({ roomId, onText }: Props) {
  const t = useTranslations("room");
  const { focus } = useModeration();
  const rooms = useLiveState((state) => state.rooms);
  const [words, setWords] = useState("");
  const searched = useDeferredValue(words).trim();
  const lists = useFound(roomId, searched);
  const outbox = useLiveState((state) => state.outbox);
  const groups = useMemo(
    () =>
      lists.map(({ room, posts }) => {
        const known = new Set(posts.map(({ id }) => id));
        const outgoing = outbox.filter((post) => post.roomId === room.id && !known.has(post.id));
        return { key: room.id, rows: rowsOf(room, posts, outgoing) };
      }),
    [lists, outbox],
  );
  const titles = new Map(rooms.map(({ id, position }) => [id, t("question", { number: position + 1 })]));
  const only = roomId === null ? rooms.length === 1 && rooms[0] : rooms.find((room) => room.id === roomId);
  return (
    <>
      <Search
        words={words}
        onWords={setWords}
        onText={onText}
        count={lists.reduce((sum, { posts }) => sum + posts.length, 0)}
      />
      <Feed
        key={`${roomId} ${searched !== ""}`}
        groups={groups}
        focus={focus}
        label={({ key }) => titles.get(key) ?? ""}
        draw={drawRow}
      />
      {only && <TeacherComposer key={only.id} room={only} />}
    </>
  );
}

function drawRow(row: Row) {
  return <StreamRow row={row} />;
}

/** The rooms that are shown, each with its posts, or with those that were searched for. */
function useFound(roomId: string | null, searched: string) {
  const rooms = useLiveState((state) => state.rooms);
  const entered = useLiveState((state) => state.entered);
  return useMemo(() => {
    const shown = rooms.filter((room) => roomId === null || room.id === roomId);
    const lists = shown.map((room) => ({ room, posts: found(postsOf(entered[room.id]), searched) }));
    return searched === "" ? lists : lists.filter(({ posts }) => posts.length > 0);
  }, [rooms, entered, roomId, searched]);
}
