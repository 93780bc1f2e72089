import { describe, expect, test } from "vitest";
import { blocksOf, lessonOf, markdownLesson, outlineOf } from "./fixture";

describe("a Markdown handout", () => {
  const lesson = lessonOf("cells.md");
  const blocks = blocksOf(lesson);

  test("has a title, sections, nested lists, a callout and a table that can be read", () => {
    expect(lesson.title).toBe("How Cells Get Energy");
    expect(outlineOf(lesson)).toEqual([
      "# ",
      "0 paragraph Cells need ATP. See the chapter or do not. This line goes on with C6H12O6 and ends here.",
      "# Two ways",
      "1 item 1. Respiration: uses oxygen",
      "2 item happens in the mitochondria",
      "3 item inner membrane",
      "2 item gives about 30 ATP",
      "1 item 2. Fermentation uses none",
      "1 paragraph A second paragraph of the item.",
      "1 item 3) Another list",
      "0 callout A cell is a city, and ATP is its money.",
      "0 paragraph Raw HTML here",
      "0 paragraph A mitochondrion, cut open",
      "0 paragraph glucose -> pyruvate",
      "0 paragraph pyruvate -> lactate",
      "0 paragraph Process | Oxygen | ATP",
      "0 paragraph Respiration | yes | 30",
      "0 paragraph Fermentation | no | 2",
      "# Essential question",
      "0 question How does a cell decide which way to take?",
      "# Think about it",
      "1 question Why do muscles burn when you run?",
      "1 question Compare a yeast cell with a muscle cell.",
      "0 question Why would a cell choose the poorer way?",
    ]);
  });

  test("keeps marks on the words they were on", () => {
    const marked = blocks.flatMap(({ text, marks }) =>
      marks.map(({ kind, start, end, href }) =>
        [kind, text.slice(start, end), href].filter(Boolean).join(" "),
      ),
    );
    expect(marked).toEqual([
      "strong ATP",
      "link the chapter https://example.org/cells?a=1&b=2",
      "code C6H12O6",
      "strong Respiration:",
      "code glucose -> pyruvate",
      "code pyruvate -> lactate",
      "strong 2",
    ]);
  });

  test("knows terms under their marks", () => {
    expect(blocks[1]).toMatchObject({
      term: "Respiration",
      marker: "1.",
      marks: [{ kind: "strong", start: 0, end: 12 }],
    });
  });
});

describe("links", () => {
  const hrefsOf = (source: string) =>
    blocksOf(markdownLesson(source)).flatMap(({ marks }) => marks.map(({ href }) => href));

  test("lead to the web or to a letter", () => {
    expect(hrefsOf("[a](http://a.org) [b](HTTPS://B.org/x) [c](mailto:c@d.org) <https://e.org>")).toEqual([
      "http://a.org/",
      "https://b.org/x",
      "mailto:c@d.org",
      "https://e.org/",
    ]);
    expect(hrefsOf("[a][1] and [b]\n\n[1]: https://a.org\n[b]: https://b.org")).toEqual([
      "https://a.org/",
      "https://b.org/",
    ]);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "&#106;avascript:alert(1)",
    "java&#10;script:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.org",
    "/path",
    "blob:https://a.org/1",
  ])("%s leads nowhere and leaves its words", (address) => {
    const [block] = blocksOf(markdownLesson(`A [word](<${address}>) here.`));
    expect(block).toMatchObject({ text: "A word here.", marks: [] });
  });
});

describe("sections in Markdown", () => {
  const titlesOf = (...lines: string[]) => {
    const { title, sections } = markdownLesson(...lines);
    return [title, ...sections.map((section) => section.title)];
  };

  test("headings of any level, underlined or in bold", () => {
    expect(titlesOf("Title", "===", "#### A", "text", "###### B", "text", "", "**C:**", "", "text")).toEqual([
      "Title",
      "A",
      "B",
      "C",
    ]);
  });

  test("the first heading is the title when none is as high", () => {
    expect(titlesOf("## Week 3", "text", "### A", "text")).toEqual(["Week 3", "", "A"]);
    expect(titlesOf("## A", "text", "## B", "text")).toEqual(["", "A", "B"]);
    expect(titlesOf("text", "# A", "text")).toEqual(["", "", "A"]);
  });

  test("a title above the text is used when the text has none", () => {
    expect(titlesOf("---", 'title: "Week 4"', "---", "Only text.")).toEqual(["Week 4", ""]);
  });

  test("a heading that asks keeps the text under it, or becomes a question itself", () => {
    expect(
      outlineOf(
        markdownLesson(
          "# T",
          "## Why did it fall?",
          "It was old.",
          "## What does it mean now?",
          "## End",
          "text",
        ),
      ),
    ).toEqual([
      "# Why did it fall?",
      "0 paragraph It was old.",
      "0 question What does it mean now?",
      "# End",
      "0 paragraph text",
    ]);
  });
});

test("Word's bullets and letters in a paragraph are items", () => {
  expect(outlineOf(markdownLesson("Intro", "• **one** two", "goes on", "• three", "a) four"))).toEqual([
    "# ",
    "0 paragraph Intro",
    "1 item one two goes on",
    "1 item three",
    "1 item a) four",
  ]);
});

test("blocks inside an item keep its depth", () => {
  expect(
    outlineOf(markdownLesson("- item", "", "  > quoted", "", "  ## heading", "", "      set in code")).slice(
      1,
    ),
  ).toEqual(["1 item item", "1 callout quoted", "1 paragraph heading", "1 paragraph set in code"]);
});

test("scripts, comments and tags leave nothing but their words", () => {
  const lesson = markdownLesson(
    "<!-- hidden -->",
    "",
    "A <b onclick='x()'>bold</b><br>word &lt;i&gt; &#0;&#x202e;.",
    "",
    "<style>a{}</style>",
  );
  expect(blocksOf(lesson).map(({ text }) => text)).toEqual(["A bold word <i> \ufffd."]);
});

test("a link around words and an image is one", () => {
  const [block] = blocksOf(markdownLesson("[see ![the map](m.png)](https://a.org) now"));
  expect(block).toMatchObject({ text: "see the map now", marks: [{ kind: "link", start: 0, end: 11 }] });
});

test("a table that only looks like one stays a paragraph", () => {
  expect(blocksOf(markdownLesson("a | b", "c | d")).map(({ text }) => text)).toEqual(["a | b c | d"]);
});
