import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { toMarkdown } from "../../app/api/seminars/[id]/transcript/markdown";
import messages from "../../app/messages/en";
import type { SeminarRecord } from "../../domain/store/seminars";
import { transcribe } from "../../domain/transcript";
import { escapeLine, escapeText } from "../../domain/transcript/markdown";
import {
  anyRecord,
  decisionOf,
  flagOf,
  postOf,
  recordOf,
  revisionOf,
  seatOf,
  seminarOf,
} from "./transcript.records";

const ana = seatOf("s1", "Ana Ruiz");
const ben = seatOf("s2", "Ben Osei");
const NOW = Date.UTC(2026, 9, 5, 9, 0);

const parse = (markdown: string): Root => unified().use(remarkParse).parse(markdown);

/** Whichever space the platform sets before AM and PM, as a plain one. */
function write(record: SeminarRecord, zone = "UTC"): string {
  const transcript = transcribe(record, seminarOf(), { kind: "staff" });
  return toMarkdown(transcript, { now: NOW, timeZone: zone, locale: "en", messages }).replaceAll(
    "\u202F",
    " ",
  );
}

/** Everything below a node, in reading order. */
function* below(node: Nodes): Generator<Nodes> {
  if (!("children" in node)) return;
  for (const child of node.children) {
    yield child;
    yield* below(child);
  }
}

function wordsOf(node: Nodes): string {
  const words = [...below(node)].map((inner) =>
    inner.type === "text"
      ? inner.value
      : inner.type === "break"
        ? "\n"
        : inner.type === "paragraph"
          ? "\n\n"
          : "",
  );
  return words.join("");
}

/** Texts made of what Markdown gives a meaning to. */
const marks =
  "# |## |- |* |+ |1. |7) |> |---|***|===|```|~~~|`|_|**|[a](http://b)|![a](b)|[a]: /b|<b>|<!-- |<script>|&lt;|\\|\n|\n\n|  \n|    |\t|| a | b ||http://c.d|www.e.f|a|1|é|.|)|:".split(
    "|",
  );
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...marks), fc.string({ unit: "grapheme", maxLength: 4 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join("").replaceAll("\0", ""))
  .filter((text) => text.trim() !== "");

/** What is left of a text once layout is set aside: Markdown has its own ideas about white space. */
const words = (text: string) => text.replace(/\s+/g, " ").trim();

test("B3 no text becomes a heading, a list, a link, code, a quotation or HTML", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const root = parse(escapeText(text).join("\n"));
      const kinds = new Set([...below(root)].map(({ type }) => type));
      expect([...kinds].filter((kind) => !["paragraph", "text", "break"].includes(kind))).toEqual([]);
      expect(words(wordsOf(root))).toBe(words(text));
    }),
    { numRuns: 2_000 },
  );
});

test("B3 a title on one line stays one line of plain words", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const root = parse(`# ${escapeLine(text)}`);
      expect(root.children.map(({ type }) => type)).toEqual(["heading"]);
      expect([...below(root)].slice(1).every(({ type }) => type === "text")).toBe(true);
      expect(words(wordsOf(root))).toBe(words(text));
    }),
    { numRuns: 1_000 },
  );
});

test("lines and paragraphs of a text are kept", () => {
  const root = parse(escapeText("One\n  two\n\nthree").join("\n"));
  expect(wordsOf(root)).toBe("\n\nOne\n\u00A0\u00A0two\n\nthree");
});

test("B3 the document has the structure of the seminar, whatever people wrote, and holds all their words", () => {
  fc.assert(
    fc.property(anyRecord(hostile), (record) => {
      const root = parse(write(record));
      const nodes = [...below(root)];
      const count = (type: Nodes["type"]) => nodes.filter((node) => node.type === type).length;
      expect(count("heading")).toBe(2 + record.rooms.length);
      expect(count("listItem")).toBe(record.posts.length + record.seats.length);
      for (const kind of [
        "html",
        "link",
        "linkReference",
        "image",
        "definition",
        "code",
        "inlineCode",
        "thematicBreak",
      ]) {
        expect(count(kind as Nodes["type"])).toBe(0);
      }
      const document = words(wordsOf(root));
      for (const { text } of record.posts) expect(document).toContain(words(text));
      for (const { text } of record.revisions) expect(document).toContain(words(text));
    }),
    { numRuns: 150 },
  );
});

test("P6 a thread reads from top to bottom, with the decisions about each post", () => {
  const citations = [{ blockId: "b7", start: 0, end: 10, quote: "The *crises*" }];
  const posts = [
    postOf("p1", ana, 1, { text: "A *bold* claim\nin two lines", status: "hidden" }),
    postOf("p2", ben, 2, {
      parentId: "p1",
      text: "Why?",
      move: "ask",
      citations,
      reactions: { unclear: 2, agree: 1 },
    }),
  ];
  const revisions = [revisionOf("p1", 3, { text: "Draft" })];
  const decisions = [decisionOf("p1", 4, { note: "See me" })];
  const flags = [flagOf("p2", 5, { by: "Ana Ruiz" })];
  const lines = write(recordOf({ seats: [ana, ben], posts, revisions, decisions, flags })).split("\n");
  expect(lines.slice(lines.indexOf("## 1\\. What about r0?") + 2)).toEqual([
    "- **Ana Ruiz** · Claim · 8:01 AM · *Hidden*",
    "",
    "  A \\*bold\\* claim\\",
    "  in two lines",
    "",
    "  > *Until 8:03 AM it read (Ask):*",
    "  >",
    "  > Draft",
    "  >",
    "  > *8:04 AM · Hidden by Ms Okafor*",
    "  >",
    "  > See me",
    "",
    "  - **Ben Osei** · Ask · 8:02 AM",
    "",
    "    Why?",
    "",
    "    Cites “The \\*crises\\*”",
    "",
    "    Agree 1 · Unclear 2",
    "",
    "    > *8:05 AM · Ana Ruiz asked a teacher to look at it*",
    "",
  ]);
});

test("times stand in the reader's own time zone", () => {
  const markdown = write(recordOf({ seats: [ana], posts: [postOf("p1", ana, 1)] }), "Asia/Tokyo");
  expect(markdown).toContain("5:01 PM");
  expect(markdown).toContain("(Asia/Tokyo)");
});

test("a chain of 200 replies keeps its order, and what is no longer set deeper says what it answers", () => {
  const posts = Array.from({ length: 200 }, (_, index) =>
    postOf(`p${index}`, index % 2 ? ben : ana, index + 1, {
      parentId: index === 0 ? null : `p${index - 1}`,
      text: `Turn ${index}.`,
    }),
  );
  const document = wordsOf(parse(write(recordOf({ seats: [ana, ben], posts }))));
  const turns = [...document.matchAll(/Turn (\d+)\./g)].map(([, turn]) => Number(turn));
  expect(turns).toEqual(posts.map((_, index) => index));
  expect(document.match(/in reply to/g)).toHaveLength(200 - 9);
});

test("a room in which nobody wrote says so", () => {
  expect(write(recordOf({}))).toContain("*Nobody wrote here.*");
});
