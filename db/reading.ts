import { and, asc, count, countDistinct, eq, gt, inArray, isNull } from "drizzle-orm";
import { spoken } from "../domain/participation";
import type { Store } from "../domain/store";
import { rows } from "./atomic";
import { changesTo, postColumns, roomColumns } from "./change";
import type { Database } from "./open";

/** What a seat reads of a room. */
export function readingStore({
  queries,
  tables,
  snapshot,
}: Database): Pick<Store, "postsSince" | "ownPosts" | "post" | "answered"> {
  const { posts, rooms, seats } = tables;
  const { read } = changesTo(tables);
  const withAuthor = postColumns(tables);

  return {
    /** Of one moment: a post newer than the clock it came with would be missed when it goes. */
    postsSince(seat, roomId, since) {
      return snapshot(function* (tx) {
        const [room] = yield* rows(
          tx
            .select(roomColumns(tables))
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

    async post(seat, postId) {
      // The braces keep a null from being read as a refusal.
      return (
        await snapshot(function* (tx) {
          return { found: yield* read(tx, postId, seat.seminarId) };
        })
      ).found;
    },

    async answered(seminarId) {
      const ofStudents = and(eq(seats.role, "student"), eq(seats.admitted, true), isNull(seats.removedAt));
      const [all] = await queries
        .select({ students: count() })
        .from(seats)
        .where(and(eq(seats.seminarId, seminarId), ofStudents));
      const written = await queries
        .select({ roomId: rooms.id, answered: countDistinct(seats.id) })
        .from(rooms)
        .leftJoin(posts, and(eq(posts.roomId, rooms.id), inArray(posts.status, [...spoken])))
        .leftJoin(seats, and(eq(seats.id, posts.seatId), ofStudents))
        .where(and(eq(rooms.seminarId, seminarId), eq(rooms.phase, "silent")))
        .groupBy(rooms.id);
      return { students: all?.students ?? 0, rooms: written };
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
}
