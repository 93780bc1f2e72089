import type { LessonText, QuestionPart } from "../../domain/lesson/lesson";
import type {
  Act,
  Credit,
  Nudge,
  Phase,
  Policies,
  Role,
  Spotlight,
  StaffRole,
  Standing,
} from "../../domain/records";
import type { ColumnKit } from "../columns.sqlite";
import type { accountTables } from "./accounts";

/** Seminars with their rooms, and the people in them. */
export function seminarTables(
  { table, text, integer, instant, flag, json, index, uniqueIndex }: ColumnKit,
  { accounts }: ReturnType<typeof accountTables>,
) {
  const seminars = table(
    "seminars",
    {
      id: text().primaryKey(),
      accountId: text()
        .notNull()
        .references(() => accounts.id, { onDelete: "cascade" }),
      title: text().notNull(),
      code: text().notNull().unique(),
      names: text().$type<Policies["names"]>().notNull(),
      review: flag().notNull(),
      silentStart: flag().notNull(),
      locked: flag().notNull().default(false),
      lobby: flag().notNull().default(false),
      frozen: flag().notNull(),
      screenRoomId: text(),
      seq: integer().notNull(),
      createdAt: instant().notNull(),
      endedAt: instant(),
    },
    (t) => [index("seminars_by_account").on(t.accountId)],
  );

  /** Apart from `seminars`, so that reading a seminar's state does not read a whole lesson. */
  const seminarLessons = table("seminar_lessons", {
    seminarId: text()
      .primaryKey()
      .references(() => seminars.id, { onDelete: "cascade" }),
    lesson: json().$type<LessonText>().notNull(),
  });

  const rooms = table(
    "rooms",
    {
      id: text().primaryKey(),
      seminarId: text()
        .notNull()
        .references(() => seminars.id, { onDelete: "cascade" }),
      position: integer().notNull(),
      question: text().notNull(),
      parts: json().$type<QuestionPart[]>().notNull(),
      phase: text().$type<Phase>().notNull(),
      endsAt: instant(),
      review: flag(),
      slowSeconds: integer().notNull().default(0),
      spotlight: json().$type<Spotlight>().notNull().default({ posts: [], at: -1 }),
      /** Unique: a post becomes a room once. */
      creditPostId: text().unique(),
      credit: json().$type<Credit>(),
      revealedSeq: integer(),
      seq: integer().notNull(),
      changedSeq: integer().notNull(),
    },
    (t) => [uniqueIndex("rooms_in_order").on(t.seminarId, t.position)],
  );

  const seats = table(
    "seats",
    {
      id: text().primaryKey(),
      seminarId: text()
        .notNull()
        .references(() => seminars.id, { onDelete: "cascade" }),
      role: text().$type<Role>().notNull(),
      accountId: text().references(() => accounts.id, { onDelete: "cascade" }),
      /** Hash of the secret in the browser that joined. */
      visitor: text(),
      /** Hash of the private code with which the student comes back on another device. */
      rejoin: text(),
      name: text().notNull(),
      nameKey: text().notNull(),
      pseudonym: text().notNull(),
      handle: text().notNull(),
      standing: text().$type<Standing>().notNull(),
      admitted: flag().notNull().default(true),
      picks: integer().notNull().default(0),
      nudge: json().$type<Nudge>(),
      seq: integer().notNull(),
      createdAt: instant().notNull(),
      removedAt: instant(),
    },
    (t) => [
      uniqueIndex("seats_by_name").on(t.seminarId, t.nameKey),
      uniqueIndex("seats_by_pseudonym").on(t.seminarId, t.pseudonym),
      uniqueIndex("seats_by_visitor").on(t.seminarId, t.visitor),
      uniqueIndex("seats_by_rejoin").on(t.seminarId, t.rejoin),
      uniqueIndex("seats_by_account").on(t.seminarId, t.accountId),
    ],
  );

  /** What staff did about people. */
  const acts = table(
    "acts",
    {
      id: text().primaryKey(),
      seatId: text()
        .notNull()
        .references(() => seats.id, { onDelete: "cascade" }),
      by: text().notNull(),
      act: text().$type<Act["act"]>().notNull(),
      from: text(),
      to: text(),
      at: instant().notNull(),
    },
    (t) => [index("acts_by_seat").on(t.seatId)],
  );

  const invitations = table(
    "invitations",
    {
      id: text().primaryKey(),
      seminarId: text()
        .notNull()
        .references(() => seminars.id, { onDelete: "cascade" }),
      role: text().$type<StaffRole>().notNull(),
      tokenHash: text().notNull().unique(),
      by: text().notNull(),
      createdAt: instant().notNull(),
      expiresAt: instant().notNull(),
      usedAt: instant(),
    },
    (t) => [index("invitations_by_seminar").on(t.seminarId)],
  );

  return { seminars, seminarLessons, rooms, seats, acts, invitations };
}
