import {
  type Lesson,
  type LessonText,
  MAX_CHOSEN_BY_DEFAULT,
  type Question,
  type QuestionPart,
} from "./lesson";
import { pairUp } from "./pair";

/**
 * The questions after the text was edited. What the teacher corrected stays as long as what it was made from is still
 * there:
 * - a part stays if its sentence is still found, or nearly the same one is (a typo mended, a word added);
 * - a question stays while one of its parts does, in the teacher's order, ticked or not as before, and keeps a wording
 *   the teacher gave it; such a wording stays even when nothing is left of the parts;
 * - what the teacher removed stays away while its sentence is there;
 * - what is new in the text stands after its neighbour from the text, ticked only if there is room for it.
 *
 * `found` is what the parser had found in the text before; `corrected` is what the teacher made of it.
 */
export function reparse(
  found: readonly Question[],
  corrected: readonly Question[],
  after: Lesson,
): Question[] {
  if (sameQuestions(found, corrected)) return after.questions;
  const foundParts = found.flatMap(({ parts }) => parts);
  const pairs = pairUp(foundParts, partsOf(after.questions));
  const keptParts = partsOf(corrected);
  const taken = new Set<QuestionPart>();
  for (const part of foundParts) {
    const removed = !keptParts.some((kept) => samePart(kept, part));
    const now = pairs.get(part);
    if (removed && now) taken.add(now);
  }
  const follow = (part: QuestionPart) => {
    const before = foundParts.find((one) => samePart(one, part));
    const now = before ? (pairs.get(before) ?? null) : findAgain(part, after, taken);
    if (now) taken.add(now);
    return now;
  };
  const kept = corrected
    .map((question) => carryOver(question, follow))
    .filter((question) => question !== null);
  return insertNew(kept, after.questions, taken);
}

/** What a question says as long as the teacher has not worded it. */
export function wordingOf(parts: readonly QuestionPart[]): string {
  return parts.map(({ text }) => text).join(" ");
}

function carryOver(question: Question, follow: (part: QuestionPart) => QuestionPart | null): Question | null {
  const parts = question.parts
    .map((part) => (part.source ? follow(part) : part))
    .filter((part) => part !== null);
  const worded = question.text !== wordingOf(question.parts);
  if (parts.length > 0) return { ...question, parts, text: worded ? question.text : wordingOf(parts) };
  if (!worded) return null;
  return { ...question, parts: [{ text: question.text, reason: "teacher", source: null }] };
}

/** A part that the teacher marked in the text: the same words, as a found question or anywhere in a block. */
function findAgain(part: QuestionPart, after: LessonText & Lesson, taken: ReadonlySet<QuestionPart>) {
  const same = partsOf(after.questions).find((one) => one.text === part.text && !taken.has(one));
  if (same) return same;
  for (const block of after.sections.flatMap(({ blocks }) => blocks)) {
    const start = block.text.indexOf(part.text);
    if (start < 0) continue;
    return { ...part, source: { blockId: block.id, start, end: start + part.text.length } };
  }
  return null;
}

function insertNew(
  kept: Question[],
  fresh: readonly Question[],
  taken: ReadonlySet<QuestionPart>,
): Question[] {
  const questions = [...kept];
  let room = MAX_CHOSEN_BY_DEFAULT - questions.filter(({ chosen }) => chosen).length;
  /** Where the next new question belongs: after its neighbour in the text. */
  let place = 0;
  for (const question of fresh) {
    const parts = question.parts.filter((part) => !taken.has(part));
    const neighbour = questions.findIndex((one) => one.parts.some((part) => question.parts.includes(part)));
    if (neighbour >= 0) place = neighbour + 1;
    if (parts.length === 0) continue;
    const chosen = question.chosen && room-- > 0;
    questions.splice(place, 0, { id: freeId(questions), text: wordingOf(parts), parts, chosen });
    place += 1;
  }
  return questions;
}

function freeId(questions: readonly Question[]): string {
  const numbers = questions.map(({ id }) => Number(id.slice(1))).filter(Number.isFinite);
  return `q${Math.max(0, ...numbers) + 1}`;
}

function partsOf(questions: readonly Question[]): QuestionPart[] {
  return questions.flatMap(({ parts }) => parts);
}

function samePart(a: QuestionPart, b: QuestionPart): boolean {
  return a.text === b.text && a.source?.blockId === b.source?.blockId && a.source?.start === b.source?.start;
}

function sameQuestions(a: readonly Question[], b: readonly Question[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
