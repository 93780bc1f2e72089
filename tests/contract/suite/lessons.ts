import { expect, test } from "vitest";
import { lesson, newTeacher, nextMillisecond } from "../cast";
import type { Db } from "../storeContract";

const source = "# On Liberty\n\nOne person silenced. ünïcödé 🦉\n";

export function lessons(db: Db) {
  const save = async (accountId: string, id = "lesson-1", title = lesson.title) =>
    db().store.saveLesson({ id, accountId, source, format: "markdown", lesson: { ...lesson, title } });

  test("a lesson comes back as it was saved", async () => {
    const teacher = await newTeacher(db().store);
    const saved = await save(teacher.id);
    const kept = {
      id: "lesson-1",
      accountId: teacher.id,
      title: lesson.title,
      source,
      format: "markdown",
      lesson,
    };
    expect(saved).toMatchObject(kept);
    expect(await db().store.lesson(teacher.id, "lesson-1")).toEqual(saved);
  });

  test("saving again changes the lesson and keeps when it was made", async () => {
    const teacher = await newTeacher(db().store);
    const first = await save(teacher.id);
    nextMillisecond();
    const second = await save(teacher.id, "lesson-1", "On Tyranny");
    if (typeof first === "string" || typeof second === "string") throw new Error("refused");
    expect(second).toMatchObject({ title: "On Tyranny", createdAt: first.createdAt });
    expect(second.updatedAt).toBeGreaterThan(first.updatedAt);
    expect(second.lesson.title).toBe("On Tyranny");
    expect(await db().store.lessons(teacher.id)).toHaveLength(1);
  });

  test("the list names an account's lessons, the latest first, without their text", async () => {
    const teacher = await newTeacher(db().store);
    for (const id of ["lesson-1", "lesson-2", "lesson-3"]) await save(teacher.id, id);
    const list = await db().store.lessons(teacher.id);
    const times = list.map(({ updatedAt }) => updatedAt);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(list.map(({ id }) => id).sort()).toEqual(["lesson-1", "lesson-2", "lesson-3"]);
    const shown = ["accountId", "createdAt", "format", "id", "title", "updatedAt"];
    for (const entry of list) expect(Object.keys(entry).sort()).toEqual(shown);
  });

  test("another account can neither read, change nor delete a lesson", async () => {
    const { store } = db();
    const teacher = await newTeacher(store);
    const saved = await save(teacher.id);
    expect(await store.lesson("account-eve", "lesson-1")).toBeNull();
    expect(await store.lessons("account-eve")).toEqual([]);
    expect(await store.deleteLesson("account-eve", "lesson-1")).toBe(false);
    expect(await save("account-eve", "lesson-1", "Mine now").catch(() => "not_found")).toBe("not_found");
    expect(await store.lesson(teacher.id, "lesson-1")).toEqual(saved);
  });

  test("a deleted lesson is gone", async () => {
    const { store } = db();
    const teacher = await newTeacher(store);
    await save(teacher.id);
    expect(await store.deleteLesson(teacher.id, "lesson-1")).toBe(true);
    expect(await store.deleteLesson(teacher.id, "lesson-1")).toBe(false);
    expect(await store.lesson(teacher.id, "lesson-1")).toBeNull();
    expect(await store.lessons(teacher.id)).toEqual([]);
  });
}
