import type { PostView, RoomView } from "../../../domain/protocol";
import { conversationsOf } from "../../../domain/thread";
import type { Outgoing } from "../../live/outbox";

/** One line of a feed: what is drawn, and measured, by itself. */
export type Row =
  | { kind: "heading"; key: string; room: RoomView }
  | { kind: "empty"; key: string; room: RoomView }
  /** Has the key of the post that it becomes. */
  | { kind: "outgoing"; key: string; post: Outgoing; reply: boolean }
  /** `position` counts from 1 among the `size` posts of its group. */
  | { kind: "post"; key: string; post: PostView; reply: boolean; position: number; size: number };

/** Rows that stand together, such as a room's: its first row is the heading, where it has one. */
export interface Group {
  key: string;
  rows: Row[];
}

/** A room as rows: its question, pinned conversations first, then as in `postRows`. */
export function rowsOf(room: RoomView, posts: PostView[], outgoing: Outgoing[]): Row[] {
  const rows = rowsIn(pinnedFirst(posts), outgoing);
  return [
    { kind: "heading", key: room.id, room },
    ...(rows.length === 0 ? [{ kind: "empty" as const, key: `empty ${room.id}`, room }] : []),
    ...rows,
  ];
}

/** Posts in the order of reading, replies under what they answer; what is being sent stands where it will be. */
export function postRows(posts: PostView[], outgoing: Outgoing[]): Row[] {
  return rowsIn(conversations(posts), outgoing);
}

type Conversation = ReturnType<typeof conversationsOf<PostView>>[number];

function rowsIn(all: readonly Conversation[], outgoing: Outgoing[]): Row[] {
  const size = all.reduce((sum, { replies }) => sum + 1 + replies.length, 0);
  const rows: Row[] = [];
  const left = new Set(outgoing);
  let position = 0;
  const add = (post: PostView, reply: boolean) => {
    position += 1;
    rows.push({ kind: "post", key: post.id, post, reply, position, size });
  };
  const send = (post: Outgoing, reply: boolean) => {
    left.delete(post);
    rows.push({ kind: "outgoing", key: post.id, post, reply });
  };
  for (const { first, replies } of all) {
    add(first, false);
    for (const post of replies) add(post, true);
    if (left.size === 0) continue;
    const ids = new Set([first.id, ...replies.map(({ id }) => id)]);
    for (const post of [...left]) if (post.parentId && ids.has(post.parentId)) send(post, true);
  }
  for (const post of left) send(post, false);
  return rows;
}

const known = new WeakMap<PostView[], Conversation[]>();

function conversations(posts: PostView[]): Conversation[] {
  const before = known.get(posts) ?? conversationsOf(posts);
  known.set(posts, before);
  return before;
}

function pinnedFirst(posts: PostView[]): Conversation[] {
  const all = conversations(posts);
  const isPinned = ({ first, replies }: Conversation) => first.pinned || replies.some(({ pinned }) => pinned);
  const pinned = all.filter(isPinned);
  return pinned.length === 0 ? all : [...pinned, ...all.filter((one) => !isPinned(one))];
}
