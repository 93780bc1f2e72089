import { and, asc, eq, inArray } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { MAX_ROOMS } from "../domain/limits";
import type { Credit, Room, Seminar } from "../domain/records";
import type { Store } from "../domain/store";
import type { RoomSet } from "../domain/store/seated";
import { type Queries, rows } from "./atomic";
import { changesTo, roomColumns } from "./change";
import { nextSeq, seminarClock } from "./clock";
import type { Database } from "./open";

type RoomStore = Pick<Store, "rooms" | "frozenLesson" | "addRoom" | "setRoomPolicy" | "setSpotlight">;

export function roomStore({ queries, tables, atomic }: Database): RoomStore {
  const { rooms, posts, seminars, seminarLessons } = tables;
  const { read } = changesTo(tables);
  const moveClocks = clocksOf(tables);
  const moveClock = seminarClock(tables);

  return {
    async rooms(seat) {
      return queries
        .select(roomColumns(tables))
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

    addRoom(seat, question, postId) {
      return atomic<RoomSet | "not_found" | "conflict" | "full" | "ended">(function* (tx) {
        const seminar = yield* moveClock(tx, seat.seminarId);
        if (!seminar) return "not_found";
        if (seminar.endedAt !== null) return "ended";
        const there = yield* rows(
          tx.select({ at: rooms.position }).from(rooms).where(eq(rooms.seminarId, seminar.id)),
        );
        if (there.length >= MAX_ROOMS) return "full";
        const credit = postId === null ? null : yield* creditOf(tx, postId, seminar.id);
        if (credit === "not_found") return credit;
        const position = Math.max(-1, ...there.map(({ at }) => at)) + 1;
        const [room] = yield* rows(
          tx
            .insert(rooms)
            .values({ ...newRoom(seminar.id, position, question), creditPostId: postId, credit })
            .onConflictDoNothing({ target: rooms.creditPostId })
            .returning(roomColumns(tables)),
        );
        return room ? { room, seminar } : "conflict";
      });
    },

    setRoomPolicy(seat, roomId, { review, slowSeconds }) {
      return atomic<RoomSet | "not_found" | "ended">(function* (tx) {
        const at = yield* moveClocks(tx, seat, roomId);
        if (typeof at === "string") return at;
        return { seminar: at.seminar, room: yield* set(tx, at.room, { review, slowSeconds }) };
      });
    },

    setSpotlight(seat, roomId, spotlight) {
      return atomic<RoomSet | "not_found" | "conflict" | "ended">(function* (tx) {
        const at = yield* moveClocks(tx, seat, roomId);
        if (typeof at === "string") return at;
        const added = spotlight.posts.filter((id) => !at.room.spotlight.posts.includes(id));
        const shown = yield* rows(
          tx
            .select({ id: posts.id })
            .from(posts)
            .where(and(eq(posts.roomId, roomId), eq(posts.status, "visible"), inArray(posts.id, added))),
        );
        if (shown.length < new Set(added).size || spotlight.at >= spotlight.posts.length) return "conflict";
        const [seminar] = yield* rows(
          tx
            .update(seminars)
            .set({ screenRoomId: roomId })
            .where(eq(seminars.id, seat.seminarId))
            .returning(),
        );
        return { seminar: seminar as Seminar, room: yield* set(tx, at.room, { spotlight }) };
      });
    },
  };

  function* set(tx: Queries, { id, seq }: Room, to: Partial<Room>) {
    const [room] = yield* rows(
      tx
        .update(rooms)
        .set({ ...to, changedSeq: seq })
        .where(eq(rooms.id, id))
        .returning(roomColumns(tables)),
    );
    return room as Room;
  }

  /** Of a student, and up. Before the reveal it may be made as well: the teacher shows these words, as the question. */
  function* creditOf(tx: Queries, postId: string, seminarId: string) {
    const found = yield* read(tx, postId, seminarId);
    if (found?.post.status !== "visible" || found.post.author.role !== "student") return "not_found" as const;
    const { handle, name, pseudonym } = found.post.author;
    return { postId, handle, name, pseudonym } satisfies Credit;
  }
}

/** Moves the clocks of the seminar and of one of its rooms, in this order, as everything that changes both does. */
export function clocksOf(tables: Database["tables"]) {
  const { rooms } = tables;
  const moveClock = seminarClock(tables);
  return function* (tx: Queries, { seminarId }: { seminarId: string }, roomId: string) {
    const seminar = yield* moveClock(tx, seminarId);
    const [room] = yield* rows(
      tx
        .update(rooms)
        .set({ seq: nextSeq(rooms) })
        .where(and(eq(rooms.id, roomId), eq(rooms.seminarId, seminarId)))
        .returning(roomColumns(tables)),
    );
    if (!seminar || !room) return "not_found" as const;
    return seminar.endedAt === null ? { seminar, room } : ("ended" as const);
  };
}

/** A room before anything happened in it. */
export function newRoom(seminarId: string, position: number, question: string, parts: Room["parts"] = []) {
  const fresh = { phase: "waiting", revealedSeq: null, seq: 1, changedSeq: 1 } as const;
  return { id: uuid(), seminarId, position, question, parts, ...fresh };
}
