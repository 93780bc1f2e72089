import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_NAME_CHARACTERS } from "../../domain/limits";
import { nameKey, readName } from "../../domain/name";

const named = (typed: string) => {
  const read = readName(typed);
  return "name" in read ? read.name : `refused: ${read.refusal}`;
};

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
    for (const typed of ["!!!", "...", "🦉", "-", "\u0301"])
      expect(named(typed)).toBe("refused: name_unreadable");
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
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: tricky })), (typed) => {
        const read = readName(typed);
        if ("refusal" in read) return;
        expect(readName(read.name)).toEqual(read);
        expect(read.name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u);
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
