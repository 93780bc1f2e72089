import { describe, expect, test } from "vitest";
import { continueList, type Edit, emphasise } from "../../../domain/format/typing";

/** A field as it is drawn here: `[` and `]` around what is selected, `|` for a caret. */
function field(drawn: string) {
  if (drawn.includes("|")) {
    const at = drawn.indexOf("|");
    return { text: drawn.replace("|", ""), selection: { start: at, end: at } };
  }
  const start = drawn.indexOf("[");
  return { text: drawn.replace(/[[\]]/g, ""), selection: { start, end: drawn.indexOf("]") - 1 } };
}
function after(text: string, { start, end, text: put, from, to }: Edit) {
  const whole = text.slice(0, start) + put + text.slice(end);
  return from === to
    ? `${whole.slice(0, from)}|${whole.slice(from)}`
    : `${whole.slice(0, from)}[${whole.slice(from, to)}]${whole.slice(to)}`;
}

describe("emphasis", () => {
  test.each([
    ["a [word] here", "**", "a **[word]** here"],
    ["a [word ]here", "*", "a *[word]* here"],
    ["a **[word]** here", "**", "a [word] here"],
    ["a *[word]* here", "*", "a [word] here"],
    ["a **[word]** here", "*", "a ***[word]*** here"],
    ["a ***[word]*** here", "**", "a *[word]* here"],
    ["a | b", "**", "a **|** b"],
    ["a **|** b", "**", "a | b"],
  ])("%s with %s", (before, sign, expected) => {
    const { text, selection } = field(before);
    expect(after(text, emphasise(text, selection, sign as "*" | "**"))).toBe(expected);
  });
});

describe("Enter in a list", () => {
  test.each([
    ["- a|", "- a\n- |"],
    ["- a|b", "- a\n- |b"],
    ["x\n* a|", "x\n* a\n* |"],
    ["1. a|", "1. a\n2. |"],
    ["1) a\n2) b|", "1) a\n2) b\n3) |"],
    ["  - a|", "  - a\n  - |"],
    ["- a\n- |", "- a\n|"],
  ])("%j", (before, expected) => {
    const { text, selection } = field(before);
    const edit = continueList(text, selection);
    expect(edit && after(text, edit)).toBe(expected);
  });

  test.each(["a|", "|- a", "1914. The war|", "-a|", "- [a]", "- |a"])("not in %j", (before) => {
    const { text, selection } = field(before);
    expect(continueList(text, selection)).toBeNull();
  });
});
