import { and, desc, eq, getTableColumns } from "drizzle-orm";
import type { SavedLesson } from "../domain/records";
import type { Store } from "../domain/store";
import { rows } from "./atomic";
import type { Database } from "./open";

type LessonStore = Pick<Store, "saveLesson" | "lessons" | "lesson" | "deleteLesson">;

export function lessonStore({ queries, tables, atomic }: Database): LessonStore {
  const { lessons } = tables;
  const owned = (accountId: string, lessonId: string) =>
    and(eq(lessons.id, lessonId), eq(lessons.accountId, accountId));

  return {
    saveLesson({ id, accountId, source, format, lesson }) {
      return atomic<SavedLesson | "not_found">(function* (tx) {
        const now = Date.now();
        const content = { title: lesson.title, source, format, lesson, updatedAt: now };
        const [saved] = yield* rows(
          tx
            .insert(lessons)
            .values({ id, accountId, ...content, createdAt: now })
            .onConflictDoUpdate({
              target: lessons.id,
              set: content,
              setWhere: eq(lessons.accountId, accountId),
            })
            .returning(),
        );
        return saved ?? "not_found";
      });
    },

    async lessons(accountId) {
      const { source: _source, lesson: _lesson, ...listed } = getTableColumns(lessons);
      return queries
        .select(listed)
        .from(lessons)
        .where(eq(lessons.accountId, accountId))
        .orderBy(desc(lessons.updatedAt), desc(lessons.id));
    },

    async lesson(accountId, lessonId) {
      const [found] = await queries.select().from(lessons).where(owned(accountId, lessonId));
      return found ?? null;
    },

    deleteLesson(accountId, lessonId) {
      return atomic(function* (tx) {
        const deleted = yield* rows(
          tx.delete(lessons).where(owned(accountId, lessonId)).returning({ id: lessons.id }),
        );
        return deleted.length > 0;
      });
    },
  };
}
