/**
 * Join codes. The alphabet has no vowels (no words by accident) and none of 0 O 1 I L (read aloud, copied from a
 * projector). 26^8 is about 2 * 10^11 codes.
 */
export const CODE_ALPHABET = "23456789BCDFGHJKMNPQRSTVWX";
export const CODE_LENGTH = 8;

/** `random` gives a whole number in [0, below). */
export function makeCode(random: (below: number) => number): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[random(CODE_ALPHABET.length)]).join("");
}

/** What a person typed, as a code: case, spaces and dashes do not matter. Null if it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, "");
  const known = [...code].every((character) => CODE_ALPHABET.includes(character));
  return code.length === CODE_LENGTH && known ? code : null;
}

/** `BCDF2345` as it is shown: `BCDF-2345`. */
export function showCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
