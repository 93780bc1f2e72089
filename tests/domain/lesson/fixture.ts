import { readFileSync } from "node:fs";
import type { Block, Lesson, LessonFormat } from "../../../domain/lesson/lesson";
import { parseLesson } from "../../../domain/lesson/parse";

/** The bytes of a handout in `tests/fixtures/lessons`. */
export function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../fixtures/lessons/${name}`, import.meta.url)));
}

export function lessonOf(name: string): Lesson {
  const format: LessonFormat = name.endsWith(".md") ? "markdown" : "text";
  return parseLesson(new TextDecoder().decode(bytesOf(name)), format);
}

export function blocksOf({ sections }: Lesson): Block[] {
  return sections.flatMap(({ blocks }) => blocks);
}

/** One line a block: depth, kind, marker and text, as in "1 item 2. Horses". */
export function outlineOf(lesson: Lesson): string[] {
  return lesson.sections.flatMap(({ title, blocks }) => [
    `# ${title}`,
    ...blocks.map(({ depth, kind, marker, text }) =>
      [depth, kind, marker, text].filter((word) => word !== undefined).join(" "),
    ),
  ]);
}

/** One line a question: ticked or not, reason, text. */
export function askedOf({ questions }: Lesson): string[] {
  return questions.map(({ chosen, parts, text }) => `${chosen ? "x" : "-"} ${parts[0]?.reason}: ${text}`);
}

export function textLesson(...lines: string[]): Lesson {
  return parseLesson(lines.join("\n"), "text");
}

export function markdownLesson(...lines: string[]): Lesson {
  return parseLesson(lines.join("\n"), "markdown");
}
