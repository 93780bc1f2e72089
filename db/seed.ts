import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { parseLesson } from "../domain/lesson/parse";
import type { Store } from "../domain/store";

/** Puts the handout that comes with Stoa among an account's lessons, ready to be opened as a seminar. */
export async function addSampleLesson(store: Store, accountId: string) {
  const source = await readFile(join(process.cwd(), "db/sample-lesson.txt"), "utf8");
  const lesson = parseLesson(source, "text");
  await store.saveLesson({ id: uuid(), accountId, source, format: "text", lesson });
}
