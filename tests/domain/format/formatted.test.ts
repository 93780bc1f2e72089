import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, readFormatted, type Words } from "../../../domain/format/formatted";
import { mayBeFormatted, plainLines, plainText, withoutStacks } from "../../../domain/format/plain";

/** The blocks in short: tags around what is formatted, everything else as it stands. */
const drawn = (text: string) => readFormatted(text).map(draw).join("");
function draw(block: Block): string {
  if (block.kind === "paragraph") return `<p>${line(block.words)}</p>`;
  if (block.kind === "quote") return `<quote>${block.blocks.map(draw).join("")}</quote>`;
  const items = block.items.map(
    ({ number, blocks }) => `<li${number ?? ""}>${blocks.map(draw).join("")}</li>`,
  );
  return `<${block.ordered ? "ol" : "ul"}>${items.join("")}`;
}
function line(words: readonly Words[]): string {
  return words
    .map((part) => {
      if (typeof part === "string") return part;
      if (part.kind === "link") return `<link ${part.address}>${line(part.words)}</link>`;
      return `<${part.kind}>${line(part.words)}</${part.kind}>`;
    })
    .join("");
}

describe("what is formatted", () => {
  test.each([
    ["*em* and **strong**", "<p><em>em</em> and <strong>strong</strong></p>"],
    ["这是**重要**的", "<p>这是<strong>重要</strong>的</p>"],
    ["(*so*)", "<p>(<em>so</em>)</p>"],
    ["One.\n\nTwo.", "<p>One.</p><p>Two.</p>"],
    ["a\nb", "<p>a\nb</p>"],
    ["- a\n- b", "<ul><li><p>a</p></li><li><p>b</p></li>"],
    [
      "1. a\n2) b",
      "<ol><li1><p>a</p></li><ol><li2><p>b</p></li>".replace("<ol><li2><p>b</p></li>", "<p>2) b</p>"),
    ],
    ["1. a\n2. b\n5. c", "<ol><li1><p>a</p></li><li2><p>b</p></li><li5><p>c</p></li>"],
    ["> quoted\n\nsaid", "<quote><p>quoted</p></quote><p>said</p>"],
    ["[the map](https://maps.example/a_b)", "<p><link https://maps.example/a_b>the map</link></p>"],
  ])("%j", (text, expected) => expect(drawn(text)).toBe(expected));
});

describe("what people type without meaning it stays as it is", () => {
  test.each([
    ...["2 * 3 * 4", "5*3 and 4*2", "_snake_ and my_own_name", "__init__", "f***", "d*mn it*"],
    ...["1914. The war", "3) Rank\n4) Insult", "12. \n13.", "-5 degrees", "+ 3", "-", "- - -", "* * *"],
    ...["> 50 % of them", ">no", "# of people", "Text\n---", "a | b\n--|--", "~5 and ~6~", "`a *b* c`"],
    ...[
      "    a poem\n      goes on",
      "&lt;b&gt; &amp; &#x41;",
      "<b>x</b>",
      "<https://a.example>",
      "[1]: https://a.example",
    ],
    ...["https://a.example/*b*c", "¯\\_(ツ)_/¯", "![a](https://a.example/b.png)", "[a](javascript:b())"],
    ...[
      "[a](data:text/html,b)",
      "[a](JaVaScRiPt:b)",
      "[a](/teach)",
      '[a](https://a.example "b")',
      "[](https://a.example)",
    ],
  ])("%j", (text) => {
    const words = readFormatted(text).map((block) =>
      block.kind === "paragraph" ? line(block.words) : block.kind,
    );
    expect(words.join("\n").replace(/\n+/g, "\n").trimEnd()).toBe(text.trimEnd());
  });
});

