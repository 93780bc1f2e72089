import fc from "fast-check";
import { expect, test } from "vitest";
import { checkCitations } from "../../domain/citations";
import type { LessonText } from "../../domain/lesson/lesson";
import { type Choice, citationsOf, type Stretch, spanOf, step } from "../../domain/selection";
import { unitsOf } from "../../domain/units";

const lessonOf = (...texts: string[]): LessonText => ({
  title: "",
  sections: [
    {
      id: "s1",
      number: 1,
      title: "",
      blocks: texts.map((text, index) => ({
        id: `b${index + 1}`,
        number: index + 1,
        kind: "paragraph",
        depth: 0,
        text,
        marks: [],
      })),
    },
  ],
});

function cite(texts: string[], ...selected: [start: number, end: number][]) {
  const blocks = new Map(lessonOf(...texts).sections[0]?.blocks.map((block) => [block.id, block]));
  const stretches = selected.map(([start, end], index) => ({ blockId: `b${index + 1}`, start, end }));
  return citationsOf((id) => blocks.get(id), stretches);
}
const quotes = (...args: Parameters<typeof cite>) => cite(...args).map(({ quote }) => quote);

const split = "Mao's anti-Soviet course, it says, widened the rift.";

test("words that the ends of a selection cut are cited whole, and white space at its ends is left out", () => {
  expect(quotes([split], [1, 20])).toEqual(["Mao's anti-Soviet course"]);
  expect(quotes([split], [5, 18])).toEqual(["anti-Soviet"]);
  expect(quotes([split], [35, 52])).toEqual(["widened the rift."]);
});

test("a selection in a single word is meant as it is", () => {
  expect(quotes([split], [6, 10])).toEqual(["anti"]);
  expect(quotes([split], [5, 8])).toEqual(["an"]);
  expect(quotes([split], [11, 14])).toEqual(["Sov"]);
  expect(quotes([split], [24, 25])).toEqual([","]);
});

test("characters of a script without spaces are cited one by one", () => {
  expect(quotes(["中国人民站起来了"], [1, 4])).toEqual(["国人民"]);
});

test("a selection over several blocks becomes a citation of each, without empty ones", () => {
  expect(quotes(["One rift.", "  ", "Two rifts.", "Three."], [5, 9], [0, 2], [0, 10], [0, 2])).toEqual([
    "rift.",
    "Two rifts.",
    "Three",
  ]);
  expect(quotes(["One rift.", "Two rifts."], [8, 9], [0, 3])).toEqual(["Two"]);
  expect(quotes(["One."], [0, 0])).toEqual([]);
  expect(citationsOf(() => undefined, [{ blockId: "b9", start: 0, end: 4 }])).toEqual([]);
});

const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 30 }), fc.lorem({ maxCount: 8 }));
const scene = fc
  .array(text, { minLength: 1, maxLength: 4 })
  .chain((texts) =>
    fc.tuple(
      fc.constant(texts),
      fc.tuple(
        ...texts.map((words, index) =>
          fc
            .tuple(fc.nat(words.length + 2), fc.nat(words.length + 2))
            .map(
              ([a, b]): Stretch => ({ blockId: `b${index + 1}`, start: Math.min(a, b), end: Math.max(a, b) }),
            ),
        ),
      ),
    ),
  );

test("whatever is selected, the server takes the citations, and to select what was cited cites the same", () => {
  fc.assert(
    fc.property(scene, ([texts, selected]) => {
      const lesson = lessonOf(...texts);
      const blocks = new Map(lesson.sections[0]?.blocks.map((block) => [block.id, block]));
      const cited = citationsOf((id) => blocks.get(id), selected);
      expect(checkCitations(lesson, cited)).toEqual(cited);
      expect(citationsOf((id) => blocks.get(id), cited)).toEqual(cited);
      for (const { quote } of cited) expect(quote).toBe(quote.trim());
    }),
  );
});

test("all that was selected is cited, and of several blocks no word is cut", () => {
  fc.assert(
    fc.property(scene, ([texts, selected]) => {
      const blocks = new Map(lessonOf(...texts).sections[0]?.blocks.map((block) => [block.id, block]));
      const cited = citationsOf((id) => blocks.get(id), selected);
      for (const { blockId, start, end } of cited) {
        const stretch = selected.find((one) => one.blockId === blockId);
        const words = blocks.get(blockId)?.text.slice(stretch?.start, stretch?.end) ?? "";
        expect(blocks.get(blockId)?.text.slice(start, end)).toContain(words.trim());
        if (cited.length < 2) continue;
        for (const unit of unitsOf(blocks.get(blockId)?.text ?? "")) {
          expect(unit.end <= start || unit.start >= end || (unit.start >= start && unit.end <= end)).toBe(
            true,
          );
        }
      }
    }),
  );
});

test("words are chosen one by one, forwards and back, and the choice stays in the row", () => {
  const units = unitsOf(split);
  const words = (choice: Choice) => {
    const { start, end } = spanOf(units, choice);
    return split.slice(start, end);
  };
  let choice: Choice = { anchor: 0, focus: 0 };
  const go = (...args: [Parameters<typeof step>[1], boolean?]) => {
    choice = step(choice, args[0], args[1] ?? false, units.length);
    return words(choice);
  };
  expect(words(choice)).toBe("Mao's");
  expect(go("back")).toBe("Mao's");
  expect(go("on")).toBe("anti");
  expect(go("on", true)).toBe("anti-Soviet");
  expect(go("first", true)).toBe("Mao's anti");
  expect(go("last")).toBe("rift");
  expect(go("on")).toBe("rift");
  expect(go("first", true)).toBe(split.slice(0, -1));
});
