import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_NAME_CHARACTERS } from "../../domain/limits";
import { nameKey, readName } from "../../domain/name";

const named = (typed: string) => {
  const read = readName(typed);
  return "name" in read ? read.name : `refused: ${read.refusal}`;
};

const fixture = (file: string) =>
  readFileSync(new URL(`../fixtures/names/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n");

/** A line: what the trick is, what is typed, what becomes of it; with tabs between them. */
const tricks = fixture("tricks.txt").map((line) => {
  const [trick = "", typed = "", outcome = ""] = line.split("\t");
  const [verb = "", ...rest] = outcome.split(" ");
  return { trick, typed: unescaped(typed), outcome, verb, rest: rest.join(" ") };
});
const realNames = fixture("real.txt").flatMap((line) => line.normalize("NFC").split(" "));

function unescaped(typed: string): string {
  const characters = typed.replace(/\\u\{([0-9a-f]+)\}/g, (_, code) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  return characters.replaceAll("\\n", "\n");
}

describe("B5 a trick with a name", () => {
  test.each(tricks)("$trick: $outcome", ({ typed, verb, rest }) => {
    const shown = named(typed);
    if (verb === "refused") return expect(shown).toBe(`refused: ${rest}`);
    if (verb === "becomes") return expect(shown).toBe(rest);
    expect(shown).not.toMatch(/^refused/);
    const peer = rest.replace(/^(with|from) /, "");
    if (verb === "collides") return expect(nameKey(shown)).toBe(nameKey(peer));
    expect(verb).toBe("differs");
    expect(nameKey(shown)).not.toBe(nameKey(peer));
  });

  test("is tried in at least 60 ways, each once", () => {
    expect(tricks.length).toBeGreaterThanOrEqual(60);
    expect(new Set(tricks.map(({ typed }) => typed)).size).toBe(tricks.length);
  });
});

describe("B5 real names, 300 and more from many languages", () => {
  test("are shown as they were typed", () => {
    expect(realNames.length).toBeGreaterThanOrEqual(300);
    for (const name of realNames) expect(named(name)).toBe(name);
  });

  test("are told apart", () => {
    const byKey = new Map<string, string>();
    for (const name of realNames) {
      expect(byKey.get(nameKey(name)), name).toBeUndefined();
      byKey.set(nameKey(name), name);
    }
  });

  test("are the same names in capitals, in small letters and without their accents", () => {
    for (const name of realNames) {
      const bare = name.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
      // Small Greek letters without accents may pass for Latin ones, and are then read as those.
      const ways = [
        name.toUpperCase(),
        name.toLowerCase(),
        ...(/\p{Script=Greek}/u.test(name) ? [] : [bare]),
      ];
      for (const way of ways) expect(nameKey(way), way).toBe(nameKey(name));
    }
  });
});

describe("B5 a name", () => {
  test("of any living script is shown as it was typed", () => {
    const names = [
      "Ada",
      "Zoë",
      "Nguyễn Thị Ánh",
      "O’Neil-Smith",
      "Ада",
      "王小明",
      "さくら",
      "김민수",
      "रवि",
      "مريم",
      "שָׁלוֹם",
      "J. R. 2",
    ];
    for (const name of names) expect(named(name.normalize("NFC"))).toBe(name.normalize("NFC"));
  });

  test("loses the spaces around and between its words, and line breaks", () => {
    expect(named("  Ada \t\u00a0 Lovelace\u3000")).toBe("Ada Lovelace");
    for (const gap of ["\n", "\r\n", "\t", "\u2028", "\u0085"])
      expect(named(`Ada${gap}Lovelace`)).toBe("Ada Lovelace");
  });

  test("is refused when nothing of it can be seen", () => {
    const unseen = [
      "",
      " ",
      "\u200b\u200d",
      "\u2800",
      "\u3164",
      "\u115f\u1160",
      "\uffa0",
      "\u202e",
      "\u0007",
      "\ufeff",
      "\u{e0041}",
      "\ud800",
      "\u0301",
    ];
    for (const typed of unseen) expect(named(typed), JSON.stringify(typed)).toBe("refused: name_empty");
  });

  test("loses what turns the text around it, what has no width and half characters", () => {
    const tricks = [
      "\u202e",
      "\u202a",
      "\u2066",
      "\u2069",
      "\u200f",
      "\u061c",
      "\u200b",
      "\u2060",
      "\u00ad",
      "\u034f",
      "\ufe0f",
      "\u{e0100}",
      "\u180b",
      "\ud800",
      "\udc00",
    ];
    for (const trick of tricks) expect(named(`A${trick}da${trick}`), JSON.stringify(trick)).toBe("Ada");
  });

  test("is composed, so that what looks the same is the same", () => {
    expect(named("Zoe\u0308")).toBe("Zoë");
    expect(named("Zoe\u200b\u0308")).toBe("Zoë");
    expect(named("Ａｄａ")).toBe("Ada");
  });

  test(`has at most ${MAX_NAME_CHARACTERS} characters once it is cleaned`, () => {
    const longest = "a".repeat(MAX_NAME_CHARACTERS);
    expect(named(`  ${longest}\u200b `)).toBe(longest);
    expect(named(`${longest}a`)).toBe("refused: name_too_long");
    expect(named("ﷺ".repeat(3))).toBe("refused: name_too_long");
  });

  test("needs a letter or digit, and no more marks on one than a script puts there", () => {
    for (const typed of ["!!!", "...", "🦉", "-"]) expect(named(typed)).toBe("refused: name_unreadable");
    expect(named(`A${"\u0336".repeat(4)}da`)).toBe("refused: name_unreadable");
    expect(named(`A${"\u0300\u200b\u0301\u0302\u0303"}da`)).toBe("refused: name_unreadable");
    expect(named("Việ\u0302t")).toMatch(/^refused|^Việ/);
  });

  test("that was read is read as itself again, and holds nothing unseen", () => {
    const tricky = fc.constantFrom(
      "\u200b",
      "\u202e",
      "\u0301",
      "\u0308",
      "e",
      "A",
      " ",
      "\u1160",
      "ﷺ",
      "\ud83e",
      "\udd89",
      "ﬁ",
      "\u3164",
      "\u200d",
      "\u0dca",
      "\u0dbb",
      "\u0e4d",
      "\u0e32",
      "\u0e33",
      "\u0e49",
      "\u{1f1e6}",
      "\u{1f170}",
      "\u00b4",
      "\u02bc",
      "\u0587",
      "|",
      "1",
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: tricky })), (typed) => {
        const read = readName(typed);
        if ("refusal" in read) return;
        expect(readName(read.name)).toEqual(read);
        const withoutNeeded = read.name.replace(/\u0dca\u200d(?=\u0dbb)/g, "");
        expect(withoutNeeded).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u);
        expect(nameKey(read.name)).not.toBe("");
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("B5 names that would be taken for each other", () => {
  const same = [
    [
      "Ada",
      "ada",
      "ADA",
      "Ádá",
      "A d a",
      "A.da",
      "Ada!",
      "a-d-a",
      "Ａｄａ",
      "A\u200bda",
      "A\u034fda",
      "Ada🦉",
    ],
    ["Zoë", "Zoe", "ZOE\u0308"],
    ["Mr Mill", "MrMill", "mr. mill"],
    ["김민수", "김민수".normalize("NFD")],
  ];
  test("have one key: case, accents, spaces, punctuation and width do not tell them apart", () => {
    for (const names of same) expect(new Set(names.map(nameKey)).size, names[0]).toBe(1);
  });

  test("are not all names: letters, digits and the vowel signs of a script do", () => {
    const different = [
      ["Ada", "Ida", "Ada 2", "Ada 3", "Adah"],
      ["रवि", "रव", "रीवा", "रेवा"],
      ["はた", "ばた", "ぱた"],
      ["กา", "กี", "กู"],
    ];
    for (const names of different) expect(new Set(names.map(nameKey)).size, names[0]).toBe(names.length);
  });
});
