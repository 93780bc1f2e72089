/**
 * The Markdown parser's time grows with the square of some texts: ten thousand nested lists take it a minute. No
 * handout comes near these figures; one that passes them is read as plain text, which takes time in proportion.
 */
const MOST = {
  lines: 10_000,
  /** A run ends at a blank line. */
  linesInRun: 500,
  signsInRun: 1_000,
  /** Lists and quotations that one line opens. */
  containers: 8,
  deepContainers: 1_000,
  underlines: 300,
};

const containers = /^(?:\s{0,12}(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))+/;
const container = />|[-*+](?=\s|$)|\d{1,9}[.)]/g;
const inlineSign = /[*_`[\]<>&!\\~]/g;
const underline = /^\s{0,3}(?:=+|-+)\s*$/;

/** Whether Markdown is made so that parsing it could hold up the server. */
export function isTangled(markdown: string): boolean {
  let linesInRun = 0;
  let signsInRun = 0;
  let deepContainers = 0;
  let underlines = 0;
  const lines = markdown.split("\n");
  for (const line of lines) {
    const blank = line.trim() === "";
    const depth = line.match(containers)?.[0].match(container)?.length ?? 0;
    linesInRun = blank ? 0 : linesInRun + 1;
    signsInRun = blank ? 0 : signsInRun + (line.match(inlineSign)?.length ?? 0);
    deepContainers += Math.max(0, depth - 2);
    if (underline.test(line)) underlines++;
    if (linesInRun > MOST.linesInRun || signsInRun > MOST.signsInRun || depth > MOST.containers) return true;
    if (deepContainers > MOST.deepContainers || underlines > MOST.underlines) return true;
  }
  return lines.length > MOST.lines;
}
