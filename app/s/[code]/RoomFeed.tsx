"use client";

import { useCallback, useMemo } from "react";
import { useTranslations } from "use-intl";
import type { OwnSeat, PostView, RoomView } from "../../../domain/protocol";
import type { Phase } from "../../../domain/records";
import { inOrder } from "../../../domain/room";
import { isText, usePageKeys } from "../../components/usePageKeys";
import { Announcer } from "../../discussion/Announcer";
import { Feed } from "../../discussion/feed/Feed";
import { useReading } from "../../discussion/feed/reading";
import { postRows, type Row } from "../../discussion/feed/rows";
import { focusedPost, usePostFocus } from "../../discussion/feed/usePostFocus";
import { useLiveState, useRoom } from "../../live/Live";
import { useRemembered } from "../../live/useRemembered";
import { PhaseLine } from "./PhaseLine";
import { PinnedPosts } from "./PinnedPosts";
import { RoomRow, Sent } from "./RoomRow";
import { SkipPosts } from "./SkipPosts";

interface Props {
  room: RoomView;
  seat: OwnSeat;
  phase: Phase;
  writable: boolean;
  onReply: (post: PostView) => void;
  /** A post of one's own goes back into the field it came from, the answer to `parent` into that one. */
  onPutBack: (parent: PostView | null) => void;
}

/** Everything in a room that changes as posts arrive. */
export function RoomFeed(props: Props) {
  const { room, seat, phase } = props;
  const entered = useRoom(room.id);
  const posts = useMemo(() => inOrder(entered?.posts.values() ?? []), [entered?.posts]);
  const answered = posts.some(
    ({ author, status }) => author.handle === seat.handle && status !== "withdrawn",
  );
  return (
    <>
      <PinnedPosts posts={posts} />
      <PhaseLine roomId={room.id} phase={phase} answered={answered} />
      {(phase === "open" || phase === "silent") && <SkipPosts />}
      {entered ? <Posts {...props} posts={posts} /> : <Unanswered {...props} />}
      {entered && <Announcer posts={posts} ownHandle={seat.handle} />}
    </>
  );
}

/** As long as the server has not answered, as after a reload without a network: what this device has yet to send. */
function Unanswered({ room, onPutBack }: Props) {
  const outbox = useLiveState((state) => state.outbox);
  return (
    <div className="min-h-40 flex-1 divide-y divide-line overflow-y-auto px-4 md:px-8">
      {outbox
        .filter(({ roomId }) => roomId === room.id)
        .map((post) => (
          <Sent key={post.id} post={post} onPutBack={onPutBack} />
        ))}
    </div>
  );
}

/** The posts once they have come, and what is on its way. */
function Posts({ room, seat, phase, writable, posts, onReply, onPutBack }: Props & { posts: PostView[] }) {
  const t = useTranslations("room");
  const outbox = useLiveState((state) => state.outbox);
  const screenRoomId = useLiveState((state) => state.seminar?.screenRoomId);
  const flagged = useRemembered(seat.id, "flagged");
  const reading = useReading(seat.id, seat.handle, room.id, posts);
  const focus = usePostFocus();
  // The keys of a feed: from post to post, past the buttons of each.
  usePageKeys(({ key, target }) => {
    const by = { PageDown: 1, PageUp: -1 }[key] as 1 | -1 | undefined;
    return by && !isText(target) && focusedPost() ? () => focus.step(by) : null;
  });
  const rows = useMemo(() => {
    const known = new Set(posts.map(({ id }) => id));
    const outgoing = outbox.filter((post) => post.roomId === room.id && !known.has(post.id));
    return postRows(posts, outgoing);
  }, [posts, outbox, room.id]);
  const groups = useMemo(() => [{ key: room.id, rows }], [rows, room.id]);
  const onScreen = room.id === screenRoomId ? room.spotlight.posts[room.spotlight.at] : undefined;
  const reactable = writable && phase === "open";
  const draw = useCallback(
    (row: Row) => (
      <RoomRow row={row} {...{ seat, writable, reactable, onScreen, flagged, onReply, onPutBack }} />
    ),
    [seat, writable, reactable, onScreen, flagged, onReply, onPutBack],
  );
  if (rows.length === 0) {
    return <p className="flex-1 px-4 pt-4 text-soft md:px-8">{phase === "open" && t("emptyOpen")}</p>;
  }
  return (
    <Feed
      groups={groups}
      focus={focus}
      label={() => t("question", { number: room.position + 1 })}
      draw={draw}
      reading={reading}
    />
  );
}
