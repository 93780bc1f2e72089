import { randomInt } from "node:crypto";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { nameKey } from "../domain/name";
import { drawPseudonym } from "../domain/pseudonym";
import type { Seat, Seminar } from "../domain/records";
import type { Store } from "../domain/store";
import type { Seated } from "../domain/store/seated";
import type { JoinRefusal } from "../domain/store/seats";
import { rows } from "./atomic";
import { seminarClock } from "./clock";
import type { Database } from "./open";
import { actsOf } from "./people";
import { newSeat, seatColumns } from "./seats";

/** Rolls the attempt to join back when the visitor already has a seat; never leaves this file. */
const SEATED = "seated";

/** Coming in: by the code, and past the lobby. */
export function joiningStore({ queries, tables, atomic }: Database): Pick<Store, "join" | "admit"> {
  const { seats, seminars } = tables;
  const moveClock = seminarClock(tables);
  const keep = actsOf(tables);

  return {
    async join(seminarId, visitor, name) {
      const joined = await atomic<Seated | JoinRefusal | typeof SEATED>(function* (tx) {
        const seminar = yield* moveClock(tx, seminarId);
        if (!seminar) return "ended";
        const taken = yield* rows(
          tx
            .select({ seat: seatColumns(tables), nameKey: seats.nameKey, visitor: seats.visitor })
            .from(seats)
            .where(eq(seats.seminarId, seminarId)),
        );
        const own = taken.find((one) => one.visitor === visitor);
        if (own) return own.seat.removedAt === null ? SEATED : "removed";
        if (seminar.endedAt !== null) return "ended";
        if (seminar.locked) return "locked";
        const key = nameKey(name);
        if (taken.some((one) => one.nameKey === key)) return "name_taken";
        const pseudonym = drawPseudonym(new Set(taken.map((one) => one.seat.pseudonym)), randomInt);
        const fresh = newSeat(seminarId, "student", name, seminar.seq);
        const picks = fewestPicks(taken.map((one) => one.seat));
        const more = { nameKey: key, pseudonym, visitor, admitted: !seminar.lobby, picks };
        const [seat] = yield* rows(
          tx
            .insert(seats)
            .values({ ...fresh, ...more })
            .returning(seatColumns(tables)),
        );
        return { seat: seat as Seat, seminar };
      });
      return joined === SEATED ? ((await ownSeat(seminarId, visitor)) ?? "removed") : joined;
    },

    admit(seat, seatIds) {
      return atomic<{ seats: Seat[]; seminar: Seminar } | "not_found">(function* (tx) {
        const seminar = yield* moveClock(tx, seat.seminarId);
        if (!seminar) return "not_found";
        const all = yield* rows(
          tx.select(seatColumns(tables)).from(seats).where(eq(seats.seminarId, seminar.id)),
        );
        const waiting = and(
          eq(seats.seminarId, seminar.id),
          eq(seats.admitted, false),
          isNull(seats.removedAt),
          seatIds && inArray(seats.id, seatIds),
        );
        const admitted = yield* rows(
          tx
            .update(seats)
            .set({ admitted: true, picks: fewestPicks(all), seq: seminar.seq })
            .where(waiting)
            .returning(seatColumns(tables)),
        );
        for (const { id } of admitted) yield* keep(tx, seat, id, "admit");
        return { seats: admitted, seminar };
      });
    },
  };

  async function ownSeat(seminarId: string, visitor: string): Promise<Seated | null> {
    const [found] = await queries
      .select({ seat: seatColumns(tables), seminar: seminars })
      .from(seats)
      .innerJoin(seminars, eq(seminars.id, seats.seminarId))
      .where(and(eq(seats.seminarId, seminarId), eq(seats.visitor, visitor), isNull(seats.removedAt)));
    return found ?? null;
  }
}

/** Who comes late starts with the picks of the others: the random picker shall not fall on them again and again. */
function fewestPicks(seats: Seat[]): number {
  const inside = seats.filter(
    ({ role, admitted, removedAt }) => role === "student" && admitted && removedAt === null,
  );
  return inside.length === 0 ? 0 : Math.min(...inside.map(({ picks }) => picks));
}
