import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkCitations, citationOf, uncited } from "../../domain/citations";
import type { Block, LessonText } from "../../domain/lesson/lesson";

const blockOf = (text: string, number = 1): Block => ({
  id: `b${number}`,
  number,
  kind: "paragraph",
  depth: 0,
  text,
  marks: [],
});
const lessonOf = (...texts: string[]): LessonText => ({
  title: "",
  sections: [
    { id: "s1", number: 1, title: "", blocks: texts.map((text, index) => blockOf(text, index + 1)) },
  ],
});

const first = "The strong do what they can.";
const second = "The weak suffer 😀 what they must.";
const lesson = lessonOf(first, second);
const weak = { blockId: "b2", start: 4, end: 8, quote: "weak" };

test("a range or a whole block, with the words that stand there, is kept as it is", () => {
  const whole = citationOf(blockOf(first));
  expect(whole).toEqual({ blockId: "b1", start: 0, end: first.length, quote: first });
  expect(checkCitations(lesson, [weak, whole])).toEqual([weak, whole]);
  expect(checkCitations(lesson, [])).toEqual([]);
});

test("the same place is kept once, where it came first", () => {
  const strong = citationOf(blockOf(first), 4, 10);
  expect(checkCitations(lesson, [weak, strong, { ...weak }, strong])).toEqual([weak, strong]);
});

test("nothing but the four fields is kept", () => {
  expect(checkCitations(lesson, [{ ...weak, note: "smuggled" } as typeof weak])).toEqual([weak]);
});

describe("not in the lesson is", () => {
  test.each([
    ["a block of another lesson", { ...weak, blockId: "b3" }],
    ["a property of every object", { ...weak, blockId: "__proto__" }],
    ["other words than stand there", { ...weak, quote: "meek" }],
    ["other case", { ...weak, quote: "Weak" }],
    ["no words", { ...weak, end: 4, quote: "" }],
    ["a range backwards", { ...weak, start: 8, end: 4, quote: "" }],
    ["a start before the block", { ...weak, start: -30, end: -26, quote: second.slice(-30, -26) }],
    ["an end after the block", { ...weak, start: 30, end: 99, quote: second.slice(30) }],
    ["a place between characters", { ...weak, start: 4.5, end: 8.5 }],
    ["no number", { ...weak, start: Number.NaN, end: 8, quote: second.slice(0, 8) }],
    ["the first half of an emoji", { ...weak, start: 16, end: 17, quote: second.slice(16, 17) }],
    ["the second half of an emoji", { ...weak, start: 17, end: 20, quote: second.slice(17, 20) }],
  ])("%s", (_, asked) => {
    expect(checkCitations(lesson, [asked])).toBe("not_in_lesson");
    expect(checkCitations(lesson, [weak, asked])).toBe("not_in_lesson");
  });
});

test("whatever range is chosen, the citation made of it is whole characters and is taken", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (text, some, other) => {
      const start = some % text.length;
      const end = start + 1 + (other % (text.length - start));
      const citation = citationOf(blockOf(text), start, end);
      expect(citation.quote.isWellFormed()).toBe(true);
      expect(citation.quote).toContain(text.slice(start, end));
      expect(citation.quote.length).toBeLessThanOrEqual(end - start + 2);
      expect(checkCitations(lessonOf(text), [citation])).toEqual([citation]);
    }),
  );
});

test("a quotation is cited by any citation that touches it, in the same block only", () => {
  const quote = citationOf(blockOf(first), 4, 17);
  expect(uncited([quote], [])).toEqual([quote]);
  expect(uncited([quote], [citationOf(blockOf(first), 16, 20)])).toEqual([]);
  expect(uncited([quote], [citationOf(blockOf(first))])).toEqual([]);
  expect(uncited([quote], [citationOf(blockOf(first), 0, 4), citationOf(blockOf(first), 17, 20)])).toEqual([
    quote,
  ]);
  expect(uncited([quote], [citationOf(blockOf(second, 2))])).toEqual([quote]);
});
