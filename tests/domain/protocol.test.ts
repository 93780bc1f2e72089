import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commandInputs, commandNames } from "../../domain/inputs";
import {
  MAX_CITATIONS,
  MAX_FLAG_CHARACTERS,
  MAX_NOTE_CHARACTERS,
  MAX_NUDGE_CHARACTERS,
  MAX_POST_CHARACTERS,
  MAX_QUESTION_CHARACTERS,
  MAX_SPOTLIGHT_POSTS,
} from "../../domain/limits";
import { type CommandName, refusals } from "../../domain/protocol";

const citation = { blockId: "b-1", start: 0, end: 5, quote: "words" };

/** One good input of each command. A new command without one does not compile. */
const good: { [C in CommandName]: Record<string, unknown> } = {
  "seminar:enter": { seminarId: "s-1" },
  "room:enter": { roomId: "r-1", since: 0 },
  "post:add": {
    roomId: "r-1",
    id: "01890000-0000-7000-8000-000000000001",
    text: "x",
    move: "claim",
    lang: "zh-Hans",
    parentId: "p-1",
    citations: [citation],
  },
  "post:revise": { postId: "p-1", text: "x", move: "ask", lang: "es" },
  "post:withdraw": { postId: "p-1" },
  "post:flag": { postId: "p-1", note: "why" },
  "post:pass": { postId: "p-1" },
  "post:react": { postId: "p-1", reaction: "think", on: false },
  "post:undo": { postId: "p-1", decisionId: "d-1" },
  "post:pin": { postId: "p-1", pinned: true },
  "post:decide": { postId: "p-1", decision: "hide", note: "why" },
  "room:add": { seminarId: "s-1", question: "why?", postId: "p-1" },
  "room:phase": { roomId: "r-1", phase: "open", endsAt: 1_800_000_000_000 },
  "room:policy": { roomId: "r-1", review: null, slowSeconds: 600 },
  "room:spotlight": { roomId: "r-1", postIds: ["p-1", "p-2"], at: -1 },
  "seminar:freeze": { seminarId: "s-1", frozen: true },
  "seminar:policy": { seminarId: "s-1", review: true, silentStart: false, locked: true, lobby: true },
  "seminar:admit": { seminarId: "s-1", seatIds: ["seat-1"] },
  "seminar:end": { seminarId: "s-1" },
  "seat:standing": { seatId: "seat-1", standing: "muted" },
  "seat:rename": { seatId: "seat-1", name: "Ada" },
  "seat:nudge": { seatId: "seat-1", text: "x" },
  "seat:pick": { seminarId: "s-1" },
  "seat:remove": { seatId: "seat-1" },
};
/** Fields that may be left out, of every command they are in but those named. */
const optional = [
  ...["parentId", "note", "review", "silentStart", "locked", "lobby", "citations"],
  ...["endsAt", "slowSeconds", "seatIds", "lang"],
];
const isOptional = (name: CommandName, field: string) =>
  optional.includes(field) || (name === "room:add" && field === "postId");
/** What else than its like a field takes: a review that is as in the seminar, no timer, no words, a position of none. */
const alsoTaken: Record<string, unknown[]> = {
  review: [null],
  endsAt: [null],
  note: [""],
  at: [-1],
  seatIds: [[], ["x"]],
  postIds: [[], ["x"]],
  citations: [[]],
};
const texts = ["text", "note", "question", "name"];

const read = (name: CommandName, input: unknown) => commandInputs[name].safeParse(input);
const issue = (name: CommandName, changed: object) =>
  read(name, { ...good[name], ...changed }).error?.issues[0];
const withText = ["post:add", "post:revise"] as const;
/** The other words that are typed, and how many characters they may have. */
const bounded = [
  ["post:decide", "note", MAX_NOTE_CHARACTERS],
  ["post:flag", "note", MAX_FLAG_CHARACTERS],
  ["room:add", "question", MAX_QUESTION_CHARACTERS],
  ["seat:nudge", "text", MAX_NUDGE_CHARACTERS],
] as const;

describe("B1 the input of every command", () => {
  for (const name of commandNames) {
    test(`${name} is taken as it should be, and comes out as it went in`, () => {
      expect(read(name, good[name]).data).toEqual(good[name]);
    });

    test(`${name} is refused with a field too few, too many or of another kind`, () => {
      for (const field of Object.keys(good[name])) {
        const { [field]: _left, ...rest } = good[name];
        expect(read(name, rest).success, `without ${field}`).toBe(isOptional(name, field));
        for (const other of [
          null,
          1.5,
          -1,
          Number.NaN,
          {},
          [],
          ["x"],
          "",
          "no such thing\0",
          Symbol("x"),
          "x".repeat(5_000),
        ]) {
          const taken = (alsoTaken[field] ?? []).some((one) => isDeepStrictEqual(one, other));
          if (taken && !(name === "seminar:policy" && other === null)) continue;
          expect(issue(name, { [field]: other }), `${field}: ${String(other)}`).toBeDefined();
        }
      }
      expect(issue(name, { more: 1 })?.code).toBe("unrecognized_keys");
      expect(issue(name, { constructor: 1 })?.code).toBe("unrecognized_keys");
      const polluted = JSON.parse(`{"__proto__":{"polluted":true},${JSON.stringify(good[name]).slice(1)}`);
      expect(read(name, polluted).data ?? {}).not.toHaveProperty("polluted");
    });

    test(`${name} never throws, and never takes what is not an object`, () => {
      fc.assert(
        fc.property(
          fc.anything({ withBigInt: true, withNullPrototype: true, withTypedArray: true }),
          (value) => {
            expect(read(name, value).success).toBe(false);
          },
        ),
      );
    });

    test(`${name} takes as an id only what can be one`, () => {
      for (const field of Object.keys(good[name]).filter((field) => field.endsWith("Id"))) {
        expect(issue(name, { [field]: "x".repeat(64) })).toBeUndefined();
        for (const id of ["x".repeat(65), "a b", "a\0", "\ud800", "../a", "é"]) {
          expect(issue(name, { [field]: id }), id).toBeDefined();
        }
      }
    });
  }

  test("a post's own id is a UUID", () => {
    for (const id of ["1", "x".repeat(36), "01890000-0000-7000-8000-00000000000g"]) {
      expect(issue("post:add", { id })).toBeDefined();
    }
  });

  test("a clock fits the integer it is stored as", () => {
    expect(issue("room:enter", { since: 2 ** 31 - 1 })).toBeUndefined();
    for (const since of [2 ** 31, Number.MAX_SAFE_INTEGER, 1e300, "0"])
      expect(issue("room:enter", { since })).toBeDefined();
  });
});

