import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { isStaff } from "../domain/access";
import { nameKey } from "../domain/name";
import type { Act, Post, Room, Seat, Seminar } from "../domain/records";
import type { Store } from "../domain/store";
import type { Seated } from "../domain/store/seated";
import { type Queries, rows } from "./atomic";
import { postColumns, roomColumns } from "./change";
import { nextSeq, seminarClock } from "./clock";
import type { Database } from "./open";
import { seatColumns } from "./seats";
import type { Tables } from "./tables";

type PeopleStore = Pick<Store, "setStanding" | "renameSeat" | "nudge" | "countPick" | "removeSeat">;
type Renamed = Seated & { rooms: { room: Room; posts: Post[] }[] };

/** What staff do about people. Everything but a random pick is kept as an act. */
export function peopleStore({ tables, atomic }: Database): PeopleStore {
  const { seats, seminars, rooms, posts } = tables;
  const moveClock = seminarClock(tables);
  const keep = actsOf(tables);

  return {
    setStanding(seat, seatId, standing) {
      return atomic<Seated | "not_found" | "forbidden">(function* (tx) {
        const at = yield* student(tx, seat, seatId);
        if (typeof at === "string") return at;
        yield* keep(tx, seat, seatId, "standing", at.seat.standing, standing);
        return yield* change(tx, at, { standing });
      });
    },

    renameSeat(seat, seatId, name) {
      return atomic<Renamed | "not_found" | "forbidden" | "name_taken">(function* (tx) {
        const at = yield* student(tx, seat, seatId);
        if (typeof at === "string") return at;
        const key = nameKey(name);
        const others = and(eq(seats.seminarId, seat.seminarId), eq(seats.nameKey, key), ne(seats.id, seatId));
        const taken = yield* rows(tx.select({ id: seats.id }).from(seats).where(others));
        if (taken.length > 0) return "name_taken";
        const all = yield* holdRooms(tx, seat);
        yield* keep(tx, seat, seatId, "rename", at.seat.name, name);
        const renamed = yield* change(tx, at, { name, nameKey: key });
        return { ...renamed, rooms: yield* touch(tx, renamed, all) };
      });
    },

    nudge(seat, seatId, text) {
      return atomic<Seated | "not_found" | "forbidden" | "ended">(function* (tx) {
        const at = yield* student(tx, seat, seatId);
        if (typeof at === "string") return at;
        if (at.seminar.endedAt !== null) return "ended";
        const act = yield* keep(tx, seat, seatId, "nudge", null, text);
        return yield* change(tx, at, { nudge: { id: act.id, text, by: seat.name, at: act.at } });
      });
    },

    countPick(seat, seatId, picks) {
      return atomic<Seated | "not_found" | "conflict">(function* (tx) {
        const at = yield* student(tx, seat, seatId);
        if (typeof at === "string") return "not_found";
        if (picks !== undefined && at.seat.picks !== picks) return "conflict";
        return yield* change(tx, at, { picks: at.seat.picks + 1 });
      });
    },

    removeSeat(seat, seatId) {
      return atomic<Seated | "not_found" | "forbidden">(function* (tx) {
        const at = yield* find(tx, seat, seatId);
        if (!at) return "not_found";
        if (at.seat.role === "teacher") return "forbidden";
        if (at.seat.removedAt !== null) return at;
        yield* keep(tx, seat, seatId, "remove");
        const removed = yield* change(tx, at, { removedAt: Date.now() });
        return isStaff(at.seat) ? removed : { ...removed, seminar: yield* openLobby(tx, removed.seminar) };
      });
    },
  };

  /** The seat of a student who is still there, with the seminar's clock moved. */
  function* student(tx: Queries, by: Seat, seatId: string) {
    const at = yield* find(tx, by, seatId);
    if (!at || at.seat.removedAt !== null) return "not_found" as const;
    return at.seat.role === "student" ? at : ("forbidden" as const);
  }

  function* find(tx: Queries, { seminarId }: Seat, seatId: string) {
    const seminar = yield* moveClock(tx, seminarId);
    const ofSeminar = and(eq(seats.id, seatId), eq(seats.seminarId, seminarId));
    const [seat] = yield* rows(tx.select(seatColumns(tables)).from(seats).where(ofSeminar));
    return seminar && seat ? { seat, seminar } : null;
  }

  function* change(tx: Queries, { seat, seminar }: Seated, to: Partial<Seat> & { nameKey?: string }) {
    const [changed] = yield* rows(
      tx
        .update(seats)
        .set({ ...to, seq: seminar.seq })
        .where(eq(seats.id, seat.id))
        .returning(seatColumns(tables)),
    );
    return { seat: changed as Seat, seminar };
  }

  /** Whoever was removed cannot be told from a newcomer once the browser's cookies are gone: so a person looks. */
  function* openLobby(tx: Queries, { id }: Seminar) {
    const [seminar] = yield* rows(
      tx.update(seminars).set({ lobby: true }).where(eq(seminars.id, id)).returning(),
    );
    return seminar as Seminar;
  }

  /**
   * Locks every room on PostgreSQL. A post that is being written there holds its room and needs its author's seat, which
   * a change of the name locks: so the rooms come first, and no post is missed that still has the old name.
   */
  function* holdRooms(tx: Queries, { seminarId }: Seat) {
    return yield* rows(
      tx
        .update(rooms)
        .set({ seq: sql`${rooms.seq}` })
        .where(eq(rooms.seminarId, seminarId))
        .returning(roomColumns(tables)),
    );
  }

  /** The name stands on every post: each counts as changed, room by room, and so does the credit for a question. */
  function* touch(tx: Queries, { seat, seminar }: Seated, all: Room[]) {
    const { id, handle, name, pseudonym } = seat;
    // To everyone the credit goes by the name the class knows: a pseudonym is the same as before.
    const shown = seminar.names === "real" ? { changedSeq: nextSeq(rooms) } : {};
    const touched: { room: Room; posts: Post[] }[] = [];
    const written = yield* rows(
      tx.selectDistinct({ roomId: posts.roomId }).from(posts).where(eq(posts.seatId, id)),
    );
    for (const { id: roomId, credit } of all) {
      const credited = credit?.handle === handle;
      if (!credited && !written.some((one) => one.roomId === roomId)) continue;
      const to = credited ? { credit: { ...credit, name, pseudonym }, ...shown } : {};
      const [room] = yield* rows(
        tx
          .update(rooms)
          .set({ ...to, seq: nextSeq(rooms) })
          .where(eq(rooms.id, roomId))
          .returning(roomColumns(tables)),
      );
      touched.push({ room: room as Room, posts: yield* touchPosts(tx, id, room as Room) });
    }
    return touched;
  }

  function* touchPosts(tx: Queries, seatId: string, { id, seq }: Room) {
    const own = and(eq(posts.roomId, id), eq(posts.seatId, seatId));
    const ids = yield* rows(tx.update(posts).set({ seq }).where(own).returning({ id: posts.id }));
    const touched = inArray(
      posts.id,
      ids.map((post) => post.id),
    );
    return yield* rows(
      tx
        .select(postColumns(tables))
        .from(posts)
        .innerJoin(seats, eq(seats.id, posts.seatId))
        .where(touched)
        .orderBy(asc(posts.order)),
    );
  }
}

/** Notes what a member of staff did about a person. */
export function actsOf({ acts }: Tables) {
  return function* (
    tx: Queries,
    by: Seat,
    seatId: string,
    act: Act["act"],
    from: string | null = null,
    to: string | null = null,
  ) {
    const noted: Act = { id: uuid(), seatId, by: by.name, act, from, to, at: Date.now() };
    yield* rows(tx.insert(acts).values(noted).returning({ id: acts.id }));
    return noted;
  };
}
