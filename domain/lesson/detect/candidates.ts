import { MAX_QUESTION_CHARACTERS } from "../../limits";
import type { Block, QuestionReason, Span } from "../lesson";
import { isQuestionHeading } from "./questionHeading";
import { reasonsIn, type Surroundings } from "./reasons";
import { readSentences } from "./roles";

/** A stretch of a block that asks something. */
export interface Candidate extends Span {
  text: string;
  reason: QuestionReason;
}

/**
 * The questions of one block, and whether it is made of nothing else. A dependent sentence ("Why or why not?") belongs
 * to the question before it; labels and numbers ("Q1:") belong to none.
 */
export function findCandidates(block: Block, around: Surroundings) {
  const asking = around.asking || hasAskingLabel(block.text);
  const numbered = around.numberedQuestions && block.marker !== undefined;
  const sentences = readSentences(block.text, asking || numbered);
  const reasonOf = reasonsIn(sentences, block, { ...around, asking });
  const found: (Span & { reason: QuestionReason })[] = [];
  sentences.forEach((sentence, index) => {
    const { start, end, role } = sentence;
    const before = found.at(-1);
    if (role === "question" || role === "prompt")
      found.push({ start, end, reason: reasonOf(sentence, index) });
    else if (role === "followUp" && before && end - before.start <= MAX_QUESTION_CHARACTERS) before.end = end;
  });
  const candidates = found
    .filter(({ start, end }) => end - start <= MAX_QUESTION_CHARACTERS)
    .map((span): Candidate => ({ ...span, text: block.text.slice(span.start, span.end) }));
  const asksOnly = sentences.every(({ role }) => role !== "statement");
  return { candidates, isQuestion: asksOnly && candidates.some(({ reason }) => reason !== "rhetorical") };
}

/** "Essential question: …" */
function hasAskingLabel(text: string): boolean {
  const [label = "", rest] = text.slice(0, 60).split(/[:：]/u, 2);
  return rest !== undefined && isQuestionHeading(label);
}
