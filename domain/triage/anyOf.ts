import { type Node, type ParsedPattern, SyntaxKind } from "obscenity";

/** Patterns that begin alike, as a tree. An edge is a piece of a regular expression. */
interface Branch {
  next: Map<string, Branch>;
  /** A pattern is complete here. */
  ends: boolean;
}

/**
 * One expression that finds something exactly in the texts in which one of these patterns does. The library tries its
 * patterns one after the other, and there are hundreds.
 */
export function anyOf(patterns: readonly ParsedPattern[]): RegExp {
  const root: Branch = { next: new Map(), ends: false };
  for (const pattern of patterns) plant(root, piecesOf(pattern));
  return new RegExp(patterns.length > 0 ? sourceOf(root) : "(?!)", "s");
}

/** The same pieces as in `compilePatternToRegExp` of obscenity, which it keeps to itself. */
function piecesOf({ requireWordBoundaryAtStart, nodes, requireWordBoundaryAtEnd }: ParsedPattern): string[] {
  const edge = (required: boolean) => (required ? ["\\b"] : []);
  return [...edge(requireWordBoundaryAtStart), ...nodes.flatMap(pieces), ...edge(requireWordBoundaryAtEnd)];
}

function pieces(node: Node): string[] {
  if (node.kind === SyntaxKind.Wildcard) return ["."];
  if (node.kind === SyntaxKind.Optional) return [`(?:${pieces(node.childNode).join("")})?`];
  return node.chars.map((char) => String.fromCodePoint(char).replace(/[\\^$.*+?()[\]{}|]/, "\\$&"));
}

function plant(root: Branch, path: readonly string[]) {
  let branch = root;
  for (const piece of path) {
    const next: Branch = branch.next.get(piece) ?? { next: new Map(), ends: false };
    branch.next.set(piece, next);
    branch = next;
  }
  branch.ends = true;
}

/** Where one pattern is complete, a longer one that begins so finds nothing more. */
function sourceOf({ next, ends }: Branch): string {
  if (ends) return "";
  const sources = Array.from(next, ([piece, branch]) => piece + sourceOf(branch));
  return sources.length > 1 ? `(?:${sources.join("|")})` : (sources[0] ?? "");
}
