import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PostView } from "../../domain/protocol";
import { type Class, type ClassOptions, openWorld, type Student, type World } from "../world";
import type { Line } from "../world/line";
import { roomSettles } from "../world/marker";

let world: World;
let seminar: Class;
let author: Student;
let bruno: Student;
let cleo: Student;
/** Has answered before, so that the others come first. */
let dara: Student;
let post: PostView;

beforeAll(async () => {
  world = await openWorld({ STOA_ASK_AFTER: "0.1" });
});
afterAll(() => world?.stop());

/** A post hangs, and Bruno and Cleo are asked. */
async function setScene(options: ClassOptions = {}) {
  seminar = await world.openClass(options);
  author = await seminar.join("Ada Lindqvist");
  bruno = await seminar.join("Bruno Castellanos");
  cleo = await seminar.join("Cleo Marsh");
  dara = await seminar.join("Dara Novak");
  const word = await seminar.desk.say(seminar.room, "Who begins?");
  await dara.line.say(seminar.room, "Not me.", { parentId: word.id });
  post = await author.line.say(seminar.room, "A treaty is a bet.");
  for (const { line } of [bruno, cleo]) await isAsked(line, post.id);
}

const askOf = (line: Line) => line.of("seat:asked").at(-1)?.ask?.postId ?? null;
const isAsked = (line: Line, postId: string | null) =>
  line.until(() => line.of("seat:asked").length > 0 && askOf(line) === postId, `to be asked about ${postId}`);

describe("no voice is left hanging", () => {
  test("P1 two who have answered least are asked, in private, and are told no more than which post it is", async () => {
    await setScene({ names: "pseudonyms" });
    const screen = await seminar.screen();
    const stranger = await (await world.openClass()).join("Emil Stranger");
    await roomSettles(seminar, author.line, dara.line, screen);
    const ask = { roomId: seminar.room, postId: post.id };
    for (const { line } of [bruno, cleo])
      expect(line.of("seat:asked")).toEqual([{ seminarId: seminar.seminar.id, ask }]);
    for (const line of [author.line, dara.line, screen, seminar.desk, stranger.line])
      expect(line.of("seat:asked")).toEqual([]);
    for (const one of [bruno, cleo])
      expect(
        one.browser
          .knows("Lindqvist", "Castellanos", "Marsh", author.seatId)
          .filter((word) => !one.name.includes(word)),
      ).toEqual([]);
  });

  test("D4 a reload and another tab find it again", async () => {
    await setScene();
    const tab = await bruno.browser.connect();
    const { ask } = await tab.must("seminar:enter", { seminarId: seminar.seminar.id });
    expect(ask).toEqual({ roomId: seminar.room, postId: post.id });
    const other = await dara.line.must("seminar:enter", { seminarId: seminar.seminar.id });
    expect(other.ask).toBeNull();
    await tab.must("post:pass", { postId: post.id });
    for (const line of [tab, bruno.line]) await isAsked(line, null);
    tab.close();
  });

  test("not now: the next one is asked; whoever was not asked passes nothing", async () => {
    await setScene();
    await dara.line.must("post:pass", { postId: post.id });
    await bruno.line.must("post:pass", { postId: post.id });
    await isAsked(bruno.line, null);
    await isAsked(dara.line, post.id);
    expect(askOf(cleo.line)).toBe(post.id);
    expect(author.line.of("seat:asked")).toEqual([]);
  });

  test("an answer, whoever gives it, ends it for all", async () => {
    await setScene();
    await dara.line.say(seminar.room, "A bet on what?", { parentId: post.id });
    for (const { line } of [bruno, cleo]) await isAsked(line, null);
    const { ask } = await bruno.line.must("seminar:enter", { seminarId: seminar.seminar.id });
    expect(ask).toBeNull();
  });

  test("P2 so does hiding it; an answer that waits for the teacher ends it for its author alone", async () => {
    await setScene();
    await seminar.desk.must("post:decide", { postId: post.id, decision: "hide" });
    for (const { line } of [bruno, cleo]) await isAsked(line, null);

    await setScene();
    await seminar.desk.must("room:policy", { roomId: seminar.room, review: true });
    await bruno.line.say(seminar.room, "On peace.", { parentId: post.id });
    await isAsked(bruno.line, null);
    await roomSettles(seminar, cleo.line);
    expect(cleo.line.of("seat:asked")).toHaveLength(1);
  });

  test("whoever goes or is muted is not asked any more; the next one is", async () => {
    await setScene();
    bruno.line.close();
    await isAsked(dara.line, post.id);
    await seminar.desk.must("seat:standing", { seatId: cleo.seatId, standing: "muted" });
    await isAsked(cleo.line, null);
  });

  test("while everything is frozen nobody is asked", async () => {
    await setScene();
    await seminar.desk.must("seminar:freeze", { seminarId: seminar.seminar.id, frozen: true });
    for (const { line } of [bruno, cleo]) await isAsked(line, null);
    await seminar.desk.must("seminar:freeze", { seminarId: seminar.seminar.id, frozen: false });
    for (const { line } of [bruno, cleo]) await isAsked(line, post.id);
  });
});
