import { describe, expect, test } from "vitest";
import { commandInputs } from "../../../domain/inputs";
import { detectLanguage } from "../../../domain/language/detect";
import { languageOfLesson } from "../../../domain/language/lesson";
import { languageOfScript } from "../../../domain/language/script";
import { parseLesson } from "../../../domain/lesson/parse";
import { lessonOf } from "../lesson/fixture";

const texts: [string, string][] = [
  ["en", "I think that the text says something else about peace, and that nobody listened."],
  ["es", "Creo que el texto dice otra cosa sobre la paz y la guerra, y que nadie escuchaba."],
  ["fr", "Je pense que le texte dit autre chose sur la paix, et que personne ne l'écoutait."],
  ["de", "Ich sehe das anders, weil der Text etwas anderes sagt und niemand zugehört hat."],
  ["pt", "Eu acho que o texto diz outra coisa sobre a paz e a guerra, e que ninguém ouvia."],
  ["tr", "Bence metin barış hakkında başka bir şey söylüyor, değil mi? Kimse kimseyi dinlemedi."],
  ["vi", "Tôi nghĩ rằng văn bản nói điều gì đó khác về hòa bình, và không ai lắng nghe."],
  ["so", "Waxaan qabaa in qoraalku wax kale ka leeyahay nabadda iyo dagaalka, cidna ma dhegaysan."],
  ["pl", "Myślę, że tekst mówi coś innego o pokoju i wojnie, ale nikt nikogo nie słuchał."],
];

describe("a language of Latin script", () => {
  test.each(texts)("%s is known by its words, whatever the screens are in", (lang, text) => {
    for (const assumed of ["en", "es", "zh-Hans"]) expect(detectLanguage(text, assumed)).toBe(lang);
  });

  test("short or doubtful words are in the language of the screens", () => {
    for (const text of [
      "",
      "Sí.",
      "Mao, Stalin",
      "Taiwan crises, nuclear promise, Soviet experts in Tibet",
    ]) {
      expect(detectLanguage(text, "en")).toBe("en");
    }
  });
});

describe("a script tells the language", () => {
  test.each([
    ...[
      ["ar", "مرحبا بكم"],
      ["fa", "سلام دوستان چطور"],
      ["ur", "آپ کیسے ہیں"],
      ["he", "שלום"],
    ],
    ...[
      ["zh", "我认为 OK"],
      ["ja", "これは本です"],
      ["ja", "日本語の本"],
      ["ko", "한국어"],
      ["th", "สวัสดี"],
    ],
    ...[
      ["ru", "как дела"],
      ["uk", "її їжак"],
      ["el", "καλημέρα"],
      ["hi", "नमस्ते"],
    ],
  ] as [string, string][])("%s: %s", (lang, text) => expect(languageOfScript(text)).toBe(lang));

  test.each(["", "12 + 3", "I think", "The word 和平 means peace", "!?"])("but not in %j", (text) => {
    expect(languageOfScript(text)).toBeNull();
  });
});

test("what is told is a tag that the protocol takes", () => {
  const told = [...texts.map(([, text]) => detectLanguage(text, "zh-Hans")), languageOfScript("我认为")];
  for (const lang of told) {
    const input = { roomId: "r", id: "01890000-0000-7000-8000-000000000001", text: "x", move: "claim", lang };
    expect(commandInputs["post:add"].safeParse(input).success, String(lang)).toBe(true);
  }
});

describe("a lesson", () => {
  test.each([
    ["sino-soviet-split.txt", "en"],
    ["spanish.txt", "es"],
    ["cells.md", "en"],
  ])("%s is in %s", (name, lang) => {
    expect(languageOfLesson(lessonOf(name))).toBe(lang);
  });

  test("is known by its words or its script, and not guessed at where they are few", () => {
    const lesson = (...lines: string[]) => parseLesson(lines.join("\n\n"), "text");
    for (const [lang, text] of texts) expect(languageOfLesson(lesson(text, text))).toBe(lang);
    expect(languageOfLesson(lesson("انقسم المعسكر الشيوعي", "لماذا انقسم المعسكر؟"))).toBe("ar");
    for (const few of ["", "1956", "Mao"]) expect(languageOfLesson(lesson(few))).toBeUndefined();
  });
});
