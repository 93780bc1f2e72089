import { describe, expect, test } from "vitest";
import { detectQuestions } from "../../../domain/lesson/detect/detect";
import { isTangled } from "../../../domain/lesson/markdown/tangle";
import { numberDraft } from "../../../domain/lesson/number";
import { MAX_LESSON_CHARACTERS, parseLesson } from "../../../domain/lesson/parse";
import { readPlain } from "../../../domain/lesson/plain/plain";

/** Each would take minutes where time grows with the square of the text; here they only have to come to an end. */
const hostile: [name: string, piece: string][] = [
  ["one word", "x"],
  ["question marks", "?"],
  ["questions", "Why? "],
  ["follow-ups", "Why? Give one example. "],
  ["prompts", "Explain it to me. "],
  ["quotes", '"?'],
  ["stops", ". "],
  ["numbers", "1. "],
  ["colons", "a: "],
  ["spaces", " "],
  ["tabs after a bullet", "•\t"],
  ["short lines", "A\n"],
  ["items ending in colons", "- a:\n"],
  ["initials", "A. "],
  ["dashes", "-"],
  ["emphasis", "*a_b"],
  ["brackets", "[a]"],
  ["tags", "<a "],
  ["quotations", "> "],
  ["underlines", "a\n===\n"],
  ["paragraphs", "a\n\n"],
  ["empty lines", "\n"],
];

describe.each(hostile)("a megabyte of %s", { timeout: 60_000 }, (_, piece) => {
  const source = piece.repeat(1_000_000 / piece.length);

  test("is read in time that grows with its length", () => {
    expect(detectQuestions(numberDraft(readPlain(`${source}x`))).sections.length).toBeGreaterThan(0);
  });

  test("comes to an end as Markdown", () => {
    const lesson = parseLesson(source, "markdown");
    expect(lesson.questions.filter(({ chosen }) => chosen).length).toBeLessThanOrEqual(6);
  });
});

test("nothing beyond the limit is read", () => {
  const source = `${"word ".repeat(MAX_LESSON_CHARACTERS / 5)}beyond`;
  for (const format of ["text", "markdown"] as const)
    expect(JSON.stringify(parseLesson(source, format))).not.toContain("beyond");
});

test("Markdown that would tie the parser up is read as plain text, and a long honest handout is not", () => {
  for (const piece of ["> ", "1. ", "[a]", "a\n===\n", "b\n", "a\n\n"])
    expect(isTangled(piece.repeat(40_000))).toBe(true);
  const honest = `## Heading\n\n${"Some *words* of [text](https://a.org) here. ".repeat(12)}\n\n- an item\n  - inside\n\n`;
  expect(isTangled(honest.repeat(300))).toBe(false);
  expect([8, 9].map((depth) => isTangled(`${"> ".repeat(depth)}deep`))).toEqual([false, true]);
});
