import { describe, expect, test } from "vitest";
import { compileWord } from "../app/messages/compile";
import formatMessage from "../app/messages/format";

const options = {
  cache: {},
  formatters: {
    getNumberFormat: (locale: string) => new Intl.NumberFormat(locale),
    getPluralRules: (locale: string) => new Intl.PluralRules(locale),
  },
};

function say(locale: string, word: string, values?: Record<string, string | number>) {
  const settings = { ...options, locale } as unknown as Parameters<typeof formatMessage>[3];
  return formatMessage("", compileWord(word), values, settings);
}

describe("what a sentence is given keeps to itself where it runs the other way", () => {
  test.each([
    ["en", "{name} answered you", "ليلى", "\u2068ليلى\u2069 answered you"],
    ["fr", "{name} vous a répondu", "דנה (7B)", "\u2068דנה (7B)\u2069 vous a répondu"],
    ["ar", "ردّ عليك {name}", "Ana Silva", "ردّ عليك \u2068Ana Silva\u2069"],
    ["ar", "من {name}", "王芳", "من \u2068王芳\u2069"],
  ])("%s: %s, %s", (locale, word, name, sentence) => {
    expect(say(locale, word, { name })).toBe(sentence);
  });

  test.each([
    ["en", "{name} answered you", "Ana Silva", "Ana Silva answered you"],
    ["zh-Hans", "{name}回应了你", "Chloé", "Chloé回应了你"],
    ["ar", "ردّ عليك {name}", "ليلى", "ردّ عليك ليلى"],
    ["ar", "{name} د", "10:30", "10:30 د"],
  ])("and nothing is put in where it does not. %s: %s, %s", (locale, word, name, sentence) => {
    expect(say(locale, word, { name })).toBe(sentence);
  });

  test("inside a plural too; what chooses the words is left alone", () => {
    const line =
      "{others, plural, =0 {{name} wrote} one {{name} and # other wrote} other {{name} and # others wrote}}";
    expect(say("en", line, { name: "عمر", others: 2 })).toBe("\u2068عمر\u2069 and 2 others wrote");
    expect(
      say("ar", "{role, select, observer {مراقب} other {معلم}} {name}", { role: "observer", name: "Ben" }),
    ).toBe("مراقب \u2068Ben\u2069");
    expect(say("ar", "مرحبًا")).toBe("مرحبًا");
  });
});
