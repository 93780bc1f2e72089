import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import { GIVEN } from "./format";

/** A word of a catalogue as pages get it: formatted without being parsed, what it is given marked on the way. */
export function compileWord(word: string): CompiledMessage {
  return marked(compile(word)) as CompiledMessage;
}

/** Every node copied: those that the compiler makes have no prototype, and cannot travel to the page. */
function marked(node: unknown): unknown {
  if (Array.isArray(node)) return isArgument(node) ? [GIVEN, node] : node.map(marked);
  if (node === null || typeof node !== "object") return node;
  return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, marked(inner)]));
}

/** `{name}`, but not what a plural counts or a choice is made by. */
function isArgument(node: unknown[]): boolean {
  return node.length === 1 && typeof node[0] === "string";
}
