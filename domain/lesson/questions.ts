/**
 * What a teacher does with the questions of a lesson. Every edit returns a new list and leaves the old one as it was,
 * so that it can be undone; an id the list does not hold changes nothing.
 */
import type { Block, Question, QuestionPart } from "./lesson";

/** Ticks a question, or takes the tick away. */
export function toggle(questions: readonly Question[], id: string): Question[] {
  return questions.map((question) =>
    question.id === id ? { ...question, chosen: !question.chosen } : question,
  );
}

/** Rewords what the room will ask. The parts keep the words of the lesson. */
export function edit(questions: readonly Question[], id: string, text: string): Question[] {
  return questions.map((question) => (question.id === id ? { ...question, text } : question));
}

/** Puts a question at `toIndex` of the list as it will be; beyond either end means at that end. */
export function move(questions: readonly Question[], id: string, toIndex: number): Question[] {
  const moved = questions.find((question) => question.id === id);
  if (!moved) return [...questions];
  return questions.filter((question) => question !== moved).toSpliced(Math.max(0, toIndex), 0, moved);
}

/**
 * Makes one question of several, in the order of the list: it stands where the first stood, keeps that one's id, and
 * is ticked if any of them was. Fewer than two change nothing.
 */
export function join(questions: readonly Question[], ids: readonly string[]): Question[] {
  const joined = questions.filter(({ id }) => ids.includes(id));
  const [first] = joined;
  if (!first || joined.length < 2) return [...questions];
  const whole: Question = {
    id: first.id,
    text: joined.map(({ text }) => text).join(" "),
    parts: joined.flatMap(({ parts }) => parts),
    chosen: joined.some(({ chosen }) => chosen),
  };
  return questions.flatMap((question) => {
    if (question === first) return [whole];
    return joined.includes(question) ? [] : [question];
  });
}

/** Makes a question of every part again, in the words of the lesson. The first keeps the id, all keep the tick. */
export function divide(questions: readonly Question[], id: string): Question[] {
  const whole = questions.find((question) => question.id === id);
  if (!whole || whole.parts.length < 2) return [...questions];
  const fresh = freshIds(questions);
  const divided = whole.parts.map(
    (part, index): Question => ({
      id: index === 0 ? id : fresh(),
      text: part.text,
      parts: [part],
      chosen: whole.chosen,
    }),
  );
  return questions.flatMap((question) => (question === whole ? divided : [question]));
}

/** Adds a question of the teacher's own at the end, ticked. Blank text adds nothing. */
export function add(questions: readonly Question[], text: string): Question[] {
  const words = text.trim();
  if (words === "") return [...questions];
  return [...questions, ask(questions, { text: words, reason: "teacher", source: null })];
}

/**
 * Makes a whole block a question, ticked, and puts it where the block stands in the text. A question that is the
 * whole block already is ticked instead.
 */
export function makeFromBlock(
  questions: readonly Question[],
  block: Pick<Block, "id" | "number" | "text">,
): Question[] {
  const source = { blockId: block.id, start: 0, end: block.text.length };
  const known = questions.find(({ parts }) => parts.length === 1 && isWhole(parts[0], block));
  if (known)
    return questions.map((question) => (question === known ? { ...question, chosen: true } : question));
  const after = questions.findIndex(({ parts }) => numberOf(parts) > block.number);
  const question = ask(questions, { text: block.text, reason: "teacher", source });
  return questions.toSpliced(after < 0 ? questions.length : after, 0, question);
}

/** Takes a question off the list: it was none. */
export function unmake(questions: readonly Question[], id: string): Question[] {
  return questions.filter((question) => question.id !== id);
}

function ask(questions: readonly Question[], part: QuestionPart): Question {
  return { id: freshIds(questions)(), text: part.text, parts: [part], chosen: true };
}

/** Ids above all in use. Those of other makers ("mine") are left alone. */
function freshIds(questions: readonly Question[]): () => string {
  const numbers = questions.map(({ id }) => Number(/^q(\d{1,9})$/.exec(id)?.[1] ?? 0));
  let last = numbers.reduce((most, number) => Math.max(most, number), 0);
  return () => `q${++last}`;
}

function isWhole(part: QuestionPart | undefined, { id, text }: Pick<Block, "id" | "text">): boolean {
  const source = part?.source;
  return source?.blockId === id && source.start === 0 && source.end === text.length;
}

/** Number of the block that a question was found in; 0 for one that stands nowhere in the text. */
function numberOf(parts: readonly QuestionPart[]): number {
  return Number(parts[0]?.source?.blockId.slice(1) ?? 0);
}
