import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MAX_CITATIONS } from "../../domain/limits";
import type { Citation } from "../../domain/records";
import { type Class, openWorld, type Student, type World } from "../world";
import { roomSettles } from "../world/marker";

let world: World;
let seminar: Class;
let actor: Student;
let witness: Student;
let stranger: Student;

const promise = { blockId: "b1", start: 15, end: 24, quote: "a promise" };
const kept = { blockId: "b1", start: 54, end: 58, quote: "kept" };

beforeAll(async () => {
  world = await openWorld();
  seminar = await world.openClass();
  actor = await seminar.join("Ada Lindqvist");
  witness = await seminar.join("Bruno Castellanos");
  const elsewhere = await world.openClass();
  stranger = await elsewhere.join("Zoe Fairweather");
});
afterAll(() => world?.stop());

const wrong: [string, Citation][] = [
  ["a block that is not in the lesson", { ...promise, blockId: "b999" }],
  ["a range that begins in the block and ends behind it", { ...promise, end: 900 }],
  ["a range outside the block", { ...promise, start: 900, end: 909 }],
  ["a range of no words", { ...promise, end: promise.start, quote: "" }],
  ["a range backwards", { ...promise, start: promise.end, end: promise.start }],
  ["words that do not stand there", { ...promise, quote: "a penalty" }],
  ["the right words one place off", { ...promise, start: 16, end: 25 }],
];

describe("B1 a citation of what does not stand in the lesson is refused in a sentence, and nothing of it is heard", () => {
  test.each(wrong)("in a post: %s", async (_, citation) => {
    const reply = await actor.line.add(seminar.room, "A lost thought.", { citations: [promise, citation] });
    expectRefused(reply);
    await roomSettles(seminar, actor.line, witness.line);
    for (const line of [actor.line, witness.line, seminar.desk]) {
      expect(line.texts(seminar.room)).not.toContain("A lost thought.");
    }
    expect(stranger.line.of("room:changes")).toEqual([]);
  });

  test.each(wrong)("in a change of a post, which stays as it was: %s", async (name, citation) => {
    const text = `First words about ${name}.`;
    const { id } = await actor.line.say(seminar.room, text, { citations: [promise] });
    const change = { postId: id, text: "Other words.", move: "claim" as const, citations: [citation] };
    expectRefused(await actor.line.send("post:revise", change));
    await roomSettles(seminar, actor.line, witness.line);
    for (const line of [actor.line, witness.line]) {
      expect(line.post(id)).toMatchObject({ text, citations: [promise], revisedAt: null });
    }
  });
});

test("several passages of one post arrive in their order, each once, and as many as are allowed", async () => {
  const { id } = await actor.line.say(seminar.room, "Two.", { citations: [kept, promise, kept] });
  await witness.line.sees(seminar.room, "Two.");
  expect(witness.line.post(id)?.citations).toEqual([kept, promise]);
  const words = "An alliance is a promise";
  const many = Array.from({ length: MAX_CITATIONS + 1 }, (_, at) => {
    const end = words.length - at;
    return { blockId: "b1", start: 0, end, quote: words.slice(0, end) };
  });
  expect(await actor.line.add(seminar.room, "Too many.", { citations: many })).toMatchObject({ ok: false });
  await actor.line.say(seminar.room, "Just enough.", { citations: many.slice(1) });
  await witness.line.sees(seminar.room, "Just enough.");
});

function expectRefused(reply: Awaited<ReturnType<Student["line"]["send"]>>) {
  expect(reply).toMatchObject({ ok: false, error: "not_in_lesson" });
  expect(!reply.ok && reply.message).toMatch(/^A passage .* lesson\..*\.$/);
}
