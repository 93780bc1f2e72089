import chardet from "chardet";

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
 * Windows-1252, by far the commonest, unless another is clearly meant. Null for text in another alphabet that can't be
 * told.
 */
export function guessLegacy(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const guesses = chardet
    .analyse(sample)
    .map(({ name, confidence }) => ({ name: name.toLowerCase(), confidence }));
  if (isForeign(sample)) {
    const guess = guesses.find(({ name, confidence }) => foreign.test(name) && confidence >= LIKELY);
    return guess?.name ?? null;
  }
  const [best] = guesses;
  const rival = guesses.find(({ name }) => western.test(name))?.confidence ?? 0;
  const isSure = best && best.confidence >= Math.max(SURE, rival + LIKELIER_BY) && latin.test(best.name);
  return isSure ? best.name : "windows-1252";
}

/** Letters of another alphabet, or of none. Bytes below 0xC0 may be Western punctuation. */
function isForeign(bytes: Uint8Array): boolean {
  let foreign = 0;
  let ascii = 0;
  for (const byte of bytes) {
    if (byte >= 0xc0) foreign++;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) ascii++;
  }
  return foreign > (foreign + ascii) * FOREIGN_SHARE;
}

/** The bytes from 0x80 to 0x9F: all that Windows-1252 has and Latin-1 has not. */
const windows1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Not by `TextDecoder`: several releases of Node (20.20 is one) take this label for Latin-1 and lose every curly quote. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Array.from(bytes, (byte) =>
    byte >= 0x80 && byte < 0xa0 ? windows1252[byte - 0x80] : String.fromCharCode(byte),
  );
  return latin1.join("");
}
