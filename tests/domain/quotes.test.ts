import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkCitations } from "../../domain/citations";
import type { LessonText } from "../../domain/lesson/lesson";
import { findQuotes, MAX_QUOTES } from "../../domain/quotes";

const lessonOf = (...texts: string[]): LessonText => ({
  title: "",
  sections: texts.map((text, index) => ({
    id: `s${index + 1}`,
    number: index + 1,
    title: "",
    blocks: [{ id: `b${index + 1}`, number: index + 1, kind: "paragraph", depth: 0, text, marks: [] }],
  })),
});

const melos = "The strong do what they can, and the weak suffer what they must.";
const mill = "If all mankind minus one were of one opinion, mankind would be no more justified.";
const find = findQuotes(lessonOf(melos, mill));
const quotes = (text: string, finding = find) => finding(text).map(({ quote }) => quote);

describe("a passage is found", () => {
  test("from four words in a row", () => {
    expect(quotes("He says the weak suffer what is due.")).toEqual(["the weak suffer what"]);
    expect(quotes("He says the weak suffer.")).toEqual([]);
    expect(quotes("")).toEqual([]);
  });

  test("with the place where it stands", () => {
    expect(find("minus one were of")).toEqual([
      { blockId: "b2", start: 15, end: 32, quote: "minus one were of" },
    ]);
  });

  test("whatever the case, the punctuation, the quotation marks and the space between the words", () => {
    expect(quotes("“THE STRONG\n do” – what   they: can and THE weak?")).toEqual([
      "The strong do what they can, and the weak",
    ]);
  });

  test("whichever apostrophe is typed, and however accents are composed", () => {
    const french = findQuotes(lessonOf("L’état, c’est moi déjà."));
    expect(quotes("l'état, c'est moi de\u0301ja\u0300", french)).toEqual(["L’état, c’est moi déjà"]);
    expect(quotes("l état c est moi", french)).toEqual([]);
  });

  test("only within one block", () => {
    expect(quotes("what they must. If all mankind minus")).toEqual(["If all mankind minus"]);
    expect(quotes("suffer what they must. If all mankind minus")).toEqual([
      "suffer what they must",
      "If all mankind minus",
    ]);
  });

  test("in the order of the post", () => {
    expect(quotes("mankind would be no more and the strong do what they")).toEqual([
      "mankind would be no more",
      "The strong do what they",
    ]);
  });

  test("once, however often the post repeats it", () => {
    expect(quotes("they can and the they can and the")).toEqual(["they can, and the"]);
  });

  test("in full where another overlaps with it, and the other as far as it is left", () => {
    const overlapping = findQuotes(lessonOf("a b c d e f g", "e f g h i j k l m n", "z y x k l m n o p q r"));
    expect(quotes("a b c d e f g h i j k l m n o p q r", overlapping)).toEqual([
      "a b c d",
      "e f g h i j k l m n",
      "o p q r",
    ]);
    expect(quotes("c d e f g h i", overlapping)).toEqual(["c d e f g"]);
  });

  test("of more than ten the ten longest", () => {
    const passages = Array.from(
      { length: 14 },
      (_, n) => `a${n} b${n} c${n} d${n}${n % 7 === 3 ? "" : ` e${n}`}`,
    );
    const found = quotes(passages.join(" — "), findQuotes(lessonOf(...passages)));
    expect(found).toHaveLength(MAX_QUOTES);
    expect(found).toEqual(passages.filter((passage) => passage.includes("e")).slice(0, MAX_QUOTES));
  });
});

