import { MAX_LESSON_BYTES } from "../../limits";
import { cleanText } from "../clean";
import { isFullOfControls, isOtherFile } from "./binary";
import { decodeWindows1252, guessLegacy } from "./legacy";
import { isGarbled, isMostlyUtf8 } from "./legible";
import { findWide } from "./wide";

export type Decoded =
  | { ok: true; text: string; encoding: string }
  | { ok: false; error: "binary" | "encoding" | "too_large" | "empty" };

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
  if (isOtherFile(bytes)) return "binary";
  const wide = findWide(bytes);
  if (wide) return wide;
  if (isFullOfControls(bytes)) return "binary";
  return isMostlyUtf8(bytes) ? "utf-8" : (guessLegacy(bytes) ?? "encoding");
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return encoding === "windows-1252" ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}
