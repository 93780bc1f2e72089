import type { Question, Span } from "../../../domain/lesson/lesson";

/** Where a question stands in the text. */
export interface QuestionMark extends Span {
  questionId: string;
  /** Number of the room it becomes; null while it is not ticked. */
  room: number | null;
  text: string;
}

/** The marks of each block, by its id. */
export function marksOf(questions: readonly Question[]): Map<string, QuestionMark[]> {
  const marks = new Map<string, QuestionMark[]>();
  let rooms = 0;
  for (const question of questions) {
    const room = question.chosen ? ++rooms : null;
    for (const { source, text } of question.parts) {
      if (!source) continue;
      const { blockId, start, end } = source;
      marks.set(blockId, [
        ...(marks.get(blockId) ?? []),
        { questionId: question.id, room, text, start, end },
      ]);
    }
  }
  return marks;
}
