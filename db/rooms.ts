import { and, asc, eq, isNull } from "drizzle-orm";
import type { Post, Room, Seminar } from "../domain/records";
import { canEnterPhase } from "../domain/room";
import type { Store } from "../domain/store";
import { type Queries, rows } from "./atomic";
import { postColumns } from "./change";
import { nextSeq } from "./clock";
import type { Database } from "./open";

type RoomStore = Pick<Store, "rooms" | "frozenLesson" | "setPhase">;
type PhaseSet = { room: Room; seminar: Seminar; revealed: Post[] };

export function roomStore({ queries, tables, atomic }: Database): RoomStore {
  const { rooms, posts, seats, seminars, seminarLessons } = tables;

  return {
    async rooms(seat) {
      return queries
        .select()
        .from(rooms)
        .where(eq(rooms.seminarId, seat.seminarId))
        .orderBy(asc(rooms.position));
    },

    async frozenLesson(seat) {
      const [found] = await queries
        .select({ lesson: seminarLessons.lesson })
        .from(seminarLessons)
        .where(eq(seminarLessons.seminarId, seat.seminarId));
      if (!found) throw new Error("A seminar without its lesson.");
      return found.lesson;
    },

    /**
     * At the reveal every answer so far counts as changed, so that "changed since" brings it to clients that have
     * seen the room but not the answers.
     */
    setPhase(seat, roomId, phase) {
      return atomic<PhaseSet | "not_found" | "conflict" | "ended">(function* (tx) {
        const [seminar] = yield* rows(
          tx
            .update(seminars)
            .set({ seq: nextSeq(seminars) })
            .where(eq(seminars.id, seat.seminarId))
            .returning(),
        );
        const [before] = yield* rows(
          tx
            .update(rooms)
            .set({ seq: nextSeq(rooms) })
            .where(and(eq(rooms.id, roomId), eq(rooms.seminarId, seat.seminarId)))
            .returning(),
        );
        if (!seminar || !before) return "not_found";
        if (seminar.endedAt !== null) return "ended";
        if (!canEnterPhase(before.phase, phase)) return "conflict";
        const { seq } = before;
        const reveals = phase === "open" && before.revealedSeq === null;
        const revealedSeq = reveals ? seq : before.revealedSeq;
        const [room] = yield* rows(
          tx
            .update(rooms)
            .set({ phase, revealedSeq, changedSeq: seq })
            .where(eq(rooms.id, roomId))
            .returning(),
        );
        const revealed = reveals ? yield* reveal(tx, roomId, seq) : [];
        return { room: room as Room, seminar, revealed };
      });
    },
  };

  function* reveal(tx: Queries, roomId: string, seq: number) {
    yield* rows(
      tx
        .update(posts)
        .set({ seq, shownSeq: seq })
        .where(and(eq(posts.roomId, roomId), eq(posts.status, "visible"), isNull(posts.shownSeq)))
        .returning({ id: posts.id }),
    );
    return yield* rows(
      tx
        .select(postColumns(tables))
        .from(posts)
        .innerJoin(seats, eq(seats.id, posts.seatId))
        .where(and(eq(posts.roomId, roomId), eq(posts.seq, seq)))
        .orderBy(asc(posts.order)),
    );
  }
}
