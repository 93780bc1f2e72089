import fc from "fast-check";
import { expect, test } from "vitest";
import { splitSentences } from "../../../domain/lesson/sentences";

const sentencesOf = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["One. Two! Three? Four… Five"],
  ["Dr. King met Gen. Lee.", "They talked."],
  ["It hurt the U.S. Navy.", "It ended."],
  ["It hurt the U.S. What next?"],
  ["Some states, e.g. Cuba, i.e. Castro, agreed.", "Others not."],
  ["J. M. Keynes left.", "A. J. P. Taylor came."],
  ["It cost 3.5 million.", "See p. 12 and No. 5."],
  ["Who gave the order? and why?", "Nobody knows."],
  ['"Why?" he asked.', "She left."],
  ["¿Quién fue?", "¿Por qué?", "El Sr. Díaz lo sabe."],
  ["为什么？", "他说了。", "你呢"],
  ["لماذا؟", "كيف؟"],
  ["What was it?", "Is it?What next?"],
  ["what was it?", "why did it end?"],
  ["1. When is a war just?", "2. Who decides?"],
  ["He paused... and went on.", "Then he left."],
  ["(Was it so?)", "No."],
])("splits %j", (...sentences) => {
  const expected = sentences.flatMap(
    (text) =>
      ({
        "One. Two! Three? Four… Five": ["One.", "Two!", "Three?", "Four…", "Five"],
        "It hurt the U.S. What next?": ["It hurt the U.S.", "What next?"],
        "Is it?What next?": ["Is it?", "What next?"],
      })[text] ?? [text],
  );
  expect(sentencesOf(sentences.join(" "))).toEqual(expected);
});

test("sentences cover all words in order", () => {
  const word = fc.constantFrom(
    "Mao",
    "war",
    "U.S.",
    "e.g.",
    "3.5",
    "?",
    "!",
    '"',
    "(why)",
    "。",
    "…",
    "Why",
    " ",
    "a.",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join(" ");
      expect(sentencesOf(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      for (const sentence of sentencesOf(text)) expect(sentence).toBe(sentence.trim());
    }),
  );
});
