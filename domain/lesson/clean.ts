const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/**
 * Controls, soft hyphens, zero-width spaces, and what turns the reading direction of all that follows. Joiners and
 * direction marks stay: Persian, the Indic scripts and emoji are misspelt without them.
 */
const unseen = /(?![\t\n])\p{Cc}|[\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;

/** Text with `\n` as its only line break and without characters that nobody can see but everybody trips over. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(lineBreaks, "\n").replace(unseen, "");
}

/** One line, its words parted by single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
