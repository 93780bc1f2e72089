import { describe, expect, test } from "vitest";
import { blocksOf, lessonOf, outlineOf, textLesson } from "./fixture";

describe("headings in plain text", () => {
  test("numbered, underlined, in capitals, with a colon", () => {
    const lesson = lessonOf("outline.txt");
    expect(lesson.title).toBe("THE TREATY OF VERSAILLES");
    expect(lesson.sections.map(({ title }) => title)).toEqual([
      "1. Causes of the War",
      "2. The Terms",
      "3. The Reaction in Germany",
      "KEY FIGURES",
    ]);
    expect(outlineOf(lesson).slice(-6)).toEqual([
      "0 paragraph Woodrow Wilson",
      "0 paragraph David Lloyd George",
      "0 paragraph Georges Clemenceau",
      "1 question Q1: How did the treaty feed resentment?",
      "1 question Question 2. Could the peace have been kept?",
      "1 question Q3. Discuss whether Keynes was right.",
    ]);
  });

  test("numbered lines in a row are a list", () => {
    const lesson = textLesson(
      "Read on.",
      "1. Causes of the War",
      "2. The Terms",
      "3. The Reaction",
      "More text follows here.",
    );
    expect(outlineOf(lesson).slice(2, 5)).toEqual([
      "1 item 1. Causes of the War",
      "1 item 2. The Terms",
      "1 item 3. The Reaction",
    ]);
  });

  test("the first of a run of short lines heads the others", () => {
    const lesson = textLesson(
      "The Cold War",
      "It began in 1947.",
      "Vocabulary",
      "Détente",
      "Glasnost",
      "Perestroika",
    );
    expect(outlineOf(lesson).slice(2)).toEqual([
      "# Vocabulary",
      "0 paragraph Détente",
      "0 paragraph Glasnost",
      "0 paragraph Perestroika",
    ]);
  });

  test("a line that leads a list in is text", () => {
    const lesson = textLesson("A text.", "The reasons were:", "- hunger");
    expect(outlineOf(lesson).slice(2)).toEqual(["0 paragraph The reasons were:", "1 item hunger"]);
  });

  test("the title stands below the lines for name and date", () => {
    const lesson = lessonOf("essential-question.txt");
    expect(lesson.title).toBe("The Columbian Exchange");
    expect(blocksOf(lesson)[0]?.text).toMatch(/^Name: _+ Date: _+$/);
  });

  test("a title in title case may ask", () => {
    expect(lessonOf("rhetorical.txt").title).toBe("Why Did Rome Fall?");
  });

  test("a single line is text, not a title without a text", () => {
    expect(textLesson("Only One Line")).toMatchObject({
      title: "",
      sections: [{ blocks: [{ text: "Only One Line" }] }],
    });
  });

  test("a text in another script", () => {
    const lesson = lessonOf("scripts.txt");
    expect(lesson.sections.map(({ title }) => title)).toEqual(["", "أسئلة للنقاش", "丝绸之路", "讨论"]);
  });
});

describe("callouts in plain text", () => {
  test("one paragraph after a list, unless the section has other text", () => {
    const list = ["- Hunger", "- Debt"];
    const kindOf = (...lines: string[]) =>
      blocksOf(textLesson(...lines)).find(({ text }) => text === "Both led to revolt.")?.kind;
    expect(kindOf("Title", "Causes", ...list, "Both led to revolt.")).toBe("callout");
    expect(kindOf("Title", "Causes", "They were:", ...list, "Both led to revolt.")).toBe("callout");
    expect(kindOf("Title", "Causes", "France was poor.", ...list, "Both led to revolt.")).toBe("paragraph");
    expect(kindOf("Title", "Causes", ...list, "Both led to revolt.", "It was bloody.")).toBe("paragraph");
  });

  test("a label makes one anywhere", () => {
    const [block] = blocksOf(textLesson("Remember: bread was dear.", "More text."));
    expect(block).toMatchObject({ kind: "callout", term: "Remember" });
  });
});

test("text without words has no sections", () => {
  for (const source of ["", " \n\t\n", "\ufeff", "---\n***\n___"])
    expect(textLesson(source)).toEqual({ title: "", sections: [], questions: [] });
});
