import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_NOTE_CHARACTERS, MAX_POST_CHARACTERS } from "../../domain/limits";
import { type CommandName, commandInputs, commandNames, refusals } from "../../domain/protocol";

/** One good input of each command. A new command without one does not compile. */
const good: { [C in CommandName]: Record<string, unknown> } = {
  "seminar:enter": { seminarId: "s-1" },
  "room:enter": { roomId: "r-1", since: 0 },
  "post:add": {
    roomId: "r-1",
    id: "01890000-0000-7000-8000-000000000001",
    text: "x",
    move: "claim",
    parentId: "p-1",
  },
  "post:revise": { postId: "p-1", text: "x", move: "ask" },
  "post:withdraw": { postId: "p-1" },
  "post:decide": { postId: "p-1", decision: "hide", note: "why" },
  "room:phase": { roomId: "r-1", phase: "open" },
  "seminar:freeze": { seminarId: "s-1", frozen: true },
  "seminar:policy": { seminarId: "s-1", review: true, silentStart: false, locked: true },
  "seminar:end": { seminarId: "s-1" },
  "seat:standing": { seatId: "seat-1", standing: "muted" },
  "seat:remove": { seatId: "seat-1" },
};
const optional = ["parentId", "note", "review", "silentStart", "locked"];
const texts = ["text", "note"];

const read = (name: CommandName, input: unknown) => commandInputs[name].safeParse(input);
const issue = (name: CommandName, changed: object) =>
  read(name, { ...good[name], ...changed }).error?.issues[0];
const withText = commandNames.filter((name) => "text" in good[name]);

describe("B1 the input of every command", () => {
  for (const name of commandNames) {
    test(`${name} is taken as it should be, and comes out as it went in`, () => {
      expect(read(name, good[name]).data).toEqual(good[name]);
    });

    test(`${name} is refused with a field too few, too many or of another kind`, () => {
      for (const field of Object.keys(good[name])) {
        const { [field]: _left, ...rest } = good[name];
        expect(read(name, rest).success, `without ${field}`).toBe(optional.includes(field));
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
          if (field === "note" && other === "") continue;
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

  test("a note is bounded as well, and may be empty", () => {
    expect(issue("post:decide", { note: "x".repeat(MAX_NOTE_CHARACTERS) })).toBeUndefined();
    expect(issue("post:decide", { note: "" })).toBeUndefined();
    expect(issue("post:decide", { note: "x".repeat(MAX_NOTE_CHARACTERS + 1) })?.message).toBe("too_long");
  });

  test("the refusals it is given are refusals of the protocol", () => {
    expect(refusals).toEqual(expect.arrayContaining(["too_long", "empty", "invalid"]));
  });
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
