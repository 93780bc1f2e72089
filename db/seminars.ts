import { randomInt } from "node:crypto";
import { and, count, countDistinct, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { makeCode } from "../domain/code";
import { nameKey } from "../domain/name";
import type { Seminar } from "../domain/records";
import type { Store } from "../domain/store";
import { rows } from "./atomic";
import { nextSeq } from "./clock";
import type { Database } from "./open";
import { newRoom } from "./rooms";
import { newSeat } from "./seats";

type SeminarStore = Pick<
  Store,
  "openSeminar" | "seminars" | "seminarByCode" | "setFrozen" | "setPolicy" | "endSeminar"
>;

export function seminarStore({ queries, tables, atomic }: Database): SeminarStore {
  const { seminars, seminarLessons, rooms, seats, posts } = tables;

  return {
    openSeminar(teacher, lesson, questions, policies) {
      return atomic(function* (tx) {
        const seminar: Seminar = {
          id: uuid(),
          accountId: teacher.id,
          title: lesson.title,
          code: makeCode(randomInt),
          ...policies,
          locked: false,
          lobby: false,
          frozen: false,
          screenRoomId: null,
          seq: 1,
          createdAt: Date.now(),
          endedAt: null,
        };
        const [opened] = yield* rows(tx.insert(seminars).values(seminar).returning());
        yield* rows(
          tx
            .insert(seminarLessons)
            .values({ seminarId: seminar.id, lesson })
            .returning({ seminarId: seminarLessons.seminarId }),
        );
        for (const [position, { text, parts }] of questions.entries()) {
          const room = newRoom(seminar.id, position, text, parts);
          yield* rows(tx.insert(rooms).values(room).returning({ id: rooms.id }));
        }
        yield* rows(
          tx
            .insert(seats)
            .values({
              ...newSeat(seminar.id, "teacher", teacher.name, seminar.seq),
              nameKey: nameKey(teacher.name),
              accountId: teacher.id,
              pseudonym: teacher.name,
            })
            .returning({ id: seats.id }),
        );
        return opened as Seminar;
      });
    },

    async seminars(accountId) {
      const own = queries
        .select({ id: seats.seminarId })
        .from(seats)
        .where(and(eq(seats.accountId, accountId), isNull(seats.removedAt)));
      const found = await queries
        .select({ seminar: seminars, role: seats.role })
        .from(seats)
        .innerJoin(seminars, eq(seminars.id, seats.seminarId))
        .where(and(eq(seats.accountId, accountId), isNull(seats.removedAt)))
        .orderBy(desc(seminars.createdAt), desc(seminars.id));
      const counts = await queries
        .select({ id: rooms.seminarId, rooms: countDistinct(rooms.id), posts: count(posts.id) })
        .from(rooms)
        .leftJoin(posts, and(eq(posts.roomId, rooms.id), ne(posts.status, "withdrawn")))
        .where(inArray(rooms.seminarId, own))
        .groupBy(rooms.seminarId);
      const students = await queries
        .select({ id: seats.seminarId, students: count(seats.id) })
        .from(seats)
        .where(
          and(
            inArray(seats.seminarId, own),
            eq(seats.role, "student"),
            // Whoever waits at the door is not in yet.
            eq(seats.admitted, true),
            isNull(seats.removedAt),
          ),
        )
        .groupBy(seats.seminarId);
      return found.map(({ seminar, role }) => ({
        ...seminar,
        role,
        rooms: counts.find(({ id }) => id === seminar.id)?.rooms ?? 0,
        posts: counts.find(({ id }) => id === seminar.id)?.posts ?? 0,
        students: students.find(({ id }) => id === seminar.id)?.students ?? 0,
      }));
    },

    async seminarByCode(code) {
      const [found] = await queries.select().from(seminars).where(eq(seminars.code, code));
      return found ?? null;
    },

    setFrozen(seat, frozen) {
      return atomic<Seminar | "not_found" | "ended">(function* (tx) {
        const [seminar] = yield* rows(
          tx
            .update(seminars)
            .set({ frozen, seq: nextSeq(seminars) })
            .where(eq(seminars.id, seat.seminarId))
            .returning(),
        );
        if (!seminar) return "not_found";
        return seminar.endedAt === null ? seminar : "ended";
      });
    },

    setPolicy(seat, { review, silentStart, locked, lobby }) {
      return atomic<Seminar | "not_found" | "ended">(function* (tx) {
        const [seminar] = yield* rows(
          tx
            .update(seminars)
            .set({ review, silentStart, locked, lobby, seq: nextSeq(seminars) })
            .where(eq(seminars.id, seat.seminarId))
            .returning(),
        );
        if (!seminar) return "not_found";
        return seminar.endedAt === null ? seminar : "ended";
      });
    },

    endSeminar(seat) {
      return atomic<Seminar | "not_found">(function* (tx) {
        const [seminar] = yield* rows(
          tx
            .update(seminars)
            .set({ endedAt: sql`coalesce(${seminars.endedAt}, ${Date.now()})`, seq: nextSeq(seminars) })
            .where(eq(seminars.id, seat.seminarId))
            .returning(),
        );
        return seminar ?? "not_found";
      });
    },
  };
}
