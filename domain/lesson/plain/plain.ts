import type { Draft, DraftBlock, DraftPart } from "../draft";
import { termOf } from "../term";
import { markCallouts } from "./callouts";
import { ListDepth } from "./depth";
import { findHeadings } from "./headings";
import { type Line, readLines } from "./lines";
import { rejoin } from "./wrap";

/** Reads text without markup: what is a heading, an item or a callout shows only in the shape of the lines. */
export function readPlain(text: string): Draft {
  const lines = rejoin(readLines(text));
  const { title, headings } = findHeadings(lines);
  const depth = new ListDepth();
  const parts = lines.flatMap((line, index): DraftPart[] => {
    if (index === title) return [];
    if (headings.has(index)) {
      depth.leave();
      return [{ kind: "heading", level: 1, text: line.text.replace(/\s*[:：]$/u, "") }];
    }
    return [readBlock(line, lines[index + 1], depth)];
  });
  return { title: lines[title]?.text ?? "", parts: markCallouts(parts) };
}

function readBlock(line: Line, next: Line | undefined, depth: ListDepth): DraftBlock {
  const { marker } = line;
  if (marker) {
    const block = { depth: depth.enter(line, next), text: marker.text, marks: [] };
    return { kind: "item", ...block, ...(marker.label && { marker: marker.label }), ...termOf(marker.text) };
  }
  return {
    kind: "paragraph",
    depth: depth.under(line),
    text: line.text,
    marks: [],
    ...termOf(line.text, "label"),
  };
}
