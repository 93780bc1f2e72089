import type { Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { isQuestionHeading, labelLength } from "../detect/questionHeading";
import type { Draft, DraftHeading, DraftPart } from "../draft";
import { readPlain } from "../plain/plain";
import { readFlow } from "./flow";
import type { Definitions } from "./inline";
import { isTangled } from "./tangle";

const parser = unified().use(remarkParse).freeze();
/** What site generators write above a page. */
const frontMatter = /^---\n((?:[\w-]+:[^\n]*\n|[ \t-][^\n]*\n){1,40})---\n/;

/** Reads Markdown (CommonMark; a table's rows and Word's bullets are understood as well). */
export function readMarkdown(markdown: string): Draft {
  if (isTangled(markdown)) return readPlain(markdown);
  const [above = "", fields = ""] = markdown.match(frontMatter) ?? [];
  const source = markdown.slice(above.length);
  const tree = parser.parse(source);
  const reading = { source, definitions: findDefinitions(tree) };
  const { title, parts } = takeTitle(tree.children.flatMap((node) => readFlow(node, reading)));
  const declared = fields.match(/^title:[ \t]*(.*)$/m)?.[1]?.replace(/^(["'])(.*)\1\s*$/, "$2");
  return { title: title || (declared ?? "").trim(), parts: parts.flatMap(showQuestions) };
}

/** The first heading, when it stands at the top and above all others. */
function takeTitle(parts: DraftPart[]): Draft {
  const [first, ...rest] = parts;
  if (first?.kind !== "heading" || isQuestionHeading(first.text.split(":")[0] as string))
    return { title: "", parts };
  const highest = Math.min(...rest.map((part) => (part.kind === "heading" ? part.level : 7)));
  return first.level === 1 || first.level < highest
    ? { title: first.text, parts: rest }
    : { title: "", parts };
}

/**
 * A heading can't be cited or discussed. One that holds a question under a label ("Essential question: …"), or a
 * question with nothing under it, gives the question to the text.
 */
function showQuestions(part: DraftPart, index: number, parts: readonly DraftPart[]): DraftPart[] {
  if (part.kind !== "heading" || !/[?？؟]$/u.test(part.text)) return [part];
  const label = labelLength(part.text);
  const heading = part.text.slice(0, label).replace(/[\s:：]+$/u, "");
  if (heading) return [{ ...part, text: heading }, question(part.text.slice(label))];
  return isEmpty(part, parts[index + 1]) ? [question(part.text)] : [part];
}

function isEmpty(heading: DraftHeading, next: DraftPart | undefined): boolean {
  return !next || (next.kind === "heading" && next.level <= heading.level);
}

function question(text: string): DraftPart {
  return { kind: "paragraph", depth: 0, text, marks: [] };
}

function findDefinitions(tree: Root): Definitions {
  const definitions: Definitions = new Map();
  const waiting: { type: string; children?: unknown[] }[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const { identifier, url } = node as { identifier?: string; url?: string };
    if (node.type === "definition" && identifier && url && !definitions.has(identifier))
      definitions.set(identifier, url);
    waiting.push(...((node.children ?? []) as typeof waiting).toReversed());
  }
  return definitions;
}
