import type { Lesson, LessonFormat, LessonText, QuestionPart } from "../domain/lesson/lesson";
import type {
  Account,
  Act,
  Citation,
  Credit,
  Decision,
  Flag,
  Nudge,
  Phase,
  Policies,
  Post,
  PostStatus,
  Role,
  Spotlight,
  StaffRole,
  Standing,
  TalkMove,
} from "../domain/records";
import type { Hold, WordList } from "../domain/triage";
import type { ColumnKit } from "./columns.sqlite";

/** Every table, once, in the column kit of whichever database it is for. */
export function defineTables({ table, text, integer, instant, flag, json, index, uniqueIndex }: ColumnKit) {
  const accounts = table("accounts", {
    id: text().primaryKey(),
    /** Always 1, and unique, on the first account: two set-up requests at once cannot both make one. */
    first: integer().unique(),
    email: text().notNull().unique(),
    name: text().notNull(),
    role: text().$type<Account["role"]>().notNull(),
    passwordHash: text().notNull(),
    createdAt: instant().notNull(),
  });

  const sessions = table(
    "sessions",
    {
      id: text().primaryKey(),
      accountId: text()
        .notNull()
        .references(() => accounts.id, { onDelete: "cascade" }),
      createdAt: instant().notNull(),
    },
    (t) => [index("sessions_by_account").on(t.accountId)],
  );

  const lessons = table(
    "lessons",
    {
      id: text().primaryKey(),
      accountId: text()
        .notNull()
        .references(() => accounts.id, { onDelete: "cascade" }),
      title: text().notNull(),
      source: text().notNull(),
      format: text().$type<LessonFormat>().notNull(),
      lesson: json().$type<Lesson>().notNull(),
      createdAt: instant().notNull(),
      updatedAt: instant().notNull(),
    },
    (t) => [index("lessons_by_account").on(t.accountId)],
  );

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
      uniqueIndex("seats_by_account").on(t.seminarId, t.accountId),
    ],
  );

  const posts = table(
    "posts",
    {
      id: text().primaryKey(),
      roomId: text()
        .notNull()
        .references(() => rooms.id, { onDelete: "cascade" }),
      seatId: text()
        .notNull()
        .references(() => seats.id, { onDelete: "cascade" }),
      parentId: text(),
      move: text().$type<TalkMove>().notNull(),
      text: text().notNull(),
      status: text().$type<PostStatus>().notNull(),
      order: integer().notNull(),
      seq: integer().notNull(),
      shownSeq: integer(),
      createdAt: instant().notNull(),
      revisedAt: instant(),
      citations: json().$type<Citation[]>().notNull().default([]),
      pinned: flag().notNull().default(false),
      first: json().$type<Post["first"]>(),
      held: json().$type<Hold>(),
      /** Open flags, beside the table that keeps them all. */
      flags: json().$type<Flag[]>().notNull().default([]),
      decision: json().$type<Post["decision"]>(),
    },
    (t) => [
      uniqueIndex("posts_in_order").on(t.roomId, t.order),
      index("posts_by_change").on(t.roomId, t.seq),
      index("posts_by_seat").on(t.seatId),
    ],
  );

  const revisions = table(
    "revisions",
    {
      id: text().primaryKey(),
      postId: text()
        .notNull()
        .references(() => posts.id, { onDelete: "cascade" }),
      text: text().notNull(),
      move: text().$type<TalkMove>().notNull(),
      seq: integer().notNull(),
      at: instant().notNull(),
    },
    (t) => [index("revisions_by_post").on(t.postId)],
  );

  const decisions = table(
    "decisions",
    {
      id: text().primaryKey(),
      postId: text()
        .notNull()
        .references(() => posts.id, { onDelete: "cascade" }),
      seatId: text()
        .notNull()
        .references(() => seats.id, { onDelete: "cascade" }),
      by: text().notNull(),
      decision: text().$type<Decision["decision"]>().notNull(),
      from: text().$type<Decision["from"]>().notNull(),
      to: text().$type<Decision["to"]>().notNull(),
      note: text(),
      seq: integer().notNull(),
      at: instant().notNull(),
    },
    (t) => [index("decisions_by_post").on(t.postId)],
  );

  const flags = table(
    "flags",
    {
      id: text().primaryKey(),
      postId: text()
        .notNull()
        .references(() => posts.id, { onDelete: "cascade" }),
      seatId: text()
        .notNull()
        .references(() => seats.id, { onDelete: "cascade" }),
      by: text().notNull(),
      note: text(),
      seq: integer().notNull(),
      at: instant().notNull(),
    },
    (t) => [index("flags_by_post").on(t.postId)],
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

  const wordLists = table("word_lists", {
    accountId: text()
      .primaryKey()
      .references(() => accounts.id, { onDelete: "cascade" }),
    list: json().$type<WordList>().notNull(),
  });

  return {
    ...{ accounts, sessions, lessons, wordLists },
    ...{ seminars, seminarLessons, invitations, rooms, seats, acts },
    ...{ posts, revisions, decisions, flags },
  };
}

export type Tables = ReturnType<typeof defineTables>;
