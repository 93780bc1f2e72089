import { and, eq, getTableColumns, sql } from "drizzle-orm";
import { isShown } from "../domain/access";
import type { Post, Room } from "../domain/records";
import type { Seated } from "../domain/store/seated";
import { type Queries, rows } from "./atomic";
import { nextSeq } from "./clock";
import { prepared } from "./prepared";
import { seatColumns } from "./seats";
import type { Tables } from "./tables";

/** The steps that every change to a post is made of, for use inside an atomic. */
export function changesTo(tables: Tables) {
  const { posts, rooms, seats, seminars } = tables;

  const moveClock = prepared<{ roomId: string }, Room[]>((tx) =>
    tx
      .update(rooms)
      .set({ seq: nextSeq(rooms) })
      .where(eq(rooms.id, sql.placeholder("roomId")))
      .returning(roomColumns(tables)),
  );
  const seatedAs = prepared<{ seatId: string }, Seated[]>((tx) =>
    tx
      .select({ seat: seatColumns(tables), seminar: seminars })
      .from(seats)
      .innerJoin(seminars, eq(seminars.id, seats.seminarId))
      .where(eq(seats.id, sql.placeholder("seatId"))),
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
        .select(postColumns(tables))
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
    const { author: _author, ...row } = next;
    yield* rows(tx.update(posts).set(row).where(eq(posts.id, post.id)).returning({ id: posts.id }));
    return next;
  }

  /** One post of a seminar as it is now. */
  function* read(tx: Queries, postId: string, seminarId: string) {
    const post = yield* find(tx, postId);
    const [place] = yield* rows(
      tx
        .select({ room: roomColumns(tables), seminar: seminars })
        .from(rooms)
        .innerJoin(seminars, eq(seminars.id, rooms.seminarId))
        .where(and(eq(rooms.id, post?.roomId ?? ""), eq(seminars.id, seminarId))),
    );
    return post && place ? { post, ...place } : null;
  }

  return { advance, advanceTo, find, change, read };
}

/** A room as the domain knows it. */
export function roomColumns({ rooms }: Tables) {
  const { creditPostId: _creditPostId, ...own } = getTableColumns(rooms);
  return own;
}

/** A post as the domain knows it, its author's seat included. */
export function postColumns({ posts, seats }: Tables) {
  const { seatId: _seatId, ...own } = getTableColumns(posts);
  const { id, role, name, pseudonym, handle } = seats;
  return { ...own, author: { id, role, name, pseudonym, handle } };
}
