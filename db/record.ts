import { asc, eq, getTableColumns } from "drizzle-orm";
import type { Store } from "../domain/store";
import { rows } from "./atomic";
import { postColumns, roomColumns } from "./change";
import type { Database } from "./open";
import { seatColumns } from "./seats";

/** Everything that happened in a seminar, as it was at one moment. */
export function recordStore({ tables, snapshot }: Database): Pick<Store, "record"> {
  const { rooms, posts, seats, revisions, decisions, flags, acts } = tables;

  return {
    record({ seminarId }) {
      return snapshot(function* (tx) {
        const ofSeminar = eq(rooms.seminarId, seminarId);
        return {
          rooms: yield* rows(
            tx.select(roomColumns(tables)).from(rooms).where(ofSeminar).orderBy(asc(rooms.position)),
          ),
          posts: yield* rows(
            tx
              .select(postColumns(tables))
              .from(posts)
              .innerJoin(seats, eq(seats.id, posts.seatId))
              .innerJoin(rooms, eq(rooms.id, posts.roomId))
              .where(ofSeminar)
              .orderBy(asc(rooms.position), asc(posts.order)),
          ),
          revisions: yield* rows(
            tx
              .select(getTableColumns(revisions))
              .from(revisions)
              .innerJoin(posts, eq(posts.id, revisions.postId))
              .innerJoin(rooms, eq(rooms.id, posts.roomId))
              .where(ofSeminar)
              .orderBy(asc(revisions.seq)),
          ),
          decisions: yield* rows(
            tx
              .select(getTableColumns(decisions))
              .from(decisions)
              .innerJoin(posts, eq(posts.id, decisions.postId))
              .innerJoin(rooms, eq(rooms.id, posts.roomId))
              .where(ofSeminar)
              .orderBy(asc(decisions.seq)),
          ),
          flags: yield* rows(
            tx
              .select(getTableColumns(flags))
              .from(flags)
              .innerJoin(posts, eq(posts.id, flags.postId))
              .innerJoin(rooms, eq(rooms.id, posts.roomId))
              .where(ofSeminar)
              .orderBy(asc(flags.seq)),
          ),
          acts: yield* rows(
            tx
              .select(getTableColumns(acts))
              .from(acts)
              .innerJoin(seats, eq(seats.id, acts.seatId))
              .where(eq(seats.seminarId, seminarId))
              .orderBy(asc(acts.at), asc(acts.id)),
          ),
          seats: yield* rows(
            tx
              .select(seatColumns(tables))
              .from(seats)
              .where(eq(seats.seminarId, seminarId))
              .orderBy(asc(seats.createdAt), asc(seats.id)),
          ),
        };
      });
    },
  };
}
