import type { Lesson, LessonFormat, Question } from "../../../domain/lesson/lesson";
import { MAX_LESSON_CHARACTERS, parseLesson } from "../../../domain/lesson/parse";
import { reparse } from "../../../domain/lesson/reparse";
import type { SavedLesson } from "../../../domain/records";

/** A lesson as it stands in the editor. */
export interface Draft {
  /** Null as long as the teacher has not touched it: the title found in the text. */
  title: string | null;
  source: string;
  format: LessonFormat;
  /** The questions the parser found in this text, before any correction. */
  found: readonly Question[];
  questions: Question[];
}

export const emptyDraft: Draft = { title: null, source: "", format: "text", found: [], questions: [] };

export function draftOf({ title, source, format, lesson }: SavedLesson): Draft {
  const read = parseLesson(source, format);
  return {
    title: title === read.title ? null : title,
    source,
    format,
    found: read.questions,
    questions: lesson.questions,
  };
}

/** Null for a text that is too long to be read. */
export function readDraft({ source, format }: Pick<Draft, "source" | "format">): Lesson | null {
  return source.length > MAX_LESSON_CHARACTERS ? null : parseLesson(source, format);
}

/** The draft with another text, and the teacher's corrections as far as they still fit. */
export function withText(draft: Draft, source: string, format: LessonFormat): Draft {
  if (source === draft.source && format === draft.format) return draft;
  const read = readDraft({ source, format });
  if (!read) return { ...draft, source, format };
  const questions = reparse(draft.found, draft.questions, read);
  return { ...draft, source, format, found: read.questions, questions };
}
