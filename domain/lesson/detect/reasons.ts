import type { Block, QuestionReason } from "../lesson";
import { splitSentences } from "../sentences";
import { asksOutright, type Sentence } from "./roles";
import { addressesReader, isStockPhrase } from "./wording";

/** Where a block stands. */
export interface Surroundings {
  /** Under a question heading, or in a list that a line such as "Discuss these:" leads in. */
  asking: boolean;
  /** Its section has numbered questions. */
  numberedQuestions: boolean;
  /** The block after it in its section. */
  next: Block | undefined;
  /** Nothing follows in the whole lesson. */
  last: boolean;
  /** The lesson has a place of its own for questions, such as "Discussion questions". */
  askedElsewhere: boolean;
}

/**
 * Gives each asking sentence of a block the reason it is taken for a question. Rhetorical is one that its block, or the
 * text right after it, goes on from; one in quotation marks; and one too short or too common to discuss.
 */
export function reasonsIn(sentences: readonly Sentence[], block: Block, around: Surroundings) {
  const stated = sentences.filter(({ role }) => role === "statement").length;
  const asked = sentences.filter(({ role }) => role === "question").length;
  const lastStatement = sentences.findLastIndex(({ role }) => role === "statement");
  return (sentence: Sentence, index: number): QuestionReason => {
    if (around.asking) return "heading";
    if (sentence.role === "prompt") return "prompt";
    const forReader = addressesReader(sentence.text);
    const numbered = block.marker !== undefined;
    const answered = index < lastStatement && !(numbered && forReader);
    if (answered || isStockPhrase(sentence.text)) return "rhetorical";
    if (numbered) return "numbered";
    if (sentence.quoted || isBrief(sentence.text)) return "rhetorical";
    if (forReader || (asked > 1 && asked >= stated)) return "reflection";
    return leadsInto(sentence.text, stated > 0, block, around) ? "rhetorical" : "reflection";
  };
}

/** Whether running text goes on from a question that ends its block. */
function leadsInto(question: string, afterStatement: boolean, block: Block, around: Surroundings): boolean {
  if (block.depth > 0 || block.kind !== "paragraph") return false;
  const leadsOn = /^(?:and|but|so|or|then|yet|pero|mais|aber)(?!\p{L})/iu.test(question);
  if (afterStatement) return leadsOn || !around.last;
  const { next } = around;
  if (next?.depth !== 0 || next.kind !== "paragraph") return false;
  return leadsOn || answers(next.text, question) || (around.askedElsewhere && !asksOutright(next.text));
}

/** "Really?", "And Mao?" */
function isBrief(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < 3 && text.length < (/[\u3000-\u9fff\u0e00-\u0e7f]/u.test(text) ? 5 : 24);
}

/** The text goes on with the words it asked about: "What was the Great Leap? The Great Leap was …" */
function answers(text: string, question: string): boolean {
  const first = splitSentences(text.slice(0, 300))[0];
  const answer = text.slice(0, first?.end ?? 0);
  if (asksOutright(answer)) return false;
  const asksWhy = /^(?:why|por qué|pourquoi|warum)(?!\p{L})/iu.test(question);
  if (asksWhy && /because|porque|parce que|weil/i.test(answer)) return true;
  const asked = contentWords(question);
  const said = new Set(contentWords(answer));
  return asked.length >= 2 && asked.filter((word) => said.has(word)).length >= asked.length * 0.6;
}

function contentWords(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const empty = /^(?:what|when|where|which|whom|does|were|have|that|this|with|from|they)$/;
  return [...new Set(words)].filter((word) => !empty.test(word));
}
