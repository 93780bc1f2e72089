import { randomBytes, randomInt } from "node:crypto";
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { nameKey } from "../domain/name";
import { drawPseudonym } from "../domain/pseudonym";
import type { Role, Room, Seat, Seminar, Standing } from "../domain/records";
import type { JoinRefusal, Person, Seated, SeatedInRoom, Store } from "../domain/store";
import { type Queries, rows } from "./atomic";
import { nextSeq } from "./clock";
import type { Database } from "./open";
import { prepared } from "./prepared";
import type { Tables } from "./tables";

type SeatStore = Pick<
  Store,
  "join" | "seat" | "seatInRoom" | "seatOfPost" | "seatBeside" | "seats" | "setStanding" | "removeSeat"
>;

/** Rolls the attempt to join back when the visitor already has a seat; never leaves this file. */
const SEATED = "seated";

export function seatStore({ queries, tables, atomic }: Database): SeatStore {
  const { seats, seminars, rooms, posts } = tables;
  const isOf = (person: Person) =>
    "accountId" in person ? eq(seats.accountId, person.accountId) : eq(seats.visitor, person.visitor);
  const seated = { seat: seatColumns(tables), seminar: seminars };

  const inRoom = (tx: Queries, own: SQL) =>
    tx
      .select({ ...seated, room: rooms })
      .from(rooms)
      .innerJoin(seminars, eq(seminars.id, rooms.seminarId))
      .innerJoin(seats, eq(seats.seminarId, rooms.seminarId))
      .where(and(eq(rooms.id, sql.placeholder("roomId")), own));
  const accountInRoom = prepared<{ roomId: string; accountId: string }, SeatedInRoom[]>((tx) =>
    inRoom(tx, eq(seats.accountId, sql.placeholder("accountId"))),
  );
  const visitorInRoom = prepared<{ roomId: string; visitor: string }, SeatedInRoom[]>((tx) =>
    inRoom(tx, eq(seats.visitor, sql.placeholder("visitor"))),
  );

  return {
    async join(seminarId, visitor, name) {
      const joined = await atomic<Seated | JoinRefusal | typeof SEATED>(function* (tx) {
        const [seminar] = yield* rows(
          tx
            .update(seminars)
            .set({ seq: nextSeq(seminars) })
            .where(eq(seminars.id, seminarId))
            .returning(),
        );
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
        const [seat] = yield* rows(
          tx
            .insert(seats)
            .values({ ...newSeat(seminarId, "student", name, seminar.seq), nameKey: key, pseudonym, visitor })
            .returning(seatColumns(tables)),
        );
        return { seat: seat as Seat, seminar };
      });
      return joined === SEATED ? ((await seatOf(seminarId, { visitor })) ?? "removed") : joined;
    },

    seat: seatOf,

    async seatInRoom(roomId, person) {
      const [found] = await ("accountId" in person
        ? accountInRoom(queries, { roomId, ...person })
        : visitorInRoom(queries, { roomId, ...person }));
      return found ? present<SeatedInRoom>(found) : null;
    },

    async seatOfPost(postId, person) {
      const [found] = await queries
        .select({ ...seated, room: rooms })
        .from(posts)
        .innerJoin(rooms, eq(rooms.id, posts.roomId))
        .innerJoin(seminars, eq(seminars.id, rooms.seminarId))
        .innerJoin(seats, eq(seats.seminarId, rooms.seminarId))
        .where(and(eq(posts.id, postId), isOf(person)));
      return found ? present<SeatedInRoom>(found) : null;
    },

    async seatBeside(seatId, person) {
      const [other] = await queries
        .select({ seminarId: seats.seminarId })
        .from(seats)
        .where(eq(seats.id, seatId));
      return other ? seatOf(other.seminarId, person) : null;
    },

    async seats(seat) {
      return queries
        .select(seatColumns(tables))
        .from(seats)
        .where(eq(seats.seminarId, seat.seminarId))
        .orderBy(asc(seats.createdAt), asc(seats.id));
    },

    setStanding(seat, seatId, standing) {
      return atomic<Seated | "not_found" | "forbidden">(function* (tx) {
        const changed = yield* change(tx, seat, seatId, { standing });
        if (!changed || changed.seat.removedAt !== null) return "not_found";
        return changed.seat.role === "student" ? changed : "forbidden";
      });
    },

    removeSeat(seat, seatId) {
      return atomic<Seated | "not_found" | "forbidden">(function* (tx) {
        const removedAt = sql`coalesce(${seats.removedAt}, ${Date.now()})`;
        const removed = yield* change(tx, seat, seatId, { removedAt });
        if (!removed) return "not_found";
        return removed.seat.role === "teacher" ? "forbidden" : removed;
      });
    },
  };

  /** Changes a seat of the same seminar, and moves the seminar's clock. */
  function* change(
    tx: Queries,
    { seminarId }: Seat,
    seatId: string,
    to: { standing: Standing } | { removedAt: SQL },
  ) {
    const [seminar] = yield* rows(
      tx
        .update(seminars)
        .set({ seq: nextSeq(seminars) })
        .where(eq(seminars.id, seminarId))
        .returning(),
    );
    if (!seminar) return null;
    const [seat] = yield* rows(
      tx
        .update(seats)
        .set({ ...to, seq: seminar.seq })
        .where(and(eq(seats.id, seatId), eq(seats.seminarId, seminarId)))
        .returning(seatColumns(tables)),
    );
    return seat ? { seat, seminar } : null;
  }

  async function seatOf(seminarId: string, person: Person): Promise<Seated | null> {
    const [found] = await queries
      .select(seated)
      .from(seats)
      .innerJoin(seminars, eq(seminars.id, seats.seminarId))
      .where(and(eq(seats.seminarId, seminarId), isOf(person)));
    return found ? present(found) : null;
  }
}

/** A seat without what is only for looking it up. */
export function seatColumns({ seats }: Tables) {
  const { id, seminarId, role, accountId, name, pseudonym, handle, standing, seq, createdAt, removedAt } =
    seats;
  return { id, seminarId, role, accountId, name, pseudonym, handle, standing, seq, createdAt, removedAt };
}

export function newSeat(seminarId: string, role: Role, name: string, seq: number) {
  const handle = randomBytes(9).toString("base64url");
  return {
    id: uuid(),
    seminarId,
    role,
    name,
    handle,
    standing: "normal" as const,
    seq,
    createdAt: Date.now(),
  };
}

/** A removed person has no seat: the lookup finds nothing. */
function present<S extends { seat: Seat; seminar: Seminar; room?: Room }>(found: S): S | null {
  return found.seat.removedAt === null ? found : null;
}
