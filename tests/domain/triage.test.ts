import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_POST_CHARACTERS } from "../../domain/limits";
import { compileTriage, standardWords, type WordList, wordLanguages } from "../../domain/triage";

const triageWith = (list: Partial<WordList>) => compileTriage({ ...standardWords, ...list });
const everyLanguage = triageWith({ languages: [...wordLanguages] });
const standard = compileTriage(standardWords);

/** One post a line; what cannot be seen is written as `\u{200b}`. */
function fixture(name: string): string[] {
  const text = readFileSync(join(import.meta.dirname, "../fixtures/triage", name), "utf8");
  const shown = text.replace(/\\u\{([0-9a-f]+)\}/g, (_, code) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  return shown.trimEnd().split("\n");
}

const list = (texts: string) => texts.split("|").map((text) => text.trim());

describe("B7 the word filter", () => {
  test("holds at least 90 % of 300 evasions", () => {
    const evasions = fixture("evasions.txt");
    expect(new Set(evasions).size).toBe(300);
    const missed = evasions.filter((post) => !everyLanguage(post));
    expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(30);
  });

  test("holds at most 2 % of 300 innocent posts, even with every language's list", () => {
    const innocent = fixture("innocent.txt");
    expect(new Set(innocent).size).toBe(300);
    const held = innocent.filter((post) => everyLanguage(post));
    expect(held.length, held.join("\n")).toBeLessThanOrEqual(6);
  });

  test("looks for the languages of its list only", () => {
    const insults = { en: "you bastard", es: "eres un cabrón", fr: "espèce de connard", de: "du Arschloch" };
    for (const language of wordLanguages)
      for (const [of, post] of Object.entries(insults))
        expect(triageWith({ languages: [language] })(post)?.rule, `${language}: ${post}`).toBe(
          of === language ? "word" : undefined,
        );
    expect(triageWith({ languages: [] })(insults.en)).toBeNull();
  });

  test("names the words that fired as they were written", () => {
    const matches = {
      "So what, F.U.C.K all this": "F.U.C.K",
      "he is a mother\u{200b}fucker!": "mother\u{200b}fucker",
      "oh $h!t": "$h!t",
      "😀😀 ｓｈíｔ 😀": "ｓｈíｔ",
      "ﬀ ﬁ ﷺ ѕһіт": "ѕһіт",
      "Go and k1ll yourself now": "k1ll yourself",
      "such a fu ck": "fu ck",
      "first shit, then fuck": "shit",
    };
    for (const [post, match] of Object.entries(matches))
      expect(standard(post)).toEqual({ rule: "word", match });
    expect(standard(`f${"\u0301".repeat(500)}uck`)?.match).toBe(`f${"\u0301".repeat(59)}`);
  });
});

describe("B7 a teacher's own list", () => {
  test("holds whole words and phrases, whatever their case, accents and letters", () => {
    const triage = triageWith({
      languages: [],
      held: ["Spoiler", "blue  card", "Zoë", "1984", "剧透", "🖕", "", " * "],
    });
    const held = list(
      "a SPOILER!|spöiler|ｓｐｏｉｌｅｒ|sроilеr|sp0iler|s p o i l e r|the Blue-Card|Zoe|in 1984",
    );
    for (const post of [...held, "请不要剧透。", "🖕🏽"]) expect(triage(post)?.rule, post).toBe("word");
    for (const post of ["spoilers", "bluecard", "Zoey", "19845", ""]) expect(triage(post), post).toBeNull();
  });

  test("holds whatever follows where an entry ends in a star", () => {
    const triage = triageWith({ languages: [], held: ["spoil*"] });
    expect(triage("no spoilers here")).toEqual({ rule: "word", match: "spoilers" });
    expect(triage("unspoilt")).toBeNull();
  });

  test("allows what it allows before anything else", () => {
    const triage = triageWith({
      held: ["fish"],
      allowed: ["Fag", "fish and chips", "bitch*", "school.org", "555-0143"],
    });
    const passes =
      list(`Dansk er et FAG|f.a.g|Fish and  chips|bitching|see https://www.school.org/a?b|ann@school.org
      |ring 555-0143`);
    for (const post of passes) expect(triage(post), post).toBeNull();
    const held = list(
      "fag and faggot|fish|school.org.evil.com/x|https://evil.com/school.org|b@preschool.org",
    );
    for (const post of held) expect(triage(post), post).not.toBeNull();
  });
});

describe("B7 what leads out of the classroom", () => {
  const rules = {
    link: `https://example.com/a?b=c|HTTP://EXAMPLE.COM|www.example.net|see example.com/path.|youtu.be/abc|(spiegel.de)
      |discord.gg/xyz|пример.рф|t.me/chat|https://localhost:3000/x|hxxp://example.com|example[.]com|example (dot) org`,
    email: `tom@example.com|Mail me: tom.o-neil+x@mail.example.co.uk!|tom (at) example (dot) com|tom[at]example.com
      |tom at gmail dot com|tom＠gmail．com`,
    phone: `+49 170 1234567|(555) 123-4567|555.123.4567|1-800-555-0199|06 12 34 56 78|0170/1234567|020 7946 0958
      |612 34 56 78|call 123 4567|my number is 5551234|+1 555 123 4567 after 1914-1918|５５５-１２３-４５６７|0044 20 7946 0958`,
    none: `e.g.this|Mr.Smith|3.5|U.S.A|The end.Next sentence|he died.It was|she left.so he|main.py|p.12|@name|a/b|etc.)
      |look at the dot com bubble|meet me at noon|1956-1966|1914–1918, 1939–1945|1,000,000|1.000.000|1 000 000
      |24.11.2026|2026-11-24|11/24/2026|ISBN 978-3-16-148410-0|978 3 16 148410 0|pages 112-118, 1203-1209|3.14159265358979
      |299792458 m/s|01010110 01101001|51.5074, -0.1278|21-19 15-21 21-17|$15000000|1800 2000|call it 1984|10:30-11:45
      |The text of 1848 and 1871|2 4 6 8 10 12 14 16|doi 10.1000/1234567|1 + 1 = 2|H2SO4|4543000000 years`,
  };
  test.each(Object.entries(rules))("%s", (rule, posts) => {
    for (const post of list(posts)) expect(standard(post)?.rule ?? "none", post).toBe(rule);
  });

  test("is named as it was written", () => {
    expect(standard("See www.Example.com/Path, ok")).toEqual({ rule: "link", match: "www.Example.com/Path" });
    expect(standard("e\u{301}\u{200b} Tom@Example.com.")).toEqual({
      rule: "email",
      match: "Tom@Example.com",
    });
    expect(standard("call ５５５ １２３ ４５６７ now")).toEqual({
      rule: "phone",
      match: "５５５ １２３ ４５６７",
    });
    expect(standard(`https://example.com/${"a".repeat(100)}`)?.match).toHaveLength(60);
  });
});

describe("B7 any post", () => {
  const tricks = [..."fuck15$!*.@/:+-( \n\u0301\u200bﷺﬃİßѕ각𝓯🇫", "\ud83e", "\udd89", ".com", "shit", "www."];
  const post = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(...tricks) }));
  const wordList = fc.record({
    languages: fc.subarray([...wordLanguages]),
    held: fc.array(post, { maxLength: 3 }),
    allowed: fc.array(post, { maxLength: 3 }),
  });

  test("is read without an error, and the match stands in it", () => {
    fc.assert(
      fc.property(post, (text) => {
        const hold = everyLanguage(text);
        if (!hold) return;
        expect(text).toContain(hold.match);
        expect(hold.match.length).toBeGreaterThan(0);
        expect(hold.match.length).toBeLessThanOrEqual(60);
        if (text.isWellFormed()) expect(hold.match.isWellFormed()).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test("any list can be compiled", () => {
    fc.assert(
      fc.property(wordList, post, (words, text) => void compileTriage(words)(text)),
      { numRuns: 200 },
    );
  });

  test("is read to its end, however it is filled", () => {
    const triage = triageWith({ held: ["zebra"] });
    const fillings = [
      ..." .a(\u0301\u200bﷺ각",
      "a ",
      "a.",
      "a@",
      "a!",
      "1 ",
      "$1",
      "+1",
      "0 1 ",
      "http://a",
      "fick ",
    ];
    for (const filling of fillings) {
      const filled = filling.repeat(MAX_POST_CHARACTERS).slice(0, MAX_POST_CHARACTERS - 6);
      expect(triage(`${filled} zebra`), filling).toEqual({ rule: "word", match: "zebra" });
    }
  });
});
