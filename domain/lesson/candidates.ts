import { MAX_QUESTION_CHARACTERS } from "../limits";
import type { Block, QuestionReason, Span } from "./lesson";
import { splitSentences } from "./sentences";
import {
  addressesReader,
  isFollowUp,
  isInstruction,
  isPrompt,
  isQuestionHeading,
  isStockPhrase,
  labelLength,
} from "./wording";

/** A stretch of a block that asks something. */
export interface Candidate extends Span {
  text: string;
  reason: QuestionReason;
}

export interface Surroundings {
  /** The block stands under a question heading. */
  asking: boolean;
  /** The block after it in its section. */
  next: Block | undefined;
  /** Nothing follows in the whole lesson. */
  last: boolean;
  /** The lesson has a place of its own for questions, such as "Discussion questions". */
  askedElsewhere: boolean;
}

type Role = "question" | "prompt" | "followUp" | "aside" | "statement";
interface Sentence extends Span {
  text: string;
  role: Role;
  /** Its end is inside quotation marks. */
  quoted: boolean;
}

/**
 * The questions of one block, and whether it is made of nothing else. A dependent sentence ("Why or why not?") belongs
 * to the question before it; labels and numbers ("Q1:") belong to none.
 */
export function findCandidates(block: Block, around: Surroundings) {
  const expected = around.asking || isNumbered(block);
  const sentences = readSentences(block.text, expected || hasAskingLabel(block.text));
  const candidates: Candidate[] = [];
  sentences.forEach((sentence, index) => {
    const before = candidates.at(-1);
    if (sentence.role === "followUp" && before) {
      before.end = sentence.end;
      before.text = block.text.slice(before.start, before.end);
    } else if (sentence.role === "question" || sentence.role === "prompt") {
      const { start, end, text } = sentence;
      candidates.push({ start, end, text, reason: reasonFor(sentences, index, block, around) });
    }
  });
  const whole = sentences.every(({ role }) => role !== "statement");
  const kept = candidates.filter(({ text }) => text.length <= MAX_QUESTION_CHARACTERS);
  return { candidates: kept, isQuestion: whole && kept.some(({ reason }) => reason !== "rhetorical") };
}

function readSentences(text: string, expected: boolean): Sentence[] {
  const sentences: Sentence[] = [];
  let open = false;
  for (const { start, end } of splitSentences(text)) {
    const from = start + labelLength(text.slice(start, end));
    const words = text.slice(from, end);
    // A prompt opens its block or stands among questions: further on, "Compare …" is advice to the reader.
    const opens = expected || sentences.every(({ role }) => role !== "statement");
    const asked = sentences.some(({ role }) => role === "question" || role === "prompt");
    const quotation = readQuotes(words, open);
    open = quotation.open;
    const role = roleOf(words, opens, expected, asked);
    sentences.push({ start: from, end, text: words, role, quoted: quotation.asked });
  }
  return sentences;
}

function roleOf(words: string, opens: boolean, expected: boolean, asked: boolean): Role {
  if (!/\p{L}/u.test(words) || /^[([（].*[)\]）]$/u.test(words)) return "aside";
  if (isFollowUp(words)) return asked ? "followUp" : "aside";
  if (asksOutright(words)) return "question";
  if (opens && isPrompt(words, expected)) return "prompt";
  return isInstruction(words) ? "aside" : "statement";
}

/** Ends in a question mark, whatever quotes, brackets and exclamation marks close after it. */
function asksOutright(words: string): boolean {
  let end = words.length - 1;
  while (end >= 0 && /["'”’»)\]」』!！\s]/u.test(words[end] as string)) end--;
  return /[?？؟]/u.test(words[end] ?? "");
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

function reasonFor(sentences: Sentence[], at: number, block: Block, around: Surroundings): QuestionReason {
  const { text, role } = sentences[at] as Sentence;
  if (around.asking || hasAskingLabel(block.text)) return "heading";
  if (role === "prompt") return "prompt";
  if (isNumbered(block)) return "numbered";
  return isRhetorical(sentences, at, block, around) || isStockPhrase(text) ? "rhetorical" : "reflection";
}

function isRhetorical(
  sentences: Sentence[],
  at: number,
  block: Block,
  { next, last, askedElsewhere }: Surroundings,
): boolean {
  const { text, quoted } = sentences[at] as Sentence;
  const others = sentences.filter(({ role }) => role === "statement");
  const goesOn = sentences.slice(at + 1).some(({ role }) => role === "statement");
  if (goesOn || quoted || isBrief(text)) return true;
  const asked = sentences.filter(({ role }) => role === "question").length;
  if (addressesReader(text) || (asked > 1 && asked >= others.length)) return false;
  const inText = block.depth === 0 && block.kind === "paragraph";
  const leadsOn = /^(?:and|but|so|or|then|yet|pero|mais|aber)(?!\p{L})/iu.test(text);
  if (others.length > 0) return inText && (!last || leadsOn);
  if (!inText || next?.depth !== 0 || next.kind !== "paragraph") return false;
  return leadsOn || answers(next.text, text) || (askedElsewhere && !asksOutright(next.text));
}

/** "Really?", "And Mao?": too little to discuss. */
function isBrief(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < 3 && text.length < (/[\u3000-\u9fff\u0e00-\u0e7f]/u.test(text) ? 5 : 24);
}

/** The text goes on with the words it asked about: "What was the Great Leap? The Great Leap was …" */
function answers(text: string, question: string): boolean {
  const asked = contentWords(question);
  const first = splitSentences(text.slice(0, 300))[0];
  const answer = text.slice(0, first?.end ?? 0);
  if (
    /^(?:why|por qué|pourquoi|warum)(?!\p{L})/iu.test(question) &&
    /because|porque|parce que|weil/i.test(answer)
  )
    return true;
  const said = new Set(contentWords(answer));
  return asked.length >= 2 && asked.filter((word) => said.has(word)).length >= asked.length * 0.6;
}

function contentWords(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return [...new Set(words)].filter(
    (word) => !/^(?:what|when|where|which|whom|does|were|have|that|this|with|from|they)$/.test(word),
  );
}

function isNumbered(block: Block): boolean {
  return block.marker !== undefined;
}

function hasAskingLabel(text: string): boolean {
  const [label, rest] = text.slice(0, 60).split(/[:：]/u, 2);
  return rest !== undefined && isQuestionHeading(label as string);
}
