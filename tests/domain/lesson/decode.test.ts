import { describe, expect, test } from "vitest";
import { decodeUpload } from "../../../domain/lesson/encoding/decode";
import { MAX_LESSON_BYTES } from "../../../domain/limits";
import { bytesOf } from "./fixture";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: "le" | "be") => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), order === "le");
  return bytes;
};
const hex = (digits: string) =>
  Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
/** The bytes of a text in an encoding with one byte to a letter, looked up in the platform's own table. */
const singleByte = (label: string, text: string) => {
  const decoder = new TextDecoder(label);
  const codes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => codes.get(letter) ?? 63);
};
/** Always the same bytes that look like noise. */
const noise = (length: number) => {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >> 16;
  });
};

const texts = {
  English: "Why did it fail? “Nobody knows”\nNext line",
  Russian: "Почему распался союз между СССР и Китаем?\nОбъясните причины раскола.",
  Chinese: "丝绸之路连接了东方和西方。一个商人\n商人带来了货物。\n",
};

describe("Unicode", () => {
  test.each(Object.entries(texts))("%s in UTF-8 and UTF-16, with and without a mark", (_, text) => {
    expect(decodeUpload(utf8(text))).toEqual({ ok: true, text, encoding: "utf-8" });
    expect(decodeUpload(utf8(`\ufeff${text}`))).toEqual({ ok: true, text, encoding: "utf-8" });
    for (const order of ["le", "be"] as const) {
      expect(decodeUpload(utf16(text, order))).toEqual({ ok: true, text, encoding: `utf-16${order}` });
      expect(decodeUpload(utf16(`\ufeff${text}`, order))).toEqual({
        ok: true,
        text,
        encoding: `utf-16${order}`,
      });
    }
  });

  test("a cut-off or broken sequence is shown as such", () => {
    const cut = utf8("Größe für Österreich und Äpfel, ß").subarray(0, -1);
    expect(decodeUpload(cut)).toEqual({
      ok: true,
      text: "Größe für Österreich und Äpfel, \ufffd",
      encoding: "utf-8",
    });
  });

  test("half a surrogate pair is shown as such", () => {
    expect(decodeUpload(utf16("\ufeffWhy \ud800 so?", "le"))).toMatchObject({
      ok: true,
      text: "Why \ufffd so?",
    });
  });

  test("what hides in a text is taken out", () => {
    const text = "Line one\r\nLine\0 two \u202egnorw\u202c \u2066x\u2069 \u0007 e\u0301 \u200f\u0627\r";
    expect(decodeUpload(utf8(text))).toMatchObject({
      text: "Line one\nLine two gnorw x  e\u0301 \u200f\u0627\n",
    });
  });
});

describe("older encodings", () => {
  test("Windows-1252 with its quotes", () => {
    const decoded = decodeUpload(bytesOf("windows-1252.txt"));
    expect(decoded).toMatchObject({ ok: true, encoding: "windows-1252" });
    expect(decoded.ok && decoded.text).toContain(
      "people read “their” paper – all of it – for the price of one coffee. Freud’s table was by the window…",
    );
  });

  test.each([
    ["4d616f9273", "Mao’s"],
    ["8035", "€5"],
    ["576173206974206120636166e93f", "Was it a café?"],
    ["bf506f72207175e920636d6269f3206c61206f70696e69f36e3f", "¿Por qué cmbió la opinión?"],
    ["4772f6df65", "Größe"],
    ["85938d94", "…“”"],
  ])("%s is Western", (digits, text) => {
    expect(decodeUpload(hex(digits))).toEqual({ ok: true, text, encoding: "windows-1252" });
  });

  test.each([
    ["windows-1251", texts.Russian],
    ["koi8-r", texts.Russian],
    ["windows-1256", "لماذا بدأت الثورة الصناعية في إنجلترا؟ كيف تغيرت المدن والقرى في ذلك الزمن؟"],
    [
      "windows-1250",
      "Dlaczego powstanie upadło? Książę wyjechał do Paryża, a żołnierze złożyli broń. Wyjaśnij przyczyny.",
    ],
  ])("%s is recognized", (encoding, text) => {
    expect(decodeUpload(singleByte(encoding, text))).toEqual({ ok: true, text, encoding });
  });

  test("GB18030 is recognized", () => {
    const bytes = hex("b8b4cfb0ccc3d6d0b9fab5c4c8cbc3f1b9b2bacdb9fa");
    expect(decodeUpload(bytes)).toEqual({ ok: true, text: "复习堂中国的人民共和国", encoding: "gb18030" });
  });
});

describe("B6 refused", () => {
  test.each([
    ["PNG", "89504e470d0a1a0a0000000d49484452"],
    ["PDF", "255044462d312e350a25e2e3cfd30a"],
    ["docx", "504b030414000600080000002100"],
    ["doc", "d0cf11e0a1b11ae1"],
    ["RTF", "7b5c727466315c616e7369"],
    ["JPEG", "ffd8ffe000104a464946"],
    ["a Windows program", "4d5a90000300000004000000ffff0000b8000000"],
  ])("%s under a name of a text", (_, digits) => {
    expect(decodeUpload(hex(digits))).toEqual({ ok: false, error: "binary" });
  });

  test.each([100, 1_000, 100_001])("%i bytes of noise", (length) => {
    expect(decodeUpload(noise(length))).toEqual({ ok: false, error: "binary" });
  });

  test("an encoding nobody writes lessons in", () => {
    expect(decodeUpload(hex("fffe000041000000"))).toEqual({ ok: false, error: "encoding" });
    expect(decodeUpload(new Uint8Array(64).fill(0xfe))).toEqual({ ok: false, error: "encoding" });
  });

  test("one byte too many, without looking at it", () => {
    expect(decodeUpload(new Uint8Array(MAX_LESSON_BYTES).fill(97)).ok).toBe(true);
    expect(decodeUpload(new Uint8Array(MAX_LESSON_BYTES + 1).fill(97))).toEqual({
      ok: false,
      error: "too_large",
    });
  });

  test.each([
    ["nothing", ""],
    ["only a mark", "efbbbf"],
    ["only space", "200a0d09"],
  ])("%s", (_, digits) => {
    expect(decodeUpload(hex(digits))).toEqual({ ok: false, error: "empty" });
  });
});
