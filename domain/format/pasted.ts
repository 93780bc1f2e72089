/**
 * Text from a word processor as somebody would type it: bullets as list items, spaces that break, no soft hyphens and
 * no invisible signs. Joiners of Arabic, Persian and Indian scripts and of emoji stay.
 */
export function readPasted(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, "\n")
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
    .split("\n")
    .map(listItem)
    .join("\n")
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n");
}

/** Signs that are nothing but bullets; the second kind of sign is one only where a tab or a gap follows. */
const bullet =
  /^([ \t\u00a0]*)(?:[•·●▪■◦○‣\uf0a7\uf0b7][ \t\u00a0]+|[o§ØüvØ–—-](?:[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{2,}))(?=\S)/u;
/** Numbers with a tab or a gap after them, as word processors put them. */
const number = /^([ \t\u00a0]*)(\d{1,3}[.)])(?:[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{2,})(?=\S)/u;

function listItem(line: string): string {
  return line
    .replace(bullet, (_, before) => `${indent(before)}- `)
    .replace(number, (_, before, typed) => `${indent(before)}${typed} `);
}

/** Two columns for each step; how far in a first-level item stood on its page means nothing here. */
function indent(before: string): string {
  return before === "" ? "" : "  ";
}
