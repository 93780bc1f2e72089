import { and, asc, eq, isNull } from "drizzle-orm";
import type { Post, Room, Seminar } from "../domain/records";
import { canEnterPhase } from "../domain/room";
import type { Store } from "../domain/store";
import { type Queries, rows } from "./atomic";
import { postColumns, roomColumns } from "./change";
import type { Database } from "./open";
import { clocksOf } from "./rooms";

type PhaseSet = { room: Room; seminar: Seminar; revealed: Post[] };

/** The phases of a room, and its timer. */
export function phaseStore({ tables, atomic }: Database): Pick<Store, "setPhase"> {
  const { rooms, posts, seats, seminars } = tables;
  const moveClocks = clocksOf(tables);

  return {
    /**
     * At the reveal every answer so far counts as changed, so that "changed since" brings it to clients that have
     * seen the room but not the answers.
     */
    setPhase(seat, roomId, phase, endsAt) {
      return atomic<PhaseSet | "not_found" | "conflict" | "ended">(function* (tx) {
        const at = yield* moveClocks(tx, seat, roomId);
        if (typeof at === "string") return at;
        const { room: before } = at;
        const timerOnly = before.phase === phase && endsAt !== undefined;
        if (!timerOnly && !canEnterPhase(before.phase, phase)) return "conflict";
        const { seq } = before;
        const reveals = phase === "open" && before.revealedSeq === null;
        const revealedSeq = reveals ? seq : before.revealedSeq;
        const [room] = yield* rows(
          tx
            .update(rooms)
            .set({ phase, endsAt: endsAt ?? null, revealedSeq, changedSeq: seq })
            .where(eq(rooms.id, roomId))
            .returning(roomColumns(tables)),
        );
        const seminar = timerOnly ? at.seminar : yield* putOnScreen(tx, room as Room, at.seminar);
        const revealed = reveals ? yield* reveal(tx, roomId, seq) : [];
        return { room: room as Room, seminar, revealed };
      });
    },
  };

  /** A room that begins is what the class should look at. */
  function* putOnScreen(tx: Queries, { id, phase }: Room, seminar: Seminar) {
    if ((phase !== "silent" && phase !== "open") || seminar.screenRoomId === id) return seminar;
    const [shown] = yield* rows(
      tx.update(seminars).set({ screenRoomId: id }).where(eq(seminars.id, seminar.id)).returning(),
    );
    return shown as Seminar;
  }

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