test("no letter is lost, whatever is typed", () => {
  const sign = fc.constantFrom(
    ..."*_[]()>-1.) \n\t`~#|!<&\\ab中".split(""),
    "https://a.example",
    "**",
    "- ",
    "> ",
  );
  const letters = (text: string) =>
    text
      .replace(/[\s*>()[\]-]/g, "")
      .split("")
      .sort()
      .join("");
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
      const text = signs.join("");
      const shown = drawn(text)
        .replace(/<li(\d*)>/g, (_, number: string) => number && `${number}.`)
        .replace(/<link ([^>]*)>/g, "$1")
        .replace(/<\/?(?:p|quote|ul|ol|li|em|strong|link)>/g, "");
      // The stroke before an asterisk may go, and an item has its own kind of stop.
      const stops = (kept: string) => letters(kept).replace(/[.\\]/g, "");
      expect(stops(shown)).toBe(stops(text));
    }),
    { numRuns: 2_000 },
  );
});

const hostile = [
  ..."*[>-`\\<_!\t\n".split("").map((sign) => sign.repeat(4_000)),
  ...[
    "> ",
    "- ",
    "![",
    "[*",
    "](",
    "**a ",
    "a** ",
    "*a",
    "[a](",
    "- a\n",
    "1. a\n",
    "*[_`<!&",
    "> - ",
    "-\t",
  ].map((signs) => signs.repeat(4_000 / signs.length)),
  Array.from({ length: 60 }, (_, depth) => `${"> ".repeat(depth)}x`).join("\n"),
  Array.from({ length: 85 }, (_, depth) => `${" ".repeat(depth)}- x`).join("\n"),
  `${"**".repeat(999)}x${"**".repeat(999)}`,
  `a${"\u0301".repeat(3_999)}`,
];

test("B3 hostile sizes and nestings are read to a shallow end", () => {
  const depth = (blocks: Block[]): number =>
    1 +
    Math.max(
      0,
      ...blocks.map((block) => {
        if (block.kind === "paragraph") return wordDepth(block.words);
        return depth(block.kind === "quote" ? block.blocks : block.items.flatMap((item) => item.blocks));
      }),
    );
  const wordDepth = (words: readonly Words[]): number =>
    Math.max(0, ...words.map((part) => (typeof part === "string" ? 0 : 1 + wordDepth(part.words))));
  for (const text of hostile) {
    expect(depth(readFormatted(text)), text.slice(0, 20)).toBeLessThanOrEqual(12);
    expect(plainText(text).length).toBeLessThanOrEqual(text.length + 4);
  }
});

describe("plain words", () => {
  test.each([
    ["*em* and **strong** and ***both***", "em and strong and both"],
    ["- a\n- b", "• a • b"],
    ["> quoted\n\nsaid", "quoted said"],
    ["[the map](https://maps.example)", "the map (https://maps.example)"],
    ["这是**重要**的", "这是重要的"],
    ["5*3 and 4*2, > 50 %, 1914. The war", "5*3 and 4*2, > 50 %, 1914. The war"],
    [" a\n\n\tb ", "a b"],
  ])("%j", (text, expected) => expect(plainText(text)).toBe(expected));

  test("lines stay lines where they are wanted", () => {
    expect(plainLines("*One*\n- two\n- three")).toBe("One\n• two\n• three");
  });

  test("only what has a sign is worth reading", () => {
    for (const text of ["A plain thought.", "2 * 3", "a - b", "I > you", "1914. x"])
      expect(mayBeFormatted(text)).toBe(false);
    for (const text of ["*a*", "x\n- a", "1. a", "> a", "[a](b)"]) expect(mayBeFormatted(text)).toBe(true);
  });
});

test("marks do not climb over the lines above; those of any script stay", () => {
  expect(withoutStacks(`a${"\u0301".repeat(4_000)}b`)).toBe(`a${"\u0301".repeat(8)}b`);
  for (const word of ["שָׁלוֹם", "ཧཱུྃ", "नमस्ते", "é́", "မြန်မာ"]) expect(withoutStacks(word)).toBe(word);
});
