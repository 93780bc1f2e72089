import type { Lesson, LessonFormat } from "../../domain/lesson/lesson";
import type { Account } from "../../domain/records";
import type { WordList } from "../../domain/triage";
import type { ColumnKit } from "../columns.sqlite";

/** People who sign in, and what is theirs alone. */
export function accountTables({ table, text, integer, instant, json, index }: ColumnKit) {
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

  const wordLists = table("word_lists", {
    accountId: text()
      .primaryKey()
      .references(() => accounts.id, { onDelete: "cascade" }),
    list: json().$type<WordList>().notNull(),
  });

  return { accounts, sessions, lessons, wordLists };
}
