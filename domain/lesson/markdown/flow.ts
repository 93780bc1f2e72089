import type { Code, ListItem, Nodes, Paragraph } from "mdast";
import type { DraftBlock, DraftPart, MarkedText } from "../draft";
import { readMarker } from "../plain/markers";
import { hasHeadingShape } from "../plain/shape";
import { termOf } from "../term";
import { type Definitions, readInline } from "./inline";
import { dropStart, joinLines } from "./marked";

export interface Reading {
  source: string;
  definitions: Definitions;
}

/** Where a node stands: how deep in lists, and whether it is quoted. */
interface Place {
  depth: number;
  kind: "paragraph" | "callout";
}

/** Below Markdown's own six levels: a paragraph in bold that serves as a heading. */
const BOLD_LEVEL = 7;
const top: Place = { depth: 0, kind: "paragraph" };
/** Markers that Markdown takes for words, and that no sentence begins with. */
const pasted = /^(?:dot|ring|square|arrow|Q|[(（].*|[aA]\)|.*、)$/u;
const tableRule = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

/** The headings and blocks in one node of a Markdown document. */
export function readFlow(node: Nodes, reading: Reading, place: Place = top): DraftPart[] {
  switch (node.type) {
    case "heading": {
      const { text, marks } = joinLines(readInline(node.children, reading.definitions));
      if (text === "") return [];
      return place === top ? [{ kind: "heading", level: node.depth, text }] : [block({ text, marks }, place)];
    }
    case "paragraph":
      return readParagraph(node, reading, place);
    case "blockquote":
      return node.children.flatMap((child) => readFlow(child, reading, { ...place, kind: "callout" }));
    case "list":
      return node.children.flatMap((item) => readItem(item, reading, place));
    case "code":
      return readCode(node, reading, place);
    case "html":
      return readHtml(node.value, place);
    default:
      return [];
  }
}

function readParagraph(node: Paragraph, reading: Reading, place: Place): DraftPart[] {
  const lines = readInline(node.children, reading.definitions);
  const whole = joinLines(lines);
  if (whole.text === "") return [];
  const isBold = node.children.length === 1 && node.children[0]?.type === "strong";
  if (place === top && isBold && hasHeadingShape(whole.text))
    return [{ kind: "heading", level: BOLD_LEVEL, text: whole.text.replace(/\s*[:：]$/u, "") }];
  if (lines.length > 1 && lines[1]?.text.includes("-") && tableRule.test(lines[1].text))
    return readTable(lines, place);
  return readPasted(lines, place);
}

/** A row a block, its cells as they stand. */
function readTable([head, , ...rows]: MarkedText[], place: Place): DraftBlock[] {
  return [head, ...rows].flatMap((row) => {
    const text = row?.text.replace(/^\|\s*|\s*\|$/gu, "") ?? "";
    if (!row || text === "") return [];
    const start = row.text.indexOf(text);
    const { marks } = dropStart(row, start);
    return [
      { ...place, text, marks: marks.map((mark) => ({ ...mark, end: Math.min(mark.end, text.length) })) },
    ];
  });
}

/** A paragraph, with lines that begin with Word's bullets or "a)" taken out of it as items. */
function readPasted(lines: readonly MarkedText[], place: Place): DraftBlock[] {
  const groups: { marker: ReturnType<typeof readMarker>; lines: MarkedText[] }[] = [];
  for (const line of lines) {
    const found = readMarker(line.text);
    const marker = found && pasted.test(found.style) ? found : null;
    const last = groups.at(-1);
    if (marker) groups.push({ marker, lines: [dropStart(line, line.text.length - marker.text.length)] });
    else if (last) last.lines.push(line);
    else groups.push({ marker: null, lines: [line] });
  }
  return groups.map(({ marker, lines }) =>
    marker ? item(joinLines(lines), marker.label, place) : block(joinLines(lines), place),
  );
}

function readItem(node: ListItem, reading: Reading, place: Place): DraftPart[] {
  const inside: Place = { ...place, depth: place.depth + 1 };
  const [first, ...others] = node.children;
  const rest = first?.type === "paragraph" ? others : node.children;
  const words =
    first?.type === "paragraph" ? joinLines(readInline(first.children, reading.definitions)) : null;
  const start = node.position?.start.offset ?? 0;
  const [label = ""] = reading.source.slice(start, start + 12).match(/^\d{1,9}[.)]/) ?? [];
  return [
    ...(words?.text ? [item(words, label, place)] : []),
    ...rest.flatMap((child) => readFlow(child, reading, inside)),
  ];
}

/**
 * Fenced lines stay lines. What is only indented is more often a paragraph that a teacher set in than a program, so
 * it is read as one.
 */
function readCode(node: Code, reading: Reading, place: Place): DraftBlock[] {
  const isFenced = /^[`~]/.test(reading.source.slice(node.position?.start.offset ?? 0));
  return node.value.split(isFenced ? "\n" : /\n\s*\n/).flatMap((words) => {
    const [text, ...more] = readInline([{ type: "text", value: words }], reading.definitions);
    if (!text) return [];
    const whole = joinLines([text, ...more]);
    if (!isFenced) return [block(whole, place)];
    return [{ ...block(whole, place), marks: [{ kind: "code", start: 0, end: whole.text.length }] }];
  });
}

function readHtml(html: string, place: Place): DraftBlock[] {
  if (/^<(?:script|style|textarea|!|\?)/i.test(html)) return [];
  const words = html.replace(/<[^<>]*>/g, " ");
  const text = joinLines(readInline([{ type: "text", value: words }], new Map()));
  return text.text ? [block(text, place)] : [];
}

function block({ text, marks }: MarkedText, { depth, kind }: Place): DraftBlock {
  return { kind, depth, text, marks, ...termOf(text, "label") };
}

function item({ text, marks }: MarkedText, label: string, { depth }: Place): DraftBlock {
  return { kind: "item", depth: depth + 1, text, marks, ...(label && { marker: label }), ...termOf(text) };
}
