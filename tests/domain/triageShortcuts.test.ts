import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import {
  assignIncrementingIds,
  collapseDuplicatesTransformer,
  parseRawPattern,
  RegExpMatcher,
} from "obscenity";
import { describe, expect, test } from "vitest";
import { linkify, mayLink } from "../../domain/triage/addresses";
import { anyOf } from "../../domain/triage/anyOf";
import { fold } from "../../domain/triage/fold";
import { collapse } from "../../domain/triage/words";
import { english } from "../../domain/triage/words/en";

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, "../fixtures/triage", name), "utf8")
    .trimEnd()
    .split("\n");
const posts = [...fixture("innocent.txt"), ...fixture("evasions.txt")];

const words = english.words.split(",").map((word) => word.trim().replace(/\s+/g, " "));
const wordList = [...(english.library ?? []), ...words.map(parseRawPattern)];

/** The library as the filter sets it up, and nothing before it. */
function library(patterns: typeof wordList) {
  const customThresholds = new Map([..."belosg*"].map((char) => [char, 2]));
  return new RegExpMatcher({
    blacklistedTerms: assignIncrementingIds(patterns),
    blacklistMatcherTransformers: [collapseDuplicatesTransformer({ defaultThreshold: 1, customThresholds })],
  });
}

describe("B7 what spares the word filter work changes nothing it finds", () => {
  test("one expression finds something where one of the words is found", () => {
    const matcher = library(wordList);
    const any = anyOf(wordList);
    const pieces = [...words.map((word) => word.replaceAll("|", "")), ..."aefiostu *#.\n’ß", "😀", "\ud83d"];
    const text = fc.oneof(fc.constantFrom(...posts), fc.string({ unit: fc.constantFrom(...pieces) }));
    const check = (post: string) => void expect(any.test(collapse(post)), post).toBe(matcher.hasMatch(post));
    posts.map((post) => fold(post).text).forEach(check);
    fc.assert(fc.property(text, check), { numRuns: 1_000 });
  });

  test("whatever the words are", () => {
    const pattern = fc
      .tuple(
        fc.constantFrom("", "|"),
        fc.array(fc.constantFrom("a", "b", "s", "\\?", "*", ".", "(", "😀", "?", "[a]", "[s]"), {
          minLength: 1,
        }),
        fc.constantFrom("", "|"),
      )
      .map(([before, middle, after]) => before + middle.join("") + after)
      .filter((raw) => /[^[\]|]/.test(raw.replace(/\[.\]/g, "")));
    const text = fc.string({ unit: fc.constantFrom("a", "b", "s", "?", "*", ".", "(", " ", "😀", "\n") });
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 5 }), text, (raws, post) => {
        const patterns = raws.map(parseRawPattern);
        expect(anyOf(patterns).test(collapse(post))).toBe(library(patterns).hasMatch(post));
      }),
      { numRuns: 2_000 },
    );
  });

  test("a plain text is folded as any text is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
        const { text: folded, starts, ends } = fold(`${text}é`);
        const cut = (places: number[]) => places.slice(0, -1);
        expect(fold(text)).toEqual({ text: folded.slice(0, -1), starts: cut(starts), ends: cut(ends) });
      }),
    );
  });

  test("no address is without a sign of one", () => {
    const pieces = [
      ..."ab1.:/@-_ ?рфK",
      ".com",
      "xn--p1ai",
      "http:",
      "https://",
      "mailto:",
      "www.",
      "localhost",
      "[::1]",
    ];
    const text = fc.oneof(fc.constantFrom(...posts), fc.string({ unit: fc.constantFrom(...pieces) }));
    fc.assert(
      fc.property(text, (post) => {
        if (linkify.test(post)) expect(mayLink.test(post), post).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});
