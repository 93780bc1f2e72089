import { cleanText } from "./clean";
import { detectQuestions } from "./detect/detect";
import type { Lesson, LessonFormat } from "./lesson";
import { readMarkdown } from "./markdown/markdown";
import { numberDraft } from "./number";
import { readPlain } from "./plain/plain";

/**
 * About a hundred printed pages: a lesson is a handout, not a book. Bounds the work of a parse, which runs on every
 * pause while a teacher types. Characters are UTF-16 code units.
 */
export const MAX_LESSON_CHARACTERS = 200_000;

/**
 * Reads a handout. Never throws: text without words gives a lesson without sections, and of text longer than
 * `MAX_LESSON_CHARACTERS` only so much is read (whoever stores lessons refuses longer ones first).
 */
export function parseLesson(source: string, format: LessonFormat): Lesson {
  const text = cleanText(source.slice(0, MAX_LESSON_CHARACTERS));
  const draft = format === "markdown" ? readMarkdown(text) : readPlain(text);
  return detectQuestions(numberDraft(draft));
}
