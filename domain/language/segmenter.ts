const made = new Map<string, Intl.Segmenter>();

/**
 * Divides text by the boundaries of Unicode (UAX #29). Made when first asked for: that takes a phone a fifth of a
 * second, and most pages never ask.
 */
export function segmenter(granularity: "sentence" | "word"): Intl.Segmenter {
  const known = made.get(granularity) ?? new Intl.Segmenter(undefined, { granularity });
  made.set(granularity, known);
  return known;
}
