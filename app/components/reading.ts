export const sizes = ["small", "normal", "large", "larger", "largest"] as const;
export const spacings = ["close", "wide", "widest"] as const;
export const typefaces = ["serif", "sans", "dyslexic"] as const;

/** How a reader wants texts to be set; `globals.css` says what each word means. No two choices share a word. */
export interface Reading {
  size: (typeof sizes)[number];
  spacing: (typeof spacings)[number];
  typeface: (typeof typefaces)[number];
}

/** From words such as `large wide sans`; a choice that is not among them is as usual. */
export function readReading(value = ""): Reading {
  const words = value.split(/[ .]/);
  return {
    size: sizes.find((one) => words.includes(one)) ?? "normal",
    spacing: spacings.find((one) => words.includes(one)) ?? "close",
    typeface: typefaces.find((one) => words.includes(one)) ?? "serif",
  };
}

/** The same words, for the page's `data-reading` and, with dots, for the cookie. */
export function writeReading({ size, spacing, typeface }: Reading, between = " "): string {
  return [size, spacing, typeface].join(between);
}
