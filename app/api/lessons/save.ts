import type { z } from "zod";
import type { lessonBody } from "../../../domain/http";
import { MAX_LESSON_CHARACTERS, parseLesson } from "../../../domain/lesson/parse";
import { classroom } from "../../classroom";
import { refuse, reply } from "../door";

/** Reads the text again on the server: sections and blocks are never taken from a client. */
export async function saveLesson(id: string, accountId: string, body: z.output<typeof lessonBody>) {
  const { source, format, title, questions } = body;
  if (source.length > MAX_LESSON_CHARACTERS) {
    const limit = MAX_LESSON_CHARACTERS.toLocaleString("en");
    return refuse(
      "too_large",
      `A lesson holds at most ${limit} characters; this has ${source.length.toLocaleString("en")}.`,
    );
  }
  const read = parseLesson(source, format);
  if (read.sections.length === 0) return refuse("empty", "There is no text in this lesson yet.");
  const lesson = {
    ...read,
    title: title ?? (read.title || "Untitled lesson"),
    questions: questions ?? read.questions,
  };
  const saved = await classroom().store.saveLesson({ id, accountId, source, format, lesson });
  if (saved === "not_found") return refuse("not_found", "There is no such lesson.");
  return reply({ lesson: saved }, { status: 200 });
}
