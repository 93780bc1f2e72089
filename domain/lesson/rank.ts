import { MAX_CHOSEN_BY_DEFAULT, type QuestionReason } from "./lesson";
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
  const likely = firstOfEach(asked).filter(({ reason }) => reason !== "rhetorical");
  const best = likely.toSorted((a, b) => weigh(b) - weigh(a)).slice(0, MAX_CHOSEN_BY_DEFAULT);
  return new Set(best.map(({ index }) => index));
}

/** At most `most` of them, the least likely left out; the order stays. */
export function keepLikeliest<A extends Asked>(asked: readonly A[], most: number): A[] {
  if (asked.length <= most) return [...asked];
  const ranked = asked.map((question, index) => ({ index, weight: weigh(question) }));
  const kept = new Set(
    ranked
      .sort((a, b) => b.weight - a.weight)
      .slice(0, most)
      .map(({ index }) => index),
  );
  return asked.filter((_, index) => kept.has(index));
}

function firstOfEach(asked: readonly Asked[]): (Asked & { index: number })[] {
  const seen = new Set<string>();
  return asked
    .map((question, index) => ({ ...question, index }))
    .filter(({ text }) => {
      const words = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
      return !seen.has(words) && seen.add(words);
    });
}

function weigh({ text, reason }: Asked): number {
  return weights[reason] + 2 * openness(text) + (addressesReader(text) ? 1 : 0);
}
