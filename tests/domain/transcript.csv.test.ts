import fc from "fast-check";
import { expect, test } from "vitest";
import { transcribe } from "../../domain/transcript";
import { toCsv } from "../../domain/transcript/csv";
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

const ana = seatOf("s1", "Ana Ruiz", { pseudonym: "Quiet Heron" });
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Reads a file as RFC 4180 says. */
function readCsv(file: string): string[][] {
  const rows: string[][] = [];
  const fields = /"((?:[^"]|"")*)"(,|\r\n)/gy;
  let row: string[] = [];
  fields.lastIndex = 1; // after the byte order mark
  for (let field = fields.exec(file); field; field = fields.exec(file)) {
    row.push((field[1] as string).replaceAll('""', '"'));
    if (field[2] === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Takes the guard away, as `domain/transcript/csv.ts` says. */
function unguard(field: string): string {
  const guarded = /^'[\s']*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
  return guarded.test(field) ? field.slice(1) : field;
}

function fileOf(...texts: string[]): string {
  const posts = texts.map((text, index) => postOf(`p${index}`, ana, index + 1, { text }));
  return toCsv(transcribe(recordOf({ seats: [ana], posts }), seminarOf(), { kind: "staff" }));
}

function columnOf(file: string, name: string): string[] {
  const [head = [], ...rows] = readCsv(file);
  return rows.map((row) => row[head.indexOf(name)] as string);
}

const signs = ["=", "+", "-", "@", "\t", "\r", "'", '"', ",", ";", " ", "\n", "\uFF1D", "1", "a"];
const hostile = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(""));

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "\uFF1D1"])(
  "B4 a field that begins with %j cannot be taken for a formula and reads back as it was",
  (text) => {
    const [field = ""] = columnOf(fileOf(text), "text");
    expect(field.startsWith("'")).toBe(true);
    expect(unguard(field)).toBe(text);
  },
);

test("B4 any text survives the round trip, and no field begins like a formula", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(hostile, fc.string({ unit: "binary" })), { minLength: 1, maxLength: 5 }),
      (texts) => {
        const file = fileOf(...texts);
        expect(columnOf(file, "text").map(unguard)).toEqual(texts);
        expect(
          readCsv(file)
            .flat()
            .filter((field) => formula.test(field)),
        ).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

test("B4 names, questions, notes and earlier wordings are guarded as well", () => {
  fc.assert(
    fc.property(anyRecord(hostile), (record) => {
      const rooms = record.rooms.map((room) => ({ ...room, question: "=cmd" }));
      const file = toCsv(transcribe({ ...record, rooms }, seminarOf(), { kind: "staff" }));
      const rows = readCsv(file);
      expect(rows).toHaveLength(record.posts.length + 1);
      expect(rows.every((row) => row.length === rows[0]?.length)).toBe(true);
      expect(rows.flat().filter((field) => formula.test(field) || formula.test(field.trimStart()))).toEqual(
        [],
      );
    }),
  );
});

test("P6 one row says who wrote what and when, what it answers and what was decided", () => {
  const citations = [{ blockId: "b7", start: 0, end: 10, quote: "The crises" }];
  const posts = [
    postOf("p1", ana, 1),
    postOf("p2", ana, 2, {
      parentId: "p1",
      status: "hidden",
      revisedAt: Date.UTC(2026, 9, 5, 8, 3),
      citations,
      reactions: { evidence: 1, agree: 12 },
    }),
  ];
  const record = recordOf({
    seats: [ana],
    posts,
    revisions: [revisionOf("p2", 3, { text: "First try" })],
    decisions: [decisionOf("p2", 4, { note: "Not kind" })],
    flags: [flagOf("p2", 3, { note: "Unkind" })],
  });
  const file = toCsv(transcribe(record, seminarOf({ names: "pseudonyms" }), { kind: "staff" }));
  expect(file.startsWith("\uFEFF")).toBe(true);
  const [head = [], , row = []] = readCsv(file);
  expect(Object.fromEntries(head.map((name, index) => [name, row[index]]))).toEqual({
    room: "1",
    question: "What about r0?",
    post: "p2",
    in_reply_to: "p1",
    author: "Ana Ruiz",
    pseudonym: "Quiet Heron",
    role: "student",
    move: "claim",
    status: "hidden",
    written_at: "2026-10-05T08:02:00.000Z",
    revised_at: "2026-10-05T08:03:00.000Z",
    text: "Words of p2",
    citations: "b7: The crises",
    earlier_wordings: "2026-10-05T08:03:00.000Z First try",
    decisions: "2026-10-05T08:04:00.000Z hide (visible > hidden) by Ms Okafor: Not kind",
    flags: "2026-10-05T08:03:00.000Z by Ben Osei: Unkind",
    reactions: "agree: 12\nevidence: 1",
  });
});

test("a seminar without posts is a file with its header only", () => {
  expect(readCsv(fileOf())).toHaveLength(1);
});
