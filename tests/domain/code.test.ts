import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CODE_ALPHABET, CODE_LENGTH, makeCode, readCode, showCode } from "../../domain/code";

const anyCode = fc
  .array(fc.constantFrom(...CODE_ALPHABET), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH })
  .map((characters) => characters.join(""));

describe("join codes", () => {
  test("are drawn evenly from the whole alphabet", () => {
    let drawn = 0;
    const codes = CODE_ALPHABET.length / 2;
    const all = Array.from({ length: codes }, () => makeCode((below) => drawn++ % below)).join("");
    expect([...all].sort().join("")).toBe(
      [...CODE_ALPHABET.repeat((codes * CODE_LENGTH) / CODE_ALPHABET.length)].sort().join(""),
    );
  });

  test("have nothing in them that is read for something else, and no vowel", () => {
    expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length);
    expect(CODE_ALPHABET).not.toMatch(/[01OILAEUY]/);
  });

  test("are read as they are shown", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(showCode(code)).toMatch(/^.{4}-.{4}$/);
        expect(readCode(showCode(code))).toBe(code);
      }),
    );
  });

  test("are read in lower case, with spaces and dashes of any kind, and in full width", () => {
    const between = fc.array(fc.constantFrom(" ", "-", "–", "—", "‑", "\u00a0", "\t", "_", ".", ""), {
      minLength: CODE_LENGTH + 1,
      maxLength: CODE_LENGTH + 1,
    });
    fc.assert(
      fc.property(anyCode, between, fc.array(fc.boolean(), { minLength: 8 }), (code, gaps, lower) => {
        const typed = [...code]
          .map((letter, n) => (lower[n] ? letter.toLowerCase() : letter) + gaps[n])
          .join("");
        expect(readCode(gaps[CODE_LENGTH] + typed)).toBe(code);
      }),
    );
    expect(readCode("ｂｃｄｆ－２３４５")).toBe("BCDF2345");
  });

  test("nothing else is one: too short, too long, other letters, half characters, nothing", () => {
    for (const typed of [
      "",
      " ",
      "BCDF234",
      "BCDF23456",
      "BCDF2340",
      "BCDF234I",
      "BCDF234А",
      "BCDF234\ud83e",
      "🦉".repeat(4),
    ]) {
      expect(readCode(typed), typed).toBeNull();
    }
  });

  test("whatever is typed, what is read is a code or nothing", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(...CODE_ALPHABET, "-", "ß", "o") }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const code = readCode(text);
        if (code !== null) expect(readCode(code.toLowerCase())).toBe(code);
        if (code !== null) expect([...code].every((letter) => CODE_ALPHABET.includes(letter))).toBe(true);
      }),
    );
  });
});
