import { describe, expect, test } from "vitest";
import { beginningOf, isOnlyStem, moveOf, type Stems } from "../../domain/stems";

const stems: Stems = {
  claim: ["I think that…", "I think"],
  evidence: ["The text says…"],
  build: ["I agree, and…"],
  challenge: ["I see it differently because…", "But what about…"],
  ask: ["What I wonder is…", "我想知道的是……"],
};

test("a stem stands in the field ready for the next word", () => {
  expect(beginningOf("The text says…")).toBe("The text says ");
  expect(beginningOf("Ich sehe das anders, weil …")).toBe("Ich sehe das anders, weil ");
  expect(beginningOf("El texto dice...")).toBe("El texto dice ");
  expect(beginningOf("يقول النص…")).toBe("يقول النص ");
  expect(beginningOf("我想知道的是……")).toBe("我想知道的是");
});

describe("nothing but a stem", () => {
  test.each(["The text says ", "The text says", " I think that  "])("%j", (text) => {
    expect(isOnlyStem(text, stems)).toBe(true);
  });
  test.each(["", "The text", "The text says no", "the text says"])("not %j", (text) => {
    expect(isOnlyStem(text, stems)).toBe(false);
  });
});

describe("the move by the way a text begins", () => {
  test.each([
    ["The text says that", "evidence"],
    ["the TEXT  says:", "evidence"],
    ["“The text says”", "evidence"],
    ["I think that it", "claim"],
    ["I agree and so", "build"],
    ["I see it differently because of", "challenge"],
    ["我想知道的是他们", "ask"],
  ])("%j", (text, move) => expect(moveOf(text, stems)).toBe(move));

  test.each(["", "The text saying", "Then the text says", "I agree", "What I wonder", "我想知"])(
    "none in %j",
    (text) => {
      expect(moveOf(text, stems)).toBeNull();
    },
  );

  test("the longest stem wins, in whatever order they stand", () => {
    const alike: Stems = { ...stems, claim: ["I"], ask: ["I wonder"], build: ["I wonder whether this"] };
    expect(moveOf("I wonder whether this", alike)).toBe("build");
    expect(moveOf("I wonder whether that", alike)).toBe("ask");
    expect(moveOf("I say", alike)).toBe("claim");
  });
});
