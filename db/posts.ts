import { and, asc, eq, getTableColumns, gt, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { isShown, viewerOf, viewFor } from "../domain/access";
import {
  canWithdraw,
  decide,
  statusAfterRevision,
  statusOfNewPost,
  type WritingRefusal,
  writingRefusal,
} from "../domain/moderation";
import type { Post, Room, Seat } from "../domain/records";
import type { Seated, Store, WrittenPost } from "../domain/store";
import { type Queries, rows } from "./atomic";
import { nextSeq } from "./clock";
import type { Database } from "./open";
import { placeholders, prepared } from "./prepared";
import { seatColumns } from "./seats";

type PostStore = Pick<
  Store,
  "addPost" | "revisePost" | "withdrawPost" | "decidePost" | "postsSince" | "ownPosts"
>;

/** Rolls the attempt back when the post's id is already stored; never leaves this file. */
const REPEATED = "repeated";

export function postStore({ queries, tables, atomic, snapshot }: Database): PostStore {
  const { posts, rooms, seats, seminars, revisions, decisions } = tables;
  const withAuthor = postColumns(tables);

  const moveClock = prepared<{ roomId: string }, Room[]>((tx) =>
    tx
      .update(rooms)
      .set({ seq: nextSeq(rooms) })
      .where(eq(rooms.id, sql.placeholder("roomId")))
      .returning(),
  );
  const seatedAs = prepared<{ seatId: string }, Seated[]>((tx) =>
    tx
      .select({ seat: seatColumns(tables), seminar: seminars })
      .from(seats)
      .innerJoin(seminars, eq(seminars.id, seats.seminarId))
      .where(eq(seats.id, sql.placeholder("seatId"))),
  );
  const insertPost = prepared<typeof posts.$inferInsert, { id: string }[]>((tx) =>
    tx
      .insert(posts)
      // A placeholder would store the JSON word null.
      .values({ ...placeholders(posts), decision: null })
      .onConflictDoNothing({ target: posts.id })
      .returning({ id: posts.id }),
  );

  /**
   * Moves the room clock, which on PostgreSQL also locks the room, and reads the state the rules need. Nothing of
   * the room may be read before: another change could come between.
   */
  function* advance(tx: Queries, roomId: string, seatId: string) {
    const [room] = yield* rows(moveClock(tx, { roomId }));
    const [seated] = yield* rows(seatedAs(tx, { seatId }));
    if (!room || seated?.seminar.id !== room.seminarId || seated.seat.removedAt !== null) return null;
    return { room, ...seated };
  }

  /** Advances the room of a post and finds the post. */
  function* advanceTo(tx: Queries, postId: string, seatId: string) {
    // A post never changes its room, so this may be read before the clock moves.
    const [place] = yield* rows(tx.select({ roomId: posts.roomId }).from(posts).where(eq(posts.id, postId)));
    const at = place && (yield* advance(tx, place.roomId, seatId));
    const post = at && (yield* find(tx, postId));
    return at && post ? { at, post } : null;
  }

  function* find(tx: Queries, postId: string) {
    const [post] = yield* rows(
      tx
        .select(withAuthor)
        .from(posts)
        .innerJoin(seats, eq(seats.id, posts.seatId))
        .where(eq(posts.id, postId)),
    );
    return post ?? null;
  }

  /** Writes a change to a post and gives back the post as it is now. */
  function* change(tx: Queries, post: Post, room: Room, changed: Partial<Post>) {
    const next: Post = { ...post, ...changed, seq: room.seq };
    next.shownSeq ??= isShown(next, room) ? room.seq : null;
    const { text, move, status, seq, shownSeq, revisedAt, decision } = next;
    yield* rows(
      tx
        .update(posts)
        .set({ text, move, status, seq, shownSeq, revisedAt, decision })
        .where(eq(posts.id, post.id))
        .returning({ id: posts.id }),
    );
    return next;
  }

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

    decidePost(seat, postId, decision, note) {
      return atomic<WrittenPost | "not_found" | "conflict">(function* (tx) {
        const found = yield* advanceTo(tx, postId, seat.id);
        if (!found) return "not_found";
        const { at, post } = found;
        const to = decide(post.status, decision);
        if (!to) return "conflict";
        const act = { decision, note, by: at.seat.name, at: Date.now() };
        yield* rows(
          tx
            .insert(decisions)
            .values({ ...act, id: uuid(), postId, seatId: seat.id, from: post.status, to, seq: at.room.seq })
            .returning({ id: decisions.id }),
        );
        const changed = yield* change(tx, post, at.room, { status: to, decision: act });
        return { post: changed, room: at.room, seminar: at.seminar };
      });
    },

    /** Of one moment: a post newer than the clock it came with would be missed when it goes. */
    postsSince(seat, roomId, since) {
      return snapshot(function* (tx) {
        const [room] = yield* rows(
          tx
            .select()
            .from(rooms)
            .where(and(eq(rooms.id, roomId), eq(rooms.seminarId, seat.seminarId))),
        );
        if (!room) throw new Error("postsSince: the room is not in the seat's seminar.");
        const changed = yield* rows(
          tx
            .select(withAuthor)
            .from(posts)
            .innerJoin(seats, eq(seats.id, posts.seatId))
            .where(and(eq(posts.roomId, roomId), gt(posts.seq, since)))
            .orderBy(asc(posts.seq), asc(posts.order)),
        );
        return { room, posts: changed };
      });
    },

    async ownPosts(seat, roomId) {
      return queries
        .select(withAuthor)
        .from(posts)
        .innerJoin(seats, eq(seats.id, posts.seatId))
        .innerJoin(rooms, eq(rooms.id, posts.roomId))
        .where(and(eq(posts.seatId, seat.id), roomId ? eq(posts.roomId, roomId) : undefined))
        .orderBy(asc(rooms.position), asc(posts.order));
    },
  };

  /** The same id from the same seat and room is a repeat and gets the first post; from anywhere else a conflict. */
  async function repeatOf(seat: Seat, postId: string, roomId: string) {
    const ofRoom = and(eq(posts.id, postId), eq(posts.seatId, seat.id), eq(posts.roomId, roomId));
    const [post] = await queries
      .select(withAuthor)
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

/** A post as the domain knows it, its author's seat included. */
export function postColumns({ posts, seats }: Database["tables"]) {
  const { seatId: _seatId, ...own } = getTableColumns(posts);
  const { id, role, name, pseudonym, handle } = seats;
  return { ...own, author: { id, role, name, pseudonym, handle } };
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
