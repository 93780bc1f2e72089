import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { isShown, viewerOf, viewFor } from "../domain/access";
import {
  canWithdraw,
  statusAfterRevision,
  statusOfNewPost,
  type WritingRefusal,
  writingRefusal,
} from "../domain/moderation";
import type { Post, Room, Seat } from "../domain/records";
import type { Store, WrittenPost } from "../domain/store";
import { type Queries, rows } from "./atomic";
import { changesTo, postColumns } from "./change";
import type { Database } from "./open";
import { placeholders, prepared } from "./prepared";

type PostStore = Pick<Store, "addPost" | "revisePost" | "withdrawPost">;

/** Rolls the attempt back when the post's id is already stored; never leaves this file. */
const REPEATED = "repeated";

/** What authors do with their posts. */
export function postStore({ queries, tables, atomic }: Database): PostStore {
  const { posts, rooms, seats, seminars, revisions } = tables;
  const { advance, advanceTo, find, change } = changesTo(tables);
  const insertPost = prepared<typeof posts.$inferInsert, { id: string }[]>((tx) =>
    tx
      .insert(posts)
      // A placeholder would store the JSON word null.
      .values({ ...placeholders(posts), decision: null })
      .onConflictDoNothing({ target: posts.id })
      .returning({ id: posts.id }),
  );

  /** An own post that may be changed, for `revisePost` and `withdrawPost`. */
  function* own(tx: Queries, seat: Seat, postId: string) {
    const found = yield* advanceTo(tx, postId, seat.id);
    if (found?.post.author.id !== seat.id) return "not_found" as const;
    return writingRefusal(found.at) ?? found;
  }

  return {
    async addPost(seat, draft) {
      const added = await atomic<WrittenPost | WritingRefusal | typeof REPEATED>(function* (tx) {
        const at = yield* advance(tx, draft.roomId, seat.id);
        if (!at) return "not_found";
        const { room, seminar } = at;
        const post = newPost(at.seat, draft, room, statusOfNewPost(at));
        const { author, ...row } = post;
        const inserted = yield* rows(insertPost(tx, { ...row, seatId: author.id }));
        if (inserted.length === 0) return REPEATED;
        const refusal = writingRefusal(at);
        if (refusal) return refusal;
        if (draft.parentId !== null) {
          const parent = yield* find(tx, draft.parentId);
          if (parent?.roomId !== room.id || !viewFor(viewerOf(seat), parent, at)) return "not_found";
        }
        return { post, room, seminar };
      });
      if (added !== REPEATED) return typeof added === "string" ? added : { ...added, repeated: false };
      return repeatOf(seat, draft.id, draft.roomId);
    },

    revisePost(seat, postId, text, move) {
      return atomic<WrittenPost | WritingRefusal | "conflict">(function* (tx) {
        const found = yield* own(tx, seat, postId);
        if (typeof found === "string") return found;
        const { post, at } = found;
        const status = statusAfterRevision(post.status, at);
        if (!status) return "conflict";
        const now = Date.now();
        const former = { id: uuid(), postId, text: post.text, move: post.move, seq: at.room.seq, at: now };
        yield* rows(tx.insert(revisions).values(former).returning({ id: revisions.id }));
        const changed = yield* change(tx, post, at.room, { text, move, status, revisedAt: now });
        return { post: changed, room: at.room, seminar: at.seminar };
      });
    },

    withdrawPost(seat, postId) {
      return atomic<WrittenPost | WritingRefusal | "conflict">(function* (tx) {
        const found = yield* own(tx, seat, postId);
        if (typeof found === "string") return found;
        const { post, at } = found;
        if (!canWithdraw(post.status)) return "conflict";
        const changed = yield* change(tx, post, at.room, { status: "withdrawn" });
        return { post: changed, room: at.room, seminar: at.seminar };
      });
    },
  };

  /** The same id from the same seat and room is a repeat and gets the first post; from anywhere else a conflict. */
  async function repeatOf(seat: Seat, postId: string, roomId: string) {
    const ofRoom = and(eq(posts.id, postId), eq(posts.seatId, seat.id), eq(posts.roomId, roomId));
    const [post] = await queries
      .select(postColumns(tables))
      .from(posts)
      .innerJoin(seats, eq(seats.id, posts.seatId))
      .where(ofRoom);
    const [place] = await queries
      .select({ room: rooms, seminar: seminars })
      .from(rooms)
      .innerJoin(seminars, eq(seminars.id, rooms.seminarId))
      .where(eq(rooms.id, roomId));
    return post && place ? { post, ...place, repeated: true } : ("conflict" as const);
  }
}

function newPost(
  author: Seat,
  draft: { id: string; parentId: string | null; move: Post["move"]; text: string },
  room: Room,
  status: Post["status"],
): Post {
  const { id, role, name, pseudonym, handle } = author;
  const post: Post = {
    id: draft.id,
    roomId: room.id,
    author: { id, role, name, pseudonym, handle },
    parentId: draft.parentId,
    move: draft.move,
    text: draft.text,
    status,
    order: room.seq,
    seq: room.seq,
    shownSeq: null,
    createdAt: Date.now(),
    revisedAt: null,
    decision: null,
  };
  return { ...post, shownSeq: isShown(post, room) ? room.seq : null };
}
