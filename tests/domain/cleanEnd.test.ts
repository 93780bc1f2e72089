import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanEnd } from "../../domain/cleanEnd";

const cut = (text: string, most: number) => text.slice(0, cleanEnd(text, most));

test("a text is cut after a whole sentence, or else a whole word", () => {
  const text = "Mao broke with Moscow in 1960. The text says why, at length and more than once.";
  expect(cut(text, 40)).toBe("Mao broke with Moscow in 1960.");
  expect(cut(text, 70)).toBe("Mao broke with Moscow in 1960. The text says why, at length and more");
  expect(cut(text, 1_000)).toBe(text);
});

test("an endless word is cut between characters", () => {
  expect(cut("x".repeat(50), 10)).toBe("x".repeat(10));
  expect(cut("🙂".repeat(50), 11)).toBe("🙂".repeat(5));
});

test("whatever the text, what is left fits and is well formed", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.integer({ min: 2, max: 60 }),
      (text, most) => {
        const left = cut(text, most);
        expect(left.length).toBeLessThanOrEqual(Math.max(most, 0));
        expect(left.isWellFormed() || !text.isWellFormed()).toBe(true);
      },
    ),
  );
});
