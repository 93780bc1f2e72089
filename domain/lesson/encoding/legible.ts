/** A few broken sequences, from a cut-off file or a bad copy, do not make UTF-8 another encoding. */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  if (broken === 0) return true;
  const whole = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return whole >= broken * 4;
}

/** More unreadable characters than a reader would put up with. */
export function isGarbled(text: string): boolean {
  return countUnreadable(text) > Math.max(3, text.length * 0.02);
}

/** Replacement characters, controls of the upper half, and codes that stand for nothing. */
export function countUnreadable(text: string): number {
  return text.match(/\ufffd|[\x80-\x9f]|\p{Cn}/gu)?.length ?? 0;
}
