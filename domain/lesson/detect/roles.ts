import type { Span } from "../lesson";
import { splitSentences } from "../sentences";
import { labelLength } from "./questionHeading";
import { isFollowUp, isInstruction, isPrompt } from "./wording";

/**
 * What a sentence does in its block: asks with a question mark, asks without one, depends on a question before it, says
 * nothing of the subject (how to work, "(5 marks)"), or states something.
 */
export type Role = "question" | "prompt" | "followUp" | "aside" | "statement";

/** A sentence without its number or label. */
export interface Sentence extends Span {
  text: string;
  role: Role;
  /** Its question mark stands inside quotation marks. */
  quoted: boolean;
}

/** The sentences of a block. Where questions are `expected`, more wordings count as prompts. */
export function readSentences(text: string, expected: boolean): Sentence[] {
  let stated = false;
  let asked = false;
  let open = false;
  return splitSentences(text).map(({ start, end }) => {
    const from = start + labelLength(text.slice(start, end));
    const words = text.slice(from, end);
    // A prompt opens its block or stands among questions: further on, "Compare …" is advice to the reader.
    const role = roleOf(words, { mayPrompt: expected || !stated, expected, asked });
    const quotation = readQuotes(words, open);
    open = quotation.open;
    stated ||= role === "statement";
    asked = role === "question" || role === "prompt" || (asked && role !== "statement");
    return { start: from, end, text: words, role, quoted: quotation.asked };
  });
}

/** Ends in a question mark, whatever quotes, brackets and exclamation marks close after it. */
export function asksOutright(words: string): boolean {
  let end = words.length - 1;
  while (end >= 0 && /["'”’»)\]」』!！\s]/u.test(words[end] as string)) end--;
  return /[?？؟]/u.test(words[end] ?? "");
}

function roleOf(words: string, context: { mayPrompt: boolean; expected: boolean; asked: boolean }): Role {
  if (!/\p{L}/u.test(words) || /^[([（].*[)\]）]$/u.test(words)) return "aside";
  if (isFollowUp(words)) return context.asked ? "followUp" : "aside";
  if (asksOutright(words)) return "question";
  if (context.mayPrompt && isPrompt(words, context.expected)) return "prompt";
  return isInstruction(words) ? "aside" : "statement";
}

/**
 * Said by somebody in the text: `Stalin asked, "How many divisions has the Pope?"` Follows quotation marks from `open`,
 * the state before the words; German closes with the sign that English opens with.
 */
function readQuotes(words: string, open: boolean): { open: boolean; asked: boolean } {
  let asked = false;
  for (const [sign] of words.matchAll(/["“”„«»「」『』?？؟]/gu)) {
    if (/[?？؟]/u.test(sign)) asked = open;
    else open = sign === '"' || sign === "“" ? !open : /[„«「『]/u.test(sign);
  }
  return { open, asked };
}
