import type { PostView, RoomView } from "../../../domain/protocol";
import { conversationsOf } from "../../../domain/thread";
import type { Outgoing } from "../../live/outbox";

/** One line of a feed: what is drawn, and measured, by itself. */
export type Row =
  | { kind: "heading"; key: string; room: RoomView }
  | { kind: "empty"; key: string; room: RoomView }
  | { kind: "outgoing"; key: string; post: Outgoing }
  /** `position` counts from 1 among the `size` posts of its group. */
  | { kind: "post"; key: string; post: PostView; reply: boolean; position: number; size: number };

/** Rows that stand together, such as a room's: its first row is the heading, where it has one. */
export interface Group {
  key: string;
  rows: Row[];
}

/** A room as rows: its question, pinned conversations first, replies under what they answer, then what is being sent. */
export function rowsOf(room: RoomView, posts: PostView[], outgoing: Outgoing[]): Row[] {
  const threaded = threadedOf(posts);
  const size = threaded.length;
  return [
    { kind: "heading", key: room.id, room },
    ...(size + outgoing.length === 0 ? [{ kind: "empty" as const, key: `empty ${room.id}`, room }] : []),
    ...threaded.map(({ post, reply }, at) => ({
      kind: "post" as const,
      key: post.id,
      post,
      reply,
      position: at + 1,
      size,
    })),
    ...outgoing.map((post) => ({ kind: "outgoing" as const, key: `outgoing ${post.id}`, post })),
  ];
}

const known = new WeakMap<PostView[], { post: PostView; reply: boolean }[]>();

function threadedOf(posts: PostView[]) {
  const before = known.get(posts);
  if (before) return before;
  const conversations = conversationsOf(posts);
  const isPinned = ({ first, replies }: (typeof conversations)[number]) =>
    [first, ...replies].some(({ pinned }) => pinned);
  const pinned = conversations.filter(isPinned);
  const others = conversations.filter((one) => !isPinned(one));
  const threaded = [...pinned, ...others].flatMap(({ first, replies }) => [
    { post: first, reply: false },
    ...replies.map((post) => ({ post, reply: true })),
  ]);
  known.set(posts, threaded);
  return threaded;
}
