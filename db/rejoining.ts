import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Seat } from "../domain/records";
import type { Store } from "../domain/store";
import type { Seated } from "../domain/store/seated";
import type { RejoinRefusal } from "../domain/store/seats";
import { type Queries, rows } from "./atomic";
import type { Database } from "./open";
import { seatColumns } from "./seats";

/** A student who changes the device: the seat goes along by a private code, and belongs to one browser at a time. */
export function rejoiningStore({
  tables,
  atomic,
}: Database): Pick<Store, "offerRejoin" | "rejoin" | "leaveDevice"> {
  const { seats, seminars } = tables;

  return {
    offerRejoin(seat, codeHash) {
      return atomic<Seated | "not_found">(function* (tx) {
        return (yield* change(tx, isThere(seat.id), { rejoin: codeHash })) ?? "not_found";
      });
    },

    rejoin(seminarId, codeHash, visitor) {
      return atomic<(Seated & { moved: boolean }) | RejoinRefusal>(function* (tx) {
        const inSeminar = eq(seats.seminarId, seminarId);
        const [own] = yield* rows(
          tx
            .select(seatColumns(tables))
            .from(seats)
            .where(and(inSeminar, eq(seats.visitor, visitor))),
        );
        // Whoever was removed does not come back as somebody else.
        if (own && own.removedAt !== null) return "removed";
        const [wanted] = yield* rows(
          tx
            .select({ id: seats.id })
            .from(seats)
            .where(and(inSeminar, eq(seats.rejoin, codeHash), isNull(seats.removedAt))),
        );
        if (!wanted) return "not_found";
        if (own && own.id !== wanted.id) return "conflict";
        const stillUnused = and(isThere(wanted.id), eq(seats.rejoin, codeHash));
        const back = yield* change(tx, stillUnused, { visitor, rejoin: null });
        return back ? { ...back, moved: !own } : "not_found";
      });
    },

    leaveDevice(seat, visitor) {
      return atomic<Seated | "not_found">(function* (tx) {
        const still = and(isThere(seat.id), eq(seats.visitor, visitor));
        return (yield* change(tx, still, { visitor: null })) ?? "not_found";
      });
    },
  };

  function isThere(seatId: string) {
    return and(eq(seats.id, seatId), eq(seats.role, "student"), isNull(seats.removedAt));
  }

  /** Nobody else sees any of it, so no clock moves. */
  function* change(
    tx: Queries,
    which: SQL | undefined,
    to: { visitor?: string | null; rejoin?: string | null },
  ) {
    const [seat] = yield* rows(tx.update(seats).set(to).where(which).returning(seatColumns(tables)));
    if (!seat) return null;
    const [seminar] = yield* rows(tx.select().from(seminars).where(eq(seminars.id, seat.seminarId)));
    return seminar ? { seat: seat as Seat, seminar } : null;
  }
}
