import { describe, expect, test } from "vitest";
import type { Lesson, Question } from "../../domain/lesson/lesson";
import { reparse } from "../../domain/lesson/reparse";

/** A lesson with one block for each sentence, every one a question of its own. */
function lessonOf(...sentences: string[]): Lesson {
  const blocks = sentences.map((text, index) => ({
    id: `b${index + 1}`,
    number: index + 1,
    kind: "question" as const,
    depth: 0,
    text,
    marks: [],
  }));
  const questions = sentences.map((text, index) => ({
    id: `q${index + 1}`,
    text,
    parts: [
      {
        text,
        reason: "reflection" as const,
        source: { blockId: `b${index + 1}`, start: 0, end: text.length },
      },
    ],
    chosen: index < 6,
  }));
  return { title: "", sections: [{ id: "s1", number: 1, title: "", blocks }], questions };
}

const why = "Why did the alliance break apart?";
const who = "Who gained from the quarrel in the end?";
const what = "What would have kept them together?";
const before = lessonOf(why, who, what).questions;
const [one, two, three] = before as [Question, Question, Question];
const texts = (questions: Question[]) => questions.map(({ text }) => text);

test("the same text changes nothing, whatever was corrected", () => {
  const joined = { ...one, id: "q9", text: `${why} ${what}`, parts: [...one.parts, ...three.parts] };
  const corrected = [{ ...two, text: "And who gained?", chosen: false }, joined];
  expect(reparse(before, corrected, lessonOf(why, who, what))).toEqual(corrected);
});

test("without corrections the questions are those found", () => {
  const after = lessonOf("Where did it begin, and when?", who);
  expect(reparse(before, before, after)).toEqual(after.questions);
});

describe("after a paragraph was put in front", () => {
  const added = "Where did it begin, and when?";
  const after = lessonOf(added, why, who, what);

  test("order, ticks and wording stay, and parts point at their new places", () => {
    const corrected = [{ ...two, chosen: false }, { ...one, text: "Why did it break?" }, three];
    const now = reparse(before, corrected, after);
    expect(texts(now)).toEqual([added, who, "Why did it break?", what]);
    expect(now.map(({ chosen }) => chosen)).toEqual([true, false, true, true]);
    expect(now[2]?.parts[0]?.source?.blockId).toBe("b2");
    expect(new Set(now.map(({ id }) => id)).size).toBe(4);
  });

  test("what was removed stays away", () => {
    expect(texts(reparse(before, [one, three], after))).toEqual([added, why, what]);
  });

  test("a question the teacher wrote stays where it was", () => {
    const own: Question = {
      id: "q7",
      text: "And today?",
      parts: [{ text: "And today?", reason: "teacher", source: null }],
      chosen: true,
    };
    expect(texts(reparse(before, [one, own, two, three], after))).toEqual([
      added,
      why,
      "And today?",
      who,
      what,
    ]);
  });
});

test("a mended typo keeps what was joined, and the wording that was not the teacher's follows it", () => {
  const joined = { ...one, text: `${why} ${who}`, parts: [...one.parts, ...two.parts] };
  const mended = "Why did the old alliance break apart?";
  const now = reparse(before, [joined, three], lessonOf(mended, who, what));
  expect(texts(now)).toEqual([`${mended} ${who}`, what]);
});

test("a sentence taken out of the text leaves a joined question, and the last one takes it away", () => {
  const joined = { ...one, text: `${why} ${who}`, parts: [...one.parts, ...two.parts] };
  expect(texts(reparse(before, [joined, three], lessonOf(who, what)))).toEqual([who, what]);
  expect(texts(reparse(before, [joined, three], lessonOf(what)))).toEqual([what]);
});

test("a wording the teacher typed is not lost with its sentence", () => {
  const worded = { ...one, text: "Was the break bound to come?" };
  const now = reparse(before, [worded, two, three], lessonOf(who, what));
  expect(now[0]).toMatchObject({
    text: "Was the break bound to come?",
    parts: [{ source: null, reason: "teacher" }],
  });
});

test("a question made from a paragraph follows it, and goes with it", () => {
  const text = "The two shared a heritage";
  const made: Question = {
    id: "q4",
    text,
    parts: [{ text, reason: "teacher", source: { blockId: "b9", start: 0, end: text.length } }],
    chosen: true,
  };
  const after = lessonOf(why, who, what);
  const [section] = after.sections;
  const block = {
    id: "b4",
    number: 4,
    kind: "paragraph" as const,
    depth: 0,
    text: `Surely. ${text}.`,
    marks: [],
  };
  const moved = {
    ...after,
    sections: [{ ...section, blocks: [...(section?.blocks ?? []), block] }],
  } as Lesson;
  expect(reparse(before, [...before, made], moved).at(-1)?.parts[0]?.source).toEqual({
    blockId: "b4",
    start: 8,
    end: 8 + text.length,
  });
  expect(texts(reparse(before, [...before, made], after))).toEqual([why, who, what]);
});

test("another handout altogether brings its own questions", () => {
  const after = lessonOf("How do bees find their way?", "Do they dream?");
  expect(reparse(before, [{ ...one, chosen: false }, three], after)).toMatchObject(
    after.questions.map(({ text, chosen }) => ({ text, chosen })),
  );
});

test("new questions are ticked only up to six", () => {
  const many = Array.from({ length: 8 }, (_, index) => `Question number ${index} of this handout, is it?`);
  const corrected = [{ ...one, text: "Worded" }, two, three];
  const now = reparse(before, corrected, lessonOf(why, who, what, "Is this new?", ...many));
  expect(now.filter(({ chosen }) => chosen)).toHaveLength(6);
});
