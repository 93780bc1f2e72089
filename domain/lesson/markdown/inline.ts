import type { PhrasingContent } from "mdast";
import type { MarkedText } from "../draft";
import { LineBuilder, type Setting } from "./marked";

/** Addresses of link and image references, by identifier. */
export type Definitions = Map<string, string>;

/**
 * The words of Markdown's running text, one entry for each line of the source, with the marks on them. Images become
 * their alternative text, tags of raw HTML vanish, and links keep an address only if it is harmless.
 */
export function readInline(nodes: readonly PhrasingContent[], definitions: Definitions): MarkedText[] {
  const text = new LineBuilder();
  for (const node of nodes) addNode(text, node, definitions);
  return text.finish();
}

function addNode(to: LineBuilder, node: PhrasingContent, definitions: Definitions) {
  if (node.type === "text") to.add(node.value);
  else if (node.type === "break") to.add("\n");
  else if (node.type === "html") to.add(/^<br\b/i.test(node.value) ? "\n" : "");
  else if (node.type === "image" || node.type === "imageReference") to.add(node.alt ?? "");
  else if (node.type === "inlineCode") to.mark({ kind: "code" }, () => to.add(node.value));
  else if ("children" in node) {
    const inner = () => {
      for (const child of node.children) addNode(to, child, definitions);
    };
    const mark = markOf(node, definitions);
    if (mark) to.mark(mark, inner);
    else inner();
  }
}

function markOf(node: PhrasingContent, definitions: Definitions): Setting | null {
  if (node.type === "strong" || node.type === "emphasis") return { kind: node.type };
  if (node.type !== "link" && node.type !== "linkReference") return null;
  const href = safeAddress(node.type === "link" ? node.url : (definitions.get(node.identifier) ?? ""));
  return href ? { kind: "link", href } : null;
}

/** The address as a browser understands it, if following it can only fetch a page or write a letter. */
function safeAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return /^(?:https?|mailto):$/.test(protocol) ? href : null;
}
