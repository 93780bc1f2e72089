import { parseAst } from "vitest/node";

interface Node {
  type: string;
  [field: string]: unknown;
}

/** Attributes that are read aloud or shown. */
const shownAttributes =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|hint|error|summary|text|word)$/;
/** Where a string says nothing to the reader: names of classes, modules and types, what only a developer sees. */
const silent = new Set(["ImportDeclaration", "ThrowStatement", "TSLiteralType"]);
const names = ["Stoa"];

/** The words of a component that stand in its source, not in the catalogue: what is wrong, each as it stands there. */
export function hardCoded(source: string, path: string): string[] {
  const lang = path.endsWith("x") ? "tsx" : "ts";
  const found: string[] = [];
  visit(parseAst(source, { lang } as never) as unknown as Node, false);
  return found;

  /** `shown`: the value of this node gets onto the screen as it is. */
  function visit(node: Node, shown: boolean) {
    if (silent.has(node.type) || isDeveloperCall(node)) return;
    if (node.type === "JSXText") return keep(String(node.value), true);
    if (node.type === "Literal") return typeof node.value === "string" && keep(node.value, shown);
    if (node.type === "TemplateElement") return keep((node.value as { cooked: string }).cooked, shown);
    if (node.type === "JSXAttribute") return attribute(node, (node.name as { name?: string }).name ?? "");
    for (const [field, below] of Object.entries(node)) {
      const inner = field === "test" ? false : stays(node, field, shown);
      for (const one of Array.isArray(below) ? below : [below]) if (isNode(one)) visit(one, inner);
    }
  }

  function attribute({ value }: Node, name: string) {
    if (!isNode(value) || name === "className") return;
    // Braces show what is in them only between tags.
    visit(
      value.type === "JSXExpressionContainer" ? (value.expression as Node) : value,
      shownAttributes.test(name),
    );
  }

  function keep(text: string, shown: boolean) {
    const said = text.replace(/\s+/g, " ").trim();
    if (names.includes(said)) return;
    if (shown ? /\p{L}{2}/u.test(said.replace(/\bStoa\b/g, "")) : isSentence(said)) found.push(said);
  }
}

/** Two words and more that begin like a sentence; never a class list, a key of the catalogue or an address. */
const isSentence = (text: string) => /^[\p{Lu}"“][^:;{}<>[\]=]*\p{Ll}[ ’'][\p{L}\d]/u.test(text);

/** What is handed to a function is a key, a name or data; what an expression in braces comes to is shown. */
function stays({ type }: Node, field: string, shown: boolean): boolean {
  if (type === "JSXExpressionContainer") return true;
  if (type === "ConditionalExpression" || type === "LogicalExpression" || type === "TemplateLiteral") {
    return shown && field !== "left";
  }
  return shown && (type === "ParenthesizedExpression" || type === "TSAsExpression");
}

function isDeveloperCall(node: Node): boolean {
  if (node.type === "NewExpression") return true;
  const callee = node.type === "CallExpression" ? (node.callee as Node) : null;
  return callee?.type === "MemberExpression" && (callee.object as Node).name === "console";
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";
