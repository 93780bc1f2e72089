import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText } from "../../../domain/lesson/clean";
import { type Lesson, MAX_CHOSEN_BY_DEFAULT } from "../../../domain/lesson/lesson";
import { parseLesson } from "../../../domain/lesson/parse";
import { blocksOf } from "./fixture";

const lineStart = fc.constantFrom(
  "",
  "",
  "",
  "- ",
  "• ",
  "*",
  "1. ",
  "2) ",
  "(a) ",
  "Q3: ",
  "  - ",
  "\t",
  "    ",
  "# ",
  "> ",
  "``` ",
  "一、",
  "A. ",
  "ii. ",
);
const words = fc.constantFrom(
  "Mao",
  "the war",
  "Why did it end?",
  "Explain how it began",
  "“Who?”",
  "U.S.",
  "Discussion questions",
  "term: gloss",
  "and so",
  "ENDE",
  "¿Qué pasó?",
  "为什么？",
  "لماذا؟",
  "**bold**",
  "[a](https://b.org)",
  "`code`",
  "<b>",
  "---",
  "===",
  "|a|b|",
  "word ".repeat(14),
  "e\u0301",
  "\u00a0",
  "😀",
);
const line = fc
  .tuple(lineStart, fc.array(words, { maxLength: 4 }))
  .map(([start, some]) => start + some.join(" "));
const handout = fc
  .array(fc.oneof({ weight: 6, arbitrary: line }, { weight: 1, arbitrary: fc.constant("") }), {
    maxLength: 25,
  })
  .map((lines) => lines.join("\n"));
const anything = fc.oneof(
  { weight: 4, arbitrary: handout },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 300 }) },
);
const format = fc.constantFrom("text" as const, "markdown" as const);
const runs = { numRuns: 400 };

const forEachLesson = (check: (lesson: Lesson) => void) =>
  fc.assert(
    fc.property(anything, format, (source, kind) => check(parseLesson(source, kind))),
    runs,
  );

describe("every lesson", () => {
  test("of plain text holds every letter of its source, in order", () => {
    const lettersOf = (text: string) => text.match(/\p{L}/gu)?.join("") ?? "";
    fc.assert(
      fc.property(anything, (source) => {
        // Word's second bullet is a letter, and lines for the student's name stand above the title.
        fc.pre(!/^\s*o\t|_{3}|\.{5}|^\s*(?:name|date|class|period)\s*:/im.test(source));
        const { title, sections } = parseLesson(source, "text");
        const read = sections.flatMap((section) => [
          section.title,
          ...section.blocks.map(({ marker, text }) => `${marker ?? ""}${text}`),
        ]);
        expect(lettersOf([title, ...read].join(""))).toBe(lettersOf(cleanText(source)));
      }),
      runs,
    );
  });

  test("has unique ids, numbered from 1 in reading order", () => {
    forEachLesson((lesson) => {
      const numbered = (prefix: string, count: number) =>
        Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
      const blocks = blocksOf(lesson);
      expect(blocks.map(({ id }) => id)).toEqual(numbered("b", blocks.length));
      expect(blocks.map(({ number }) => `b${number}`)).toEqual(numbered("b", blocks.length));
      expect(lesson.sections.map(({ id }) => id)).toEqual(numbered("s", lesson.sections.length));
      expect(lesson.questions.map(({ id }) => id)).toEqual(numbered("q", lesson.questions.length));
    });
  });

  test("has blocks of one clean line, with marks and terms inside", () => {
    forEachLesson((lesson) => {
      for (const { text, marks, term, depth, kind } of blocksOf(lesson)) {
        expect(text).toBe(text.replace(/\s+/gu, " ").trim());
        expect(text).not.toBe("");
        expect(text.isWellFormed()).toBe(true);
        expect(kind === "item" ? depth >= 1 : depth >= 0).toBe(true);
        if (term !== undefined) expect(text.startsWith(term)).toBe(true);
        for (const { start, end, href } of marks) {
          expect(0 <= start && start < end && end <= text.length).toBe(true);
          if (href !== undefined) expect(href).toMatch(/^(?:https?|mailto):/);
        }
      }
    });
  });

  test("has questions that are what they point at, in the order of the text", () => {
    forEachLesson((lesson) => {
      const blocks = new Map(blocksOf(lesson).map((block) => [block.id, block]));
      const places = lesson.questions.map(({ text, parts: [part] }) => {
        const { blockId, start, end } = part?.source ?? { blockId: "", start: 0, end: 0 };
        expect(blocks.get(blockId)?.text.slice(start, end)).toBe(text);
        expect(part?.text).toBe(text);
        expect(text).toMatch(/\p{L}/u);
        return (blocks.get(blockId)?.number ?? 0) * 1_000_000 + start;
      });
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    });
  });

  test("has at most six ticked, none of them rhetorical", () => {
    forEachLesson(({ questions }) => {
      const chosen = questions.filter((question) => question.chosen);
      expect(chosen.length).toBeLessThanOrEqual(MAX_CHOSEN_BY_DEFAULT);
      expect(chosen.every(({ parts }) => parts[0]?.reason !== "rhetorical")).toBe(true);
      const likely = questions.filter(({ parts }) => parts[0]?.reason !== "rhetorical");
      const different = new Set(
        likely.map(({ text }) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")),
      );
      expect(chosen).toHaveLength(Math.min(different.size, MAX_CHOSEN_BY_DEFAULT));
    });
  });

  test("is the same for the same text, whatever the text", () => {
    fc.assert(
      fc.property(anything, format, (source, kind) => {
        expect(parseLesson(source, kind)).toEqual(parseLesson(source, kind));
      }),
      runs,
    );
  });
});