describe("B2 the text of a post", () => {
  for (const name of withText) {
    test(`${name}: 4,000 characters are taken, 4,001 are too long`, () => {
      expect(MAX_POST_CHARACTERS).toBe(4_000);
      expect(issue(name, { text: "x".repeat(4_000) })).toBeUndefined();
      expect(issue(name, { text: "🦉".repeat(2_000) })).toBeUndefined();
      for (const text of ["x".repeat(4_001), `${"🦉".repeat(2_000)}x`]) {
        expect(issue(name, { text })).toMatchObject({ code: "too_big", message: "too_long", maximum: 4_000 });
      }
    });

    test(`${name}: nothing but space is empty`, () => {
      for (const text of ["", " ", "\n\t\u00a0"]) expect(issue(name, { text })?.message).toBe("empty");
    });
  }

  test.each(bounded)("%s: %s is bounded as well", (name, field, most) => {
    expect(issue(name, { [field]: "x".repeat(most) })).toBeUndefined();
    expect(issue(name, { [field]: "x".repeat(most + 1) })?.message).toBe("too_long");
    // Notes are never needed.
    expect(issue(name, { [field]: " " })?.message).toBe(field === "note" ? undefined : "empty");
  });

  test("the refusals it is given are refusals of the protocol", () => {
    expect(refusals).toEqual(expect.arrayContaining(["too_long", "empty", "invalid"]));
  });
});

test("B1 citations are ranges in blocks, and no more than ten", () => {
  const cite = (changed: object) => issue("post:add", { citations: [{ ...citation, ...changed }] });
  const ten = Array.from({ length: MAX_CITATIONS }, () => citation);
  expect(issue("post:add", { citations: ten })).toBeUndefined();
  expect(issue("post:add", { citations: [...ten, citation] })).toBeDefined();
  for (const changed of [
    ...[{ blockId: "a b" }, { start: -1 }, { end: 1.5 }, { end: 1e300 }, { quote: "a\ud800" }, { more: 1 }],
    ...[{ start: "0" }, { quote: null }],
  ])
    expect(cite(changed), JSON.stringify(changed)).toBeDefined();
});

test("B1 a language is a tag of at most 35 characters", () => {
  for (const lang of ["es", "yue", "zh-Hans", "pt-BR", "sr-Latn-RS", `en-${"a".repeat(8)}-${"b".repeat(8)}`])
    expect(issue("post:add", { lang }), lang).toBeUndefined();
  for (const lang of ["e", "engl", "EN", "en_GB", "en-", "en-a", "en\n", `en${"-abcdefg".repeat(5)}`, 'x" y'])
    expect(issue("post:revise", { lang }), lang).toBeDefined();
});

test("B1 a spotlight has fifty places, and slow mode ten minutes", () => {
  const fifty = Array.from({ length: MAX_SPOTLIGHT_POSTS }, (_, n) => `p-${n}`);
  expect(issue("room:spotlight", { postIds: fifty, at: 49 })).toBeUndefined();
  expect(issue("room:spotlight", { postIds: [...fifty, "p-50"] })).toBeDefined();
  for (const at of [-2, 50]) expect(issue("room:spotlight", { at })).toBeDefined();
  for (const slowSeconds of [-1, 601, 0.5]) expect(issue("room:policy", { slowSeconds })).toBeDefined();
  expect(issue("room:policy", { slowSeconds: 0 })).toBeUndefined();
});

test("B1 half a character or a NUL, which a database would not give back, is refused in every text", () => {
  const fields = commandNames.flatMap((name) =>
    Object.keys(good[name]).flatMap((field) => (texts.includes(field) ? [[name, field] as const] : [])),
  );
  expect(fields.length).toBeGreaterThan(2);
  for (const [name, field] of fields) {
    for (const text of ["a\ud800", "\udc00b", "\ude00\ud83d", "a\0b"]) {
      expect(issue(name, { [field]: text })?.message, JSON.stringify(text)).toBe("malformed");
    }
    expect(issue(name, { [field]: "🦉 \u202e ok \r\n" })).toBeUndefined();
  }
});
