/**
 * What people wrote, as Markdown that shows exactly their words. A backslash takes the meaning of any punctuation
 * mark away (CommonMark 2.4), so nothing they type can become a heading, a list, a link or HTML, and bare addresses
 * do not turn into links either (GitHub's autolink extension).
 */

/** On one line, for a heading or a name. */
export function escapeLine(text: string): string {
  return escapeMarks(text.trim().replace(/\s+/g, " "));
}

/** The lines of a text: its own line breaks are kept, empty lines divide it into paragraphs. */
export function escapeText(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  return lines.map((line, index) => {
    const breaks = line !== "" && Boolean(lines[index + 1]);
    return breaks ? `${escapeMarks(keepIndent(line))}\\` : escapeMarks(keepIndent(line));
  });
}

/** Spaces at the start of a line would be dropped, or make it code. */
function keepIndent(line: string): string {
  return line.replace(/^[ \t]+/, (indent) => "\u00A0".repeat(indent.length));
}

function escapeMarks(line: string): string {
  return line
    .replace(/[\\`*_[\]<&~|#$@]/g, "\\$&")
    .replace(/^[-+=>]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/:(?=\/\/)|(?<=\bwww)\./gi, "\\$&");
}
