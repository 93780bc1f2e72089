import { MAX_CHOSEN_BY_DEFAULT, type QuestionReason } from "../lesson";
import { openness } from "./openness";
import { addressesReader } from "./wording";

/** What is asked under a question heading comes first; among equals, what leaves most to think about. */
const weights: Record<QuestionReason, number> = {
  heading: 9,
  numbered: 1,
  reflection: 1,
  prompt: 1,
  rhetorical: 0,
  teacher: 0,
};

export interface Asked {
  text: string;
  reason: QuestionReason;
}

/**
 * Indices of the questions to tick: all that are likely, or the best `MAX_CHOSEN_BY_DEFAULT` of them. Rhetorical ones
 * never, and the same words only once.
 */
export function chooseQuestions(asked: readonly Asked[]): Set<number> {
  const likely = asked
    .map((question, index) => ({ ...question, index }))
    .filter(({ reason }) => reason !== "rhetorical");
  const best = likeliest(firstOfEach(likely), MAX_CHOSEN_BY_DEFAULT);
  return new Set(best.map(({ index }) => index));
}

/** At most `most` of them, the least likely left out; the order stays. */
export function keepLikeliest<A extends Asked>(asked: readonly A[], most: number): A[] {
  const kept = new Set(likeliest(asked, most));
  return asked.filter((question) => kept.has(question));
}

function likeliest<A extends Asked>(asked: readonly A[], most: number): A[] {
  return asked
    .map((question) => ({ question, weight: weigh(question) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ question }) => question);
}

function firstOfEach<A extends Asked>(asked: readonly A[]): A[] {
  const seen = new Set<string>();
  return asked.filter(({ text }) => {
    const words = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
    return !seen.has(words) && seen.add(words);
  });
}

function weigh({ text, reason }: Asked): number {
  return weights[reason] + 2 * openness(text) + (addressesReader(text) ? 1 : 0);
}
