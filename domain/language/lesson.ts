import type { LessonText } from "../lesson/lesson";
import { detectLanguage } from "./detect";
import { languageOfScript } from "./script";

/** Enough to tell a language by, and bounds the work of a long handout. UTF-16 code units. */
const SAMPLE = 4_000;

/** The language that a lesson is written in, as a BCP 47 tag; undefined where its words are too few to tell. */
export function languageOfLesson({ title, sections }: LessonText): string | undefined {
  const blocks = sections.flatMap((section) => [section.title, ...section.blocks.map(({ text }) => text)]);
  const sample = [title, ...blocks].join("\n").slice(0, SAMPLE);
  return languageOfScript(sample) ?? (detectLanguage(sample, "") || undefined);
}
