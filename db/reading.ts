import { and, asc, eq, gt } from "drizzle-orm";
import type { Store } from "../domain/store";
import { rows } from "./atomic";
import { postColumns } from "./change";
import type { Database } from "./open";

/** What a seat reads of a room. */
export function readingStore({
  queries,
  tables,
  snapshot,
}: Database): Pick<Store, "postsSince" | "ownPosts"> {
  const { posts, rooms, seats } = tables;
  const withAuthor = postColumns(tables);

  return {
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
}
