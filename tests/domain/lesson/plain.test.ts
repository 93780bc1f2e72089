import { describe, expect, test } from "vitest";
import { blocksOf, lessonOf, outlineOf, textLesson } from "./fixture";

describe("lists in plain text", () => {
  test("Word's bullets nest by their signs, tabs and hard spaces become spaces", () => {
    expect(outlineOf(lessonOf("word-paste.txt"))).toEqual([
      "# Goods that travelled",
      "1 item Silk: light, costly and easy to carry",
      "2 item made only in China at first",
      "2 item later in Byzantium",
      "1 item Horses from Ferghana",
      "1 item Paper",
      "# Ideas that travelled",
      "1 item Buddhism reached China along the roads.",
      "2 item monks walked both ways",
      "2 item their books were copied",
      "1 item Islam followed the merchants.",
      "# Reflection",
      "1 question Which travelled further, goods or ideas?",
      "1 question How might a merchant and a monk describe the same road?",
    ]);
  });

  test.each(["-", "*", "•", "–", "·"])("%s is a bullet", (bullet) => {
    const [block] = blocksOf(textLesson("A text.", `${bullet} An item`)).slice(1);
    expect(block).toMatchObject({ kind: "item", depth: 1, text: "An item" });
    expect(block?.marker).toBeUndefined();
  });

  test.each(["1.", "12)", "(a)", "b)", "(iv)", "二、", "Q1:", "Question 3."])(
    "%s is a marker that is kept",
    (marker) => {
      const [block] = blocksOf(textLesson("A text.", `${marker} An item of the list`)).slice(1);
      expect(block).toMatchObject({ kind: "item", depth: 1, marker, text: "An item of the list" });
    },
  );

  test("a letter is a marker only beside its neighbour, an initial never", () => {
    expect(outlineOf(textLesson("Views.", "a. one view", "b. another view", "A. Taylor disagreed."))).toEqual(
      [
        "# ",
        "0 paragraph Views.",
        "1 item a. one view",
        "1 item b. another view",
        "0 paragraph A. Taylor disagreed.",
      ],
    );
  });

  test("indents nest, and the rest of an item is joined to it", () => {
    const lesson = textLesson(
      "Text.",
      "- one",
      "    - two",
      "        - three",
      "          of it",
      "    - four",
      "- five",
    );
    expect(outlineOf(lesson).slice(2)).toEqual([
      "1 item one",
      "2 item two",
      "3 item three of it",
      "2 item four",
      "1 item five",
    ]);
  });

  test("one column off is no indent", () => {
    expect(outlineOf(textLesson("Text.", "- one", " - two", "- three")).slice(2)).toEqual([
      "1 item one",
      "1 item two",
      "1 item three",
    ]);
  });

  test("Roman numerals are numbers of one list", () => {
    expect(outlineOf(textLesson("Text.", "i. one", "ii. two", "iii. three")).slice(2)).toEqual([
      "1 item i. one",
      "1 item ii. two",
      "1 item iii. three",
    ]);
  });

  test("a paragraph set in under an item goes with it", () => {
    expect(
      outlineOf(textLesson("Text.", "- one", "", "  More of one.", "", "Not of one.", "And no more.")).slice(
        2,
      ),
    ).toEqual([
      "1 item one",
      "1 paragraph More of one.",
      "0 paragraph Not of one.",
      "0 paragraph And no more.",
    ]);
  });

  test("numbers restart and nest under letters", () => {
    const lesson = textLesson("Text.", "1. one", "a) under one", "b) under one too", "2. two");
    expect(outlineOf(lesson).slice(2)).toEqual([
      "1 item 1. one",
      "2 item a) under one",
      "2 item b) under one too",
      "1 item 2. two",
    ]);
  });
});

describe("paragraphs in plain text", () => {
  test("hard-wrapped lines are joined, items and headings are not", () => {
    expect(outlineOf(lessonOf("hard-wrapped.txt"))).toEqual([
      "# ",
      expect.stringMatching(/^0 paragraph In August 1791 .* rose against .* into an army\.$/),
      "# Leaders",
      "1 item Toussaint Louverture: wrote a constitution in 1801 and was carried off to a French prison",
      "1 item Jean-Jacques Dessalines: declared independence on the first day of 1804",
      "2 item crowned himself emperor",
      "2 item was killed two years later",
      "# What freedom meant",
      expect.stringMatching(/^0 paragraph Freedom .* plant-ations .* fought against him\.$/),
      "1 question 1) How could a man who had been enslaved force others to work, and what would he have answered if you had asked him?",
      "1 question 2) To what extent did the United States, itself born of a revolution, betray this one?",
    ]);
  });

  test("headings stay headings where a copied page has no blank lines", () => {
    const lesson = lessonOf("pdf-paste.txt");
    expect(lesson.title).toBe("Chapter 7: The Scramble for Africa");
    expect(lesson.sections.map(({ title }) => title)).toEqual(["", "Review Questions", "Primary Source"]);
    expect(outlineOf(lesson)[3]).toBe(
      "1 question 1. What reasons did the powers have for dividing Africa, and which of them weighed most?",
    );
    expect(blocksOf(lesson)).toHaveLength(5);
  });

  test("a line under a full paragraph, and lines to write on, are no text", () => {
    const lesson = textLesson(
      "Read this first.",
      "----------------------------",
      "Then answer.",
      "____________",
      "............",
    );
    expect(outlineOf(lesson)).toEqual(["# ", "0 paragraph Read this first.", "0 paragraph Then answer."]);
  });

  test("where items hang, a line at the margin is not of an item, however full the one before", () => {
    const lesson = textLesson(
      "The Dutch Revolt",
      "- Philip II of Spain raised the taxes and sent the Duke of Alba with",
      "  an army of ten thousand men to collect them from the seventeen.",
      "Understandably the towns closed their gates, and the war began that",
      "lasted for eighty years.",
    );
    expect(outlineOf(lesson)).toEqual([
      "# ",
      expect.stringMatching(/^1 item Philip .* with an army .* seventeen\.$/),
      expect.stringMatching(/^0 callout Understandably .* that lasted for eighty years\.$/),
    ]);
  });

  test("one paragraph to a line stays so", () => {
    const lines = [
      "The first paragraph ends here.",
      "the second begins small.",
      "A third one stands under it.",
    ];
    expect(blocksOf(textLesson(...lines)).map(({ text }) => text)).toEqual(lines);
  });

  test("Chinese lines are joined without a space", () => {
    const lesson = textLesson(
      "这是一段很长的文字，它在每一行的末尾都被断开，",
      "所以必须重新连接起来，这样读者才能看到完整的一",
      "段。",
    );
    expect(blocksOf(lesson).map(({ text }) => text)).toEqual([
      "这是一段很长的文字，它在每一行的末尾都被断开，所以必须重新连接起来，这样读者才能看到完整的一段。",
    ]);
  });

  test.each(["\r\n", "\r", "\u2028"])("line breaks of other systems are line breaks (%j)", (lineBreak) => {
    expect(outlineOf(textLesson(["One text.", "- an item"].join(lineBreak)))).toEqual([
      "# ",
      "0 paragraph One text.",
      "1 item an item",
    ]);
  });

  test("half a character is replaced", () => {
    expect(blocksOf(textLesson("A \ud800 text."))[0]?.text).toBe("A \ufffd text.");
  });

  test("what nobody sees is taken out", () => {
    expect(
      blocksOf(textLesson("\ufeffZe\u00adro\u200b\0 \u202Eright.\u0007")).map(({ text }) => text),
    ).toEqual(["Zero right."]);
  });
});
