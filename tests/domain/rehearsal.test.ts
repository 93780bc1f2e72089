import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseLesson } from "../../domain/lesson/parse";
import { MAX_POST_CHARACTERS } from "../../domain/limits";
import { nameKey, readName } from "../../domain/name";
import { findQuotes } from "../../domain/quotes";
import { talkMoves } from "../../domain/records";
import { classList } from "../../rehearsal/names";
import { planDiscussion } from "../../rehearsal/plan";
import { createRandom } from "../../rehearsal/random";
import { type Discussion, discussionOf, readScript } from "../../rehearsal/script";

const script = readScript();
const [unified, relations] = script.questions as [Discussion, Discussion];
const everywhere = [...script.questions, script.elsewhere];

describe("the script", () => {
  const lines = everywhere.flatMap(({ answers, replies }) => [...answers, ...replies]);

  test("holds at least sixty contributions to the sample lesson, all of a size that can be posted", () => {
    const written = script.questions.flatMap(({ answers, replies }) => [...answers, ...replies]);
    expect(written.length).toBeGreaterThanOrEqual(60);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    for (const { text, later = text, mended = text, move } of lines) {
      expect(talkMoves).toContain(move);
      for (const wording of [text, later, mended])
        expect(wording.length).toBeLessThan(MAX_POST_CHARACTERS / 2);
    }
  });

  test("quotes words that stand in the sample lesson", () => {
    const lesson = readFileSync(
      join(import.meta.dirname, "../../db/sample-lesson.txt"),
      "utf8",
    ).toLowerCase();
    const own = ["unified"];
    const quoted = lines.flatMap(({ text }) =>
      [...text.matchAll(/"([^"]+)"/g)].map(([, words = ""]) => words),
    );
    const missing = quoted.filter((words) => !lesson.includes(words.toLowerCase().replace(/\.$/, "")));
    expect(missing.filter((words) => !own.includes(words))).toEqual([]);
  });

  test("replies to lines that come before, and holds one post for a teacher to hide", () => {
    for (const { answers, replies } of everywhere) {
      const said = new Set(answers.map(({ id }) => id));
      for (const { id, to } of replies) {
        expect(said).toContain(to);
        said.add(id);
      }
    }
    expect(lines.filter(({ rude }) => rude)).toHaveLength(1);
  });

  test("cites what it quotes, asks questions worth a room, and has something for the word filter", () => {
    const text = readFileSync(join(import.meta.dirname, "../../db/sample-lesson.txt"), "utf8");
    const quotes = findQuotes(parseLesson(text, "text"));
    for (const { answers } of script.questions) {
      expect(answers.filter((line) => quotes(line.text).length > 0).length).toBeGreaterThanOrEqual(3);
      expect(answers.filter(({ move }) => move === "ask").length).toBeGreaterThanOrEqual(2);
    }
    expect(script.interjections.length).toBeGreaterThanOrEqual(5);
    expect(script.interjections.some((line) => /www\./.test(line.text))).toBe(true);
    expect(script.nudged.length).toBeGreaterThan(0);
  });

  test("is found by the question of the room: one, both joined, or none", () => {
    expect(discussionOf(script, unified.about).answers).toEqual(unified.answers);
    expect(discussionOf(script, relations.about).answers).toEqual(relations.answers);
    const joined = discussionOf(script, `${unified.about} ${relations.about}`);
    expect(joined.answers).toHaveLength(unified.answers.length + relations.answers.length);
    expect(discussionOf(script, "What holds an alliance together?")).toBe(script.elsewhere);
  });
});

describe("a plan", () => {
  test.each([1, 2, 6, 24, 100])(
    "for %i students gives nobody two first answers or a reply to themselves",
    (size) => {
      for (const discussion of everywhere) {
        for (let seed = 0; seed < 20; seed += 1) {
          const { answers, replies } = planDiscussion(discussion, size, script, createRandom(seed));
          const speakers = answers.map(({ student }) => student);
          expect(new Set(speakers).size).toBe(speakers.length);
          const saidBy = new Map([...answers, ...replies].map(({ line, student }) => [line.id, student]));
          for (const { student, to } of replies) {
            expect(saidBy.has(to as string)).toBe(true);
            expect(saidBy.get(to as string)).not.toBe(student);
            expect(student).toBeLessThan(size);
          }
          expect(new Set(answers.map(({ line }) => line.text)).size).toBeGreaterThanOrEqual(
            Math.min(answers.length, discussion.answers.length),
          );
        }
      }
    },
  );

  test("is the same for the same seed, and leaves some of a class silent", () => {
    const plan = (seed: number) => planDiscussion(unified, 24, script, createRandom(seed));
    expect(plan(3)).toEqual(plan(3));
    expect(plan(3)).not.toEqual(plan(4));
    expect(plan(3).answers).toHaveLength(22);
  });
});

test("the names of a class are accepted and told apart", () => {
  const list = classList(createRandom(1));
  const names = Array.from({ length: 500 }, () => list.next().value as string);
  expect(new Set(names.map(nameKey)).size).toBe(500);
  for (const name of names) expect(readName(name)).toEqual({ name });
});
