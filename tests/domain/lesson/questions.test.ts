import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Question, QuestionPart } from "../../../domain/lesson/lesson";
import {
  add,
  divide,
  edit,
  join,
  makeFromBlock,
  move,
  toggle,
  unmake,
} from "../../../domain/lesson/questions";

const part = (text: string, blockId = "b1"): QuestionPart => ({
  text,
  reason: "reflection",
  source: { blockId, start: 0, end: text.length },
});
const question = (id: string, text: string, blockId?: string): Question => ({
  id,
  text,
  parts: [part(text, blockId)],
  chosen: true,
});
const list = [question("q1", "One?"), question("q2", "Two?", "b4"), question("q3", "Three?", "b6")];
const idsOf = (questions: Question[]) => questions.map(({ id }) => id);
const textsOf = (questions: Question[]) => questions.map(({ text }) => text);

test("toggle ticks and unticks one", () => {
  expect(toggle(list, "q2").map(({ chosen }) => chosen)).toEqual([true, false, true]);
  expect(toggle(toggle(list, "q2"), "q2")).toEqual(list);
});

test("edit rewords the question and leaves the part", () => {
  expect(edit(list, "q2", "Second?")[1]).toEqual({ ...list[1], text: "Second?" });
});

test("move counts places in the new list and stops at its ends", () => {
  expect(idsOf(move(list, "q1", 1))).toEqual(["q2", "q1", "q3"]);
  expect(idsOf(move(list, "q1", 99))).toEqual(["q2", "q3", "q1"]);
  expect(idsOf(move(list, "q3", -5))).toEqual(["q3", "q1", "q2"]);
});

describe("join", () => {
  test("takes the list's order and the first one's place and id", () => {
    expect(join(list, ["q3", "q1"])).toEqual([
      { id: "q1", text: "One? Three?", parts: [part("One?"), part("Three?", "b6")], chosen: true },
      list[1],
    ]);
  });

  test("needs two", () => {
    expect(join(list, ["q3", "q9"])).toEqual(list);
  });

  test("is ticked if one was", () => {
    const unticked = toggle(toggle(list, "q1"), "q2");
    expect(join(unticked, ["q1", "q2"])[0]?.chosen).toBe(false);
    expect(join(unticked, ["q1", "q3"])[0]?.chosen).toBe(true);
  });
});

test("divide gives each part its own words back", () => {
  const reworded = edit(join(list, ["q1", "q2"]), "q1", "All?");
  expect(divide(reworded, "q1")).toEqual([list[0], { ...list[1], id: "q4" }, list[2]]);
});

test("add puts the teacher's own at the end", () => {
  expect(add(list, "  Mine? ").at(-1)).toEqual({
    id: "q4",
    text: "Mine?",
    parts: [{ text: "Mine?", reason: "teacher", source: null }],
    chosen: true,
  });
  expect(add(list, " ")).toEqual(list);
});

describe("makeFromBlock", () => {
  const block = { id: "b5", number: 5, text: "Bread was dear." };

  test("puts a block where it stands in the text", () => {
    expect(makeFromBlock(list, block)[2]).toEqual({
      id: "q4",
      text: "Bread was dear.",
      parts: [{ text: "Bread was dear.", reason: "teacher", source: { blockId: "b5", start: 0, end: 15 } }],
      chosen: true,
    });
  });

  test("ticks the question that is the block already", () => {
    const unticked = toggle(list, "q2");
    expect(makeFromBlock(unticked, { id: "b4", number: 4, text: "Two?" })).toEqual(list);
  });
});

test("unmake takes it off the list", () => {
  expect(idsOf(unmake(list, "q2"))).toEqual(["q1", "q3"]);
});

describe("laws", () => {
  const questions = fc
    .uniqueArray(fc.nat({ max: 40 }), { minLength: 1, maxLength: 8 })
    .map((numbers) => numbers.map((number) => question(`q${number}`, `Text ${number}?`, `b${number}`)));
  const edits = fc.array(
    fc.tuple(
      fc.constantFrom("toggle", "edit", "move", "join", "divide", "add", "make", "unmake"),
      fc.nat(9),
      fc.nat(9),
    ),
    { maxLength: 20 },
  );
  type Edit = [string, number, number];
  const apply = (before: Question[], [kind, at, other]: Edit): Question[] => {
    const id = before[at % Math.max(before.length, 1)]?.id ?? "none";
    const second = before[other % Math.max(before.length, 1)]?.id ?? "none";
    if (kind === "toggle") return toggle(before, id);
    if (kind === "edit") return edit(before, id, `Edit ${other}`);
    if (kind === "move") return move(before, id, other);
    if (kind === "join") return join(before, [second, id]);
    if (kind === "divide") return divide(before, id);
    if (kind === "add") return add(before, `Added ${other}`);
    if (kind === "make")
      return makeFromBlock(before, { id: `b${other}`, number: other, text: `Block ${other}` });
    return unmake(before, id);
  };

  test("whatever the teacher does, ids stay unique, no question is empty, and the list before is untouched", () => {
    fc.assert(
      fc.property(questions, edits, (start, steps) => {
        let now = start;
        for (const step of steps) {
          const copy = structuredClone(now);
          const after = apply(now, step);
          expect(now).toEqual(copy);
          expect(new Set(idsOf(after)).size).toBe(after.length);
          expect(after.every(({ parts }) => parts.length > 0)).toBe(true);
          now = after;
        }
      }),
    );
  });

  test("join, then divide: the same questions, those joined side by side", () => {
    fc.assert(
      fc.property(questions, fc.infiniteStream(fc.boolean()), (start, picks) => {
        const picked = start.filter(() => picks.next().value);
        const joined = join(start, idsOf(picked));
        const divided = divide(joined, picked[0]?.id ?? "");
        expect(textsOf(divided).toSorted()).toEqual(textsOf(start).toSorted());
        const at = divided.findIndex(({ text }) => text === picked[0]?.text);
        expect(textsOf(divided.slice(at, at + picked.length))).toEqual(
          picked.length > 0 ? textsOf(picked) : [],
        );
        if (picked.length > 1) expect(joined).toHaveLength(start.length - picked.length + 1);
      }),
    );
  });

  test("move keeps the set and puts the moved one where it was asked to be", () => {
    fc.assert(
      fc.property(questions, fc.nat(20), fc.integer({ min: -3, max: 20 }), (start, at, to) => {
        const { id } = start[at % start.length] as Question;
        const moved = move(start, id, to);
        expect(idsOf(moved).toSorted()).toEqual(idsOf(start).toSorted());
        expect(idsOf(moved).indexOf(id)).toBe(Math.min(Math.max(to, 0), start.length - 1));
        expect(idsOf(moved).filter((one) => one !== id)).toEqual(idsOf(start).filter((one) => one !== id));
      }),
    );
  });
});
