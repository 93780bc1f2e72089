import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { z } from "zod";
import { commandInputs } from "../../domain/inputs";
import type { CommandInput, CommandName } from "../../domain/protocol";

/** Things of the class that a hostile client knows: its own seat sees all of them. */
export interface Known {
  seminarId: string;
  roomId: string;
  postId: string;
  /** A decision about it. */
  decisionId: string;
  seatId: string;
}

/** An input of every command that would be accepted as it is. */
export const validInputs: { [C in CommandName]: (known: Known) => CommandInput<C> } = {
  "seminar:enter": ({ seminarId }) => ({ seminarId }),
  "room:enter": ({ roomId }) => ({ roomId, since: 0 }),
  "post:add": ({ roomId, postId }) => ({
    ...{ roomId, id: randomUUID(), text: "fine", move: "claim", lang: "en", parentId: postId },
    citations: [{ blockId: "b1", start: 0, end: 2, quote: "fi" }],
  }),
  "post:revise": ({ postId }) => ({ postId, text: "fine", move: "claim", lang: "en", citations: [] }),
  "post:withdraw": ({ postId }) => ({ postId }),
  "post:flag": ({ postId }) => ({ postId, note: "fine" }),
  "post:pass": ({ postId }) => ({ postId }),
  "post:react": ({ postId }) => ({ postId, reaction: "agree", on: true }),
  "post:decide": ({ postId }) => ({ postId, decision: "hide", note: "fine" }),
  "post:undo": ({ postId, decisionId }) => ({ postId, decisionId }),
  "post:pin": ({ postId }) => ({ postId, pinned: true }),
  "room:add": ({ seminarId, postId }) => ({ seminarId, question: "fine", postId }),
  "room:phase": ({ roomId }) => ({ roomId, phase: "frozen", endsAt: null }),
  "room:policy": ({ roomId }) => ({ roomId, review: true, slowSeconds: 10 }),
  "room:spotlight": ({ roomId, postId }) => ({ roomId, postIds: [postId], at: 0 }),
  "seminar:freeze": ({ seminarId }) => ({ seminarId, frozen: true }),
  "seminar:policy": ({ seminarId }) => ({
    ...{ seminarId, review: true, silentStart: true },
    ...{ locked: true, lobby: true },
  }),
  "seminar:admit": ({ seminarId, seatId }) => ({ seminarId, seatIds: [seatId] }),
  "seminar:end": ({ seminarId }) => ({ seminarId }),
  "seat:standing": ({ seatId }) => ({ seatId, standing: "reviewed" }),
  "seat:rename": ({ seatId }) => ({ seatId, name: "fine" }),
  "seat:nudge": ({ seatId }) => ({ seatId, text: "fine" }),
  "seat:pick": ({ seminarId }) => ({ seminarId }),
  "seat:remove": ({ seatId }) => ({ seatId }),
};

export type Hostile = { input: unknown; how: string };

/** Hardly any field takes one of these; where one does, as a note may be blank, it is left out. */
const wrongValues: [string, unknown][] = [
  ["null", null],
  ["NaN", Number.NaN],
  ["infinity", Number.POSITIVE_INFINITY],
  ["negative", -1],
  ["fraction", 1.5],
  ["beyond any clock", 2 ** 53],
  ["list", []],
  ["object", {}],
  ["200 deep", deep(200)],
  ["1,000 deep", deep(1_000)],
  ["20,000 items", Array.from({ length: 20_000 }, () => 0)],
  ["half a surrogate pair", "\ud800"],
  ["half a pair inside", "ab\udc00cd"],
  ["nothing but white", " \n\t\u2003"],
  ["empty", ""],
  ["zero character", "a\0b"],
  ["too long", "x".repeat(4_001)],
  ["binary", Buffer.from([0, 255, 128])],
  ["no bytes", Buffer.alloc(0)],
  ["binary deep inside", { a: [{ b: Buffer.from("x") }] }],
  ["placeholder of a binary", { _placeholder: true, num: 0 }],
  ["toString", { toString: 1 }],
];
const extraKeys = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "seatId2",
  "role",
  "",
  "ok",
];

/** The command's own valid input with one thing wrong in it, or something else altogether. */
export function hostileInputs(command: CommandName, known: Known): fc.Arbitrary<Hostile> {
  const valid = () => validInputs[command](known) as Record<string, unknown>;
  const field = fc.constantFrom(...Object.keys(valid()));
  const wrong = fc.constantFrom(...wrongValues);
  const shape = commandInputs[command].shape as Record<string, z.ZodType>;
  const takes = (name: string, value: unknown) => shape[name]?.safeParse(arrived(value)).success ?? false;
  return fc.oneof(
    wrong.map(([how, input]) => ({ how, input })),
    fc.jsonValue().map((input) => ({ how: "any JSON", input })),
    fc
      .tuple(field, wrong)
      .filter(([name, [, value]]) => !takes(name, value))
      .map(([name, [how, value]]) => ({ how: `${name}: ${how}`, input: { ...valid(), [name]: value } })),
    field
      .filter((name) => !takes(name, undefined))
      .map((name) => ({
        how: `without ${name}`,
        input: Object.fromEntries(Object.entries(valid()).filter(([key]) => key !== name)),
      })),
    fc.tuple(fc.constantFrom(...extraKeys), fc.jsonValue()).map(([key, value]) => ({
      how: `extra ${JSON.stringify(key)}`,
      // `defineProperty`, since assigning to `__proto__` would make no key.
      input: Object.defineProperty(valid(), key, { value, enumerable: true }),
    })),
    fc.string({ unit: "binary", maxLength: 300 }).map((input) => ({ how: "a string", input })),
  );
}

/** JSON has no NaN and no infinity. */
function arrived(value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? null : value;
}

function deep(levels: number): unknown {
  let value: unknown = 0;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}
