/**
 * Lists of phrases as patterns: parted by `|`, each itself a pattern, broken into lines where that reads better, whole
 * words only, whatever their case.
 */

/** Matches text that begins with one of the phrases. */
export function beginningWith(phrases: string): RegExp {
  return new RegExp(`^[¿"“(]?(?:${unbroken(phrases)})(?!\\p{L})`, "iu");
}

/** Matches text that has one of the phrases in it. */
export function containing(phrases: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${unbroken(phrases)})(?!\\p{L})`, "iu");
}

/** Matches text that is one of the phrases. */
export function being(phrases: string): RegExp {
  return new RegExp(`^(?:${unbroken(phrases)})$`, "iu");
}

function unbroken(phrases: string): string {
  return phrases.replace(/\n\s*/g, "");
}
