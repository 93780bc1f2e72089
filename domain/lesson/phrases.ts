/** Matches text that begins with one of the phrases (parted by `|`, each itself a pattern), whole words only. */
export function beginningWith(phrases: string): RegExp {
  return new RegExp(`^[¿"“(]?(?:${phrases.replace(/\n\s*/g, "")})(?!\\p{L})`, "iu");
}
