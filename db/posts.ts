import { and, eq, max } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { isShown, isStaff, viewerOf, viewFor } from "../domain/access";
import {
  canWithdraw,
  firstWording,
  slowedFor,
  statusAfterRevision,
  statusOfNewPost,
  type WritingRefusal,
  writingRefusal,
} from "../domain/moderation";
import type { Post, Room, Seat } from "../domain/records";
import type { Store } from "../domain/store";
import type { Draft } from "../domain/store/posts";
import type { WrittenPost } from "../domain/store/seated";
import { type Queries, rows } from "./atomic";
import { changesTo, postColumns, roomColumns } from "./change";
import type { Database } from "./open";
import { placeholders, prepared } from "./prepared";

type PostStore = Pick<Store, "addPost" | "untilNextPost" | "revisePost" | "withdrawPost">;

/** Rolls the attempt back when the post's id is already stored; never leaves this file. */
const REPEATED = "repeated";

/** What authors do with their posts. */
export function postStore({ queries, tables, atomic }: Database): PostStore {
  const { posts, rooms, seats, seminars, revisions } = tables;
  const { advance, advanceTo, find, change } = changesTo(tables);
  const insertPost = prepared<typeof posts.$inferInsert, { id: string }[]>((tx) =>
    tx
      .insert(posts)
      // A placeholder would store the JSON word null; `held` may be that.
      .values({ ...placeholders(posts), first: null, decision: null })
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
      const added = await atomic<WrittenPost | WritingRefusal | "slow_down" | typeof REPEATED>(
        function* (tx) {
          const at = yield* advance(tx, draft.roomId, seat.id);
          if (!at) return "not_found";
          const { room, seminar } = at;
          const post = newPost(at.seat, draft, room, statusOfNewPost(at, draft.held));
          const before = room.slowSeconds > 0 ? yield* rows(latestOf(tx, seat, room.id)) : [];
          const { author, ...row } = post;
          const inserted = yield* rows(insertPost(tx, { ...row, seatId: author.id }));
          if (inserted.length === 0) return REPEATED;
          const refusal = writingRefusal(at);
          if (refusal) return refusal;
          if (!isStaff(seat) && slowedFor(room, before[0]?.at, post.createdAt) > 0) return "slow_down";
          if (draft.parentId !== null) {
            const parent = yield* find(tx, draft.parentId);
            if (parent?.roomId !== room.id || !viewFor(viewerOf(seat), parent, at)) return "not_found";
          }
          return { post, room, seminar };
        },
      );
      if (added === REPEATED) return repeatOf(seat, draft.id, draft.roomId);
      return typeof added === "string" ? added : { ...added, repeated: false };
    },

    async untilNextPost(seat, roomId) {
      const [room] = await queries.select(roomColumns(tables)).from(rooms).where(eq(rooms.id, roomId));
      const [latest] = await latestOf(queries, seat, roomId);
      return room ? slowedFor(room, latest?.at, Date.now()) : 0;
    },

    revisePost(seat, postId, { text, move, held, citations, lang }) {
      return atomic<WrittenPost | WritingRefusal | "conflict">(function* (tx) {
        const found = yield* own(tx, seat, postId);
        if (typeof found === "string") return found;
        const { post, at } = found;
        const status = statusAfterRevision(post.status, at, held);
        if (!status) return "conflict";
        const now = Date.now();
        const [latest] = yield* rows(
          tx
            .select({ seq: max(revisions.seq) })
            .from(revisions)
            .where(eq(revisions.postId, postId)),
        );
        const first = firstWording(post, at.room, latest?.seq ?? null);
        const kept = { citations: citations ?? post.citations, lang: lang ?? post.lang };
        const wording = { text, move, first, ...kept };
        const former = { id: uuid(), postId, text: post.text, move: post.move, seq: at.room.seq, at: now };
        yield* rows(tx.insert(revisions).values(former).returning({ id: revisions.id }));
        const changed = yield* change(tx, post, at.room, {
          ...wording,
          held: isStaff(at.seat) ? null : held,
          status,
          revisedAt: now,
        });
        return { post: changed, room: at.room, seminar: at.seminar };
      });
    },

    withdrawPost(seat, postId) {
      return atomic<WrittenPost | WritingRefusal | "conflict">(function* (tx) {
        const found = yield* own(tx, seat, postId);
        if (typeof found === "string") return found;
        const { post, at } = found;
        if (!canWithdraw(post.status)) return "conflict";
        // Nothing is left to look at, and no decision could answer the flags.
        const changed = yield* change(tx, post, at.room, { status: "withdrawn", flags: [] });
        return { post: changed, room: at.room, seminar: at.seminar };
      });
    },
  };

  function latestOf(tx: Queries, seat: Seat, roomId: string) {
    const own = and(eq(posts.roomId, roomId), eq(posts.seatId, seat.id));
    return tx
      .select({ at: max(posts.createdAt) })
      .from(posts)
      .where(own);
  }

  /** The same id from the same seat and room is a repeat and gets the first post; from anywhere else a conflict. */
  async function repeatOf(seat: Seat, postId: string, roomId: string) {
    const ofRoom = and(eq(posts.id, postId), eq(posts.seatId, seat.id), eq(posts.roomId, roomId));
    const [post] = await queries
      .select(postColumns(tables))
      .from(posts)
      .innerJoin(seats, eq(seats.id, posts.seatId))
      .where(ofRoom);
    const [place] = await queries
      .select({ room: roomColumns(tables), seminar: seminars })
      .from(rooms)
      .innerJoin(seminars, eq(seminars.id, rooms.seminarId))
      .where(eq(rooms.id, roomId));
    return post && place ? { post, ...place, repeated: true } : ("conflict" as const);
  }
}

function newPost(author: Seat, draft: Draft, room: Room, status: Post["status"]): Post {
  const { id, role, name, pseudonym, handle } = author;
  const post: Post = {
    id: draft.id,
    roomId: room.id,
    author: { id, role, name, pseudonym, handle },
    parentId: draft.parentId,
    move: draft.move,
    text: draft.text,
    lang: draft.lang,
    status,
    order: room.seq,
    seq: room.seq,
    shownSeq: null,
    createdAt: Date.now(),
    revisedAt: null,
    citations: draft.citations,
    pinned: false,
    first: null,
    held: isStaff(author) ? null : draft.held,
    flags: [],
    decision: null,
    reactions: {},
  };
  return { ...post, shownSeq: isShown(post, room) ? room.seq : null };
}
