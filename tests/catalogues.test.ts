import { describe, expect, test } from "vitest";
import { languages, locales, readLocale } from "../app/messages/locales";
import { argumentsOf, groupsOf, pluralsOf, wordsOf } from "./words/catalogues";

const english = wordsOf("en");
const others = locales.filter((locale) => locale !== "en");

test("every language has a folder with the files of English", () => {
  for (const locale of locales) expect(groupsOf(locale), locale).toEqual(groupsOf("en"));
});

describe.each(locales)("%s", (locale) => {
  const words = wordsOf(locale);

  test("has every word", () => {
    expect([...english.keys()].filter((key) => !words.has(key))).toEqual([]);
  });

  test("has no word that English has not, and none that is empty", () => {
    expect([...words.keys()].filter((key) => !english.has(key))).toEqual([]);
    expect([...words].filter(([, word]) => !word.trim())).toEqual([]);
  });

  test("needs what English needs in every sentence", () => {
    const needed = (from: Map<string, string>) =>
      [...words.keys()]
        .filter((key) => english.has(key))
        .map((key) => `${key}: ${argumentsOf(from.get(key) ?? "").join(", ")}`);
    expect(needed(words)).toEqual(needed(english));
  });

  test("has the plural forms of its own grammar, and no other", () => {
    const rules = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const wrong = [...words].filter(([, word]) =>
      pluralsOf(word).some((cases) => {
        const named = cases.filter((one) => !one.startsWith("="));
        const spoken = named.includes("other") && named.every((one) => (rules as string[]).includes(one));
        return !spoken;
      }),
    );
    expect(wrong).toEqual([]);
  });
});

test("whatever is written in English is a draft, and says so, until somebody has read it", () => {
  for (const locale of others) expect(languages[locale].name, locale).toMatch(/[(（].+[)）]$/);
});

describe("the language of a request", () => {
  test.each([
    ["de", "fr", "de"],
    [undefined, "de-CH,de;q=0.9,en;q=0.8", "de"],
    [undefined, "en;q=0.3, fr;q=0.9", "fr"],
    [undefined, "zh-CN", "zh-Hans"],
    [undefined, "zh-TW,ar;q=0.5", "ar"],
    [undefined, "pt-BR", "en"],
    [undefined, "*, ;q=, 💥;q=1", "en"],
    [undefined, "fr;q=0", "en"],
    ["tlh", "ar-EG", "ar"],
    [undefined, null, "en"],
  ] as const)("chosen %s, accepted %s: %s", (chosen, accepted, locale) => {
    expect(readLocale(chosen, accepted)).toBe(locale);
  });
});
