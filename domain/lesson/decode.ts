import chardet from "chardet";
import { MAX_LESSON_BYTES } from "../limits";
import { isBinary } from "./binary";
import { cleanText } from "./clean";

export type Decoded =
  | { ok: true; text: string; encoding: string }
  | { ok: false; error: "binary" | "encoding" | "too_large" | "empty" };

/** Of 100. A Latin alphabet other than the Western one has to be this much more likely than it. */
const SURE = 35;
const LIKELIER_BY = 15;
/** Of 100; `chardet` gives 10 to whatever is possible at all. */
const LIKELY = 20;
/** Accents are a small part of any Western text; where bytes beyond ASCII are more than this, they are the letters. */
const FOREIGN_SHARE = 0.45;
/** Enough for a guess: its time grows with the text. */
const SAMPLE_BYTES = 32_000;
const western = /^(?:windows-1252|iso-8859-1)$/;
const latin = /^(?:windows-125[0478]|iso-8859-(?:2|9))$/;
const foreign = /^(?:windows-125[1356]|iso-8859-[5-8]|koi8-r|gb18030|big5|shift_jis|euc-(?:jp|kr))$/;

/**
 * The text of an uploaded file, whatever program wrote it: UTF-8, UTF-16 with or without a byte order mark, or a
 * legacy encoding. The order of the tests matters: each later one accepts more.
 */
export function decodeUpload(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_LESSON_BYTES) return { ok: false, error: "too_large" };
  const encoding = findEncoding(bytes);
  if (encoding === "binary" || encoding === "encoding") return { ok: false, error: encoding };
  const decoded = decodeAs(encoding, bytes);
  if (isGarbled(decoded)) return { ok: false, error: "encoding" };
  const text = cleanText(decoded);
  return text.trim() === "" ? { ok: false, error: "empty" } : { ok: true, text, encoding };
}

function findEncoding(bytes: Uint8Array): string {
  const begins = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (begins(0xff, 0xfe, 0, 0) || begins(0, 0, 0xfe, 0xff)) return "encoding";
  if (begins(0xff, 0xfe)) return "utf-16le";
  if (begins(0xfe, 0xff)) return "utf-16be";
  const wide = findWide(bytes);
  if (wide) return wide;
  if (isBinary(bytes)) return "binary";
  return isMostlyUtf8(bytes) ? "utf-8" : guessLegacy(bytes);
}

/**
 * UTF-16 without a mark shows in its NULs: every ASCII space or line break has one, nearly always in the same half. In
 * a text of another script they are few, but then its bytes make no sense one by one.
 */
function findWide(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length % 2 !== 0) return null;
  const nulls: [even: number, odd: number] = [0, 0];
  for (let index = 0; index < bytes.length; index++) if (bytes[index] === 0) nulls[(index % 2) as 0 | 1]++;
  const [most, least] = [Math.max(...nulls), Math.min(...nulls)];
  if (most < bytes.length * 0.02 || least > most / 3) return null;
  const narrow = bytes.filter((byte) => byte !== 0);
  if (most < bytes.length * 0.25 && !isBinary(narrow) && isMostlyUtf8(narrow)) return null;
  const encoding = nulls[1] === most ? "utf-16le" : "utf-16be";
  const text = decodeAs(encoding, bytes);
  return isGarbled(text) || isBinary(new TextEncoder().encode(text)) ? null : encoding;
}

/** A few broken sequences, from a cut-off file or a bad copy, do not make UTF-8 another encoding. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  if (broken === 0) return true;
  const whole = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return whole >= broken * 4;
}

/** Windows-1252, by far the commonest, unless another is clearly meant. What can only be foreign is never guessed so. */
function guessLegacy(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const guesses = chardet
    .analyse(sample)
    .map(({ name, confidence }) => ({ name: name.toLowerCase(), confidence }));
  if (isForeign(sample)) {
    const guess = guesses.find(({ name, confidence }) => foreign.test(name) && confidence >= LIKELY);
    return guess?.name ?? "encoding";
  }
  const [best] = guesses;
  const rival = guesses.find(({ name }) => western.test(name))?.confidence ?? 0;
  const isSure = best && best.confidence >= Math.max(SURE, rival + LIKELIER_BY) && latin.test(best.name);
  return isSure ? best.name : "windows-1252";
}

function isForeign(bytes: Uint8Array): boolean {
  let high = 0;
  let ascii = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) high++;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) ascii++;
  }
  return high > (high + ascii) * FOREIGN_SHARE;
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return encoding === "windows-1252" ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}

/** Half of the characters that Windows-1252 has and Latin-1 has not; the others are letters or have no code. */
const windows1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Not by `TextDecoder`: some releases of Node 22 and 23 read this label as Latin-1 and lose every curly quote. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Array.from(bytes, (byte) =>
    byte >= 0x80 && byte < 0xa0 ? windows1252[byte - 0x80] : String.fromCharCode(byte),
  );
  return latin1.join("");
}

/** More unreadable characters than a reader would put up with. */
function isGarbled(text: string): boolean {
  const unreadable = text.match(/\ufffd|[\x80-\x9f]|\p{Cn}/gu)?.length ?? 0;
  return unreadable > Math.max(3, text.length * 0.02);
}
