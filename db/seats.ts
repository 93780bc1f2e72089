import { randomBytes } from "node:crypto";
import { and, asc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { Role, Room, Seat, Seminar } from "../domain/records";
import type { Store } from "../domain/store";
import type { Person, Seated, SeatedInRoom } from "../domain/store/seated";
import type { Queries } from "./atomic";
import { roomColumns } from "./change";
import type { Database } from "./open";
import { prepared } from "./prepared";
import type { Tables } from "./tables";

type SeatStore = Pick<Store, "seat" | "seatInRoom" | "seatOfPost" | "seatBeside" | "seats">;

/** Finding seats: the only ways into a seminar. */
export function seatStore({ queries, tables }: Database): SeatStore {
  const { seats, seminars, rooms, posts } = tables;
  const isOf = (person: Person) =>
    "accountId" in person ? eq(seats.accountId, person.accountId) : eq(seats.visitor, person.visitor);
  const seated = { seat: seatColumns(tables), seminar: seminars };

  const inRoom = (tx: Queries, own: SQL) =>
    tx
      .select({ ...seated, room: roomColumns(tables) })
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
    seat: seatOf,

    async seatInRoom(roomId, person) {
      const [found] = await ("accountId" in person
        ? accountInRoom(queries, { roomId, ...person })
        : visitorInRoom(queries, { roomId, ...person }));
      return found ? present<SeatedInRoom>(found) : null;
    },

    async seatOfPost(postId, person) {
      const [found] = await queries
        .select({ ...seated, room: roomColumns(tables) })
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
  };

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
  const { visitor: _visitor, rejoin: _rejoin, nameKey: _nameKey, ...own } = getTableColumns(seats);
  return own;
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
    admitted: true,
    picks: 0,
    nudge: null,
    seq,
    createdAt: Date.now(),
  };
}

/** A removed person has no seat: the lookup finds nothing. */
function present<S extends { seat: Seat; seminar: Seminar; room?: Room }>(found: S): S | null {
  return found.seat.removedAt === null ? found : null;
}
