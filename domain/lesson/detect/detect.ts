import type { Block, Lesson, LessonText, Question, Section } from "../lesson";
import { type Candidate, findCandidates } from "./candidates";
import { isQuestionHeading } from "./questionHeading";
import { chooseQuestions, keepLikeliest } from "./rank";
import { asksOutright } from "./roles";

/** More than any teacher will read through; a file that holds more is not a handout. */
export const MAX_QUESTIONS = 300;

type Found = Candidate & { blockId: string };

/**
 * Finds what a lesson asks. Every sentence that asks becomes a question of its own, in the order of the text, with
 * the reason it was taken for one; the likely ones are ticked. A block that holds nothing else becomes a `question`.
 */
export function detectQuestions(text: LessonText): Lesson {
  const found: Found[] = [];
  const asking = text.sections.map((section) => askingBlocks(section, section.title || text.title));
  const askedElsewhere = asking.flat().includes(true);
  const lastId = text.sections.at(-1)?.blocks.at(-1)?.id;
  const sections = text.sections.map((section, at): Section => {
    const numberedQuestions = section.blocks.some(({ marker, text }) => marker && asksOutright(text));
    const blocks = section.blocks.map((block, index): Block => {
      const { candidates, isQuestion } = findCandidates(block, {
        asking: asking[at]?.[index] === true,
        numberedQuestions,
        next: section.blocks[index + 1],
        last: block.id === lastId,
        askedElsewhere,
      });
      found.push(...candidates.map((candidate) => ({ ...candidate, blockId: block.id })));
      return isQuestion ? { ...block, kind: "question" } : block;
    });
    return { ...section, blocks };
  });
  return { title: text.title, sections, questions: makeQuestions(found) };
}

/** Which blocks stand under a question heading, or in a list led in by a line such as "Discuss these questions:". */
function askingBlocks(section: Section, heading: string): boolean[] {
  const under = isQuestionHeading(heading);
  let led = false;
  return section.blocks.map(({ text, depth }) => {
    const leadsIn = /[:：]$/u.test(text) && isQuestionHeading(text);
    if (depth === 0 || leadsIn) led = leadsIn;
    return under || led;
  });
}

function makeQuestions(found: readonly Found[]): Question[] {
  const kept = keepLikeliest(found, MAX_QUESTIONS);
  const chosen = chooseQuestions(kept);
  return kept.map(({ text, reason, blockId, start, end }, index) => ({
    id: `q${index + 1}`,
    text,
    parts: [{ text, reason, source: { blockId, start, end } }],
    chosen: chosen.has(index),
  }));
}