describe("in scripts without space between words", () => {
  const chinese = findQuotes(lessonOf("學而時習之，不亦說乎？有朋自遠方來，不亦樂乎？"));

  test("eight characters in a row are a passage", () => {
    expect(quotes("他說「有朋自遠方來不亦」是什麼意思", chinese)).toEqual(["有朋自遠方來，不亦"]);
    expect(quotes("他說「有朋自遠方來不」是什麼意思", chinese)).toEqual([]);
  });

  test("a word among them counts as two", () => {
    const mixed = findQuotes(lessonOf("我們用 Stoa 討論文本吧"));
    expect(quotes("他們用stoa討論文本", mixed)).toEqual(["們用 Stoa 討論文本"]);
    expect(quotes("也用stoa討論文本", mixed)).toEqual([]);
  });

  test("Japanese long vowels and Thai vowel signs are characters too, not words", () => {
    const others = findQuotes(lessonOf("コーヒーを飲みます", "ภาษาไทยไม่ยาก"));
    expect(quotes("コーヒーを飲", others)).toEqual([]);
    expect(quotes("コーヒーを飲みま", others)).toEqual(["コーヒーを飲みま"]);
    expect(quotes("ภาษาไทยไม่", others)).toEqual(["ภาษาไทยไม่"]);
  });

  test("Korean has words", () => {
    const korean = findQuotes(lessonOf("약자는 견뎌야 할 것을 견딘다"));
    expect(quotes("약자는 견뎌야 할 것을", korean)).toEqual(["약자는 견뎌야 할 것을"]);
  });
});

describe("for any lesson and post", () => {
  const word = fc.constantFrom("a", "b", "c", "d", "E");
  const text = fc.array(word, { minLength: 1, maxLength: 24 }).map((words) => words.join(" "));
  const keysOf = (text: string) => text.toLowerCase().split(" ");
  const contains = (text: string, words: string[]) =>
    ` ${text.toLowerCase()} `.includes(` ${words.join(" ")} `);

  test("what is found stands in the lesson and in the post, and is four words or more", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), text, (texts, post) => {
        const lesson = lessonOf(...texts);
        const found = findQuotes(lesson)(post);
        expect(checkCitations(lesson, found)).toEqual(found);
        for (const { quote } of found) {
          expect(keysOf(quote).length).toBeGreaterThanOrEqual(4);
          expect(contains(post, keysOf(quote))).toBe(true);
        }
        expect(found.length).toBeLessThanOrEqual(MAX_QUOTES);
      }),
    );
  });

  test("the longest passage that both share is found, and nothing if there is none", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), text, (texts, post) => {
        const words = keysOf(post);
        const shared = words.flatMap((_, from) =>
          words.slice(from).map((_, more) => words.slice(from, from + more + 1)),
        );
        const longest = shared
          .filter((run) => run.length >= 4 && texts.some((text) => contains(text, run)))
          .reduce((most, run) => Math.max(most, run.length), 0);
        const found = findQuotes(lessonOf(...texts))(post).map(({ quote }) => keysOf(quote).length);
        expect(Math.max(0, ...found)).toBe(longest);
      }),
    );
  });
});

describe("stays quick", () => {
  /** In milliseconds. The limits below end what grows with the square of the text; prose takes a hundredth of them. */
  const timed = <T>(run: () => T) => {
    const began = performance.now();
    const result = run();
    return { result, took: performance.now() - began };
  };
  const words = Array.from({ length: 3_000 }, (_, n) => `w${((n * 7919) % 104_729).toString(36)}`);
  const prose = (characters: number, step: number) => {
    let text = "";
    for (let n = 0; text.length < characters; n += step) text += `${words[(n * n + n) % words.length]} `;
    return text.slice(0, characters);
  };
  const long = prose(200_000, 1);

  test.each([
    ["prose", long, prose(4_000, 1)],
    ["prose that is not in it", long, prose(4_000, 17)],
    ["one word", "la ".repeat(66_000), "la ".repeat(1_333)],
    ["a refrain", "row row row your boat ".repeat(9_000), "row your boat row row row ".repeat(150)],
    ["one line in every verse of the post", "we shall not be moved", "we shall not be moved ".repeat(180)],
    ["one Chinese character", "哈".repeat(200_000), "哈".repeat(4_000)],
  ])("with %s", (_, lesson, post) => {
    const { result: find, took: index } = timed(() => findQuotes(lessonOf(lesson)));
    const { took } = timed(() => find(post));
    expect(index).toBeLessThan(10_000);
    expect(took).toBeLessThan(2_000);
  });
});
