import type { Citation, Decision, Flag, Post, PostStatus, Reaction, TalkMove } from "../../domain/records";
import type { Hold } from "../../domain/triage";
import type { ColumnKit } from "../columns.sqlite";
import type { seminarTables } from "./seminars";

/** What was said in the rooms, and what became of it. */
export function postTables(
  { table, text, integer, instant, flag, json, index, uniqueIndex }: ColumnKit,
  { rooms, seats }: ReturnType<typeof seminarTables>,
) {
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
      /** The language it is written in, as a BCP 47 tag; null where that is not known. */
      lang: text(),
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
      /** How many react in each way, beside the table of who does. */
      reactions: json().$type<Post["reactions"]>().notNull().default({}),
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

  const reactions = table(
    "reactions",
    {
      postId: text()
        .notNull()
        .references(() => posts.id, { onDelete: "cascade" }),
      seatId: text()
        .notNull()
        .references(() => seats.id, { onDelete: "cascade" }),
      reaction: text().$type<Reaction>().notNull(),
      at: instant().notNull(),
    },
    (t) => [
      uniqueIndex("reactions_once").on(t.postId, t.seatId, t.reaction),
      index("reactions_by_seat").on(t.seatId),
    ],
  );

  return { posts, revisions, decisions, flags, reactions };
}
