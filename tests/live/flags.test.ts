import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PostView } from "../../domain/protocol";
import { type Class, type ClassOptions, openWorld, type Student, type World } from "../world";
import { roomSettles } from "../world/marker";

let world: World;
let seminar: Class;
let author: Student;
let reader: Student;
let witness: Student;
let post: PostView;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.stop());

async function setScene(options: ClassOptions = {}) {
  seminar = await world.openClass(options);
  author = await seminar.join("Ada Lindqvist");
  reader = await seminar.join("Bruno Castellanos");
  witness = await seminar.join("Cleo Marsh");
  post = await author.line.say(seminar.room, "A doubtful thought.");
  await roomSettles(seminar, ...students());
}

const students = () => [author.line, reader.line, witness.line];
const flag = ({ line }: Student, note?: string) =>
  line.must("post:flag", { postId: post.id, ...(note === undefined ? {} : { note }) });
const flags = () => seminar.desk.post(post.id)?.flags ?? [];

describe("P1 flags are between a reader and staff", () => {
  test("staff see who asks them to look, and why; nobody else hears anything, not even a frame", async () => {
    await setScene();
    const before = students().map((line) => line.of("room:changes").length);
    await flag(reader, " This hurts somebody. ");
    await seminar.desk.until(() => flags().length === 1, "for the flag");
    const told = { by: "Bruno Castellanos", note: "This hurts somebody.", at: expect.any(Number) };
    expect(flags()).toEqual([told]);

    await roomSettles(seminar, ...students());
    for (const [index, line] of students().entries()) {
      const [marker, ...more] = line.of("room:changes").slice(before[index]);
      expect(more).toEqual([]);
      expect(marker.posts).toMatchObject([{ author: { role: "teacher" } }]);
      expect(line.knows("This hurts")).toEqual([]);
    }
    const late = await seminar.join("Late Comer");
    expect(late.line.post(post.id)).toMatchObject({ text: post.text });
    expect(late.browser.knows("This hurts", '"flags"')).toEqual([]);
    expect((await author.browser.get(`/api/seminars/${seminar.seminar.id}/mine`)).text).not.toContain("flag");
  });

  test("once for each seat until it is answered; a decision answers all, and then it can be flagged again", async () => {
    await setScene();
    await flag(reader);
    await flag(witness, "I agree.");
    await flag(reader, "I insist.");
    await roomSettles(seminar, seminar.desk);
    expect(flags().map(({ by, note }) => [by, note])).toEqual([
      ["Bruno Castellanos", null],
      ["Cleo Marsh", "I agree."],
    ]);
    const { post: dismissed } = await seminar.desk.must("post:decide", {
      postId: post.id,
      decision: "dismiss",
    });
    expect(dismissed).toMatchObject({ status: "visible", decision: { decision: "dismiss" } });
    expect(dismissed.flags).toBeUndefined();
    const twice = await seminar.desk.send("post:decide", { postId: post.id, decision: "dismiss" });
    expect(twice).toMatchObject({ ok: false, error: "conflict" });

    await flag(reader, "Still.");
    await seminar.desk.until(() => flags().length === 1, "for the flag");
    const { post: hidden } = await seminar.desk.must("post:decide", { postId: post.id, decision: "hide" });
    expect(hidden.flags).toBeUndefined();
    await author.line.until(() => author.line.post(post.id)?.status === "hidden", "for the author to know");
    expect(author.line.knows("Still.", "I agree.", reader.name, witness.name)).toEqual([]);
  });

  test("what its author takes back waits for nobody, and is not flagged", async () => {
    await setScene();
    await flag(reader);
    await seminar.desk.until(() => flags().length === 1, "for the flag");
    await author.line.must("post:withdraw", { postId: post.id });
    await seminar.desk.until(() => seminar.desk.post(post.id)?.status === "withdrawn", "for it to leave");
    expect(flags()).toEqual([]);
    for (const { line } of [author, reader])
      expect(await line.send("post:flag", { postId: post.id })).toMatchObject({ error: "not_found" });
  });

  test("P6 the record keeps every flag, for staff alone", async () => {
    await setScene({ names: "pseudonyms" });
    await flag(reader, "Look at this.");
    await seminar.desk.must("post:decide", { postId: post.id, decision: "dismiss", note: "It is fine." });
    const path = `/api/seminars/${seminar.seminar.id}/transcript`;
    const { body } = await world.teacher.get(path);
    expect(body.rooms[0].threads[0][0].history).toMatchObject([
      { kind: "flagged", by: "Bruno Castellanos", note: "Look at this." },
      { kind: "decided", decision: "dismiss", from: "visible", to: "visible", note: "It is fine." },
    ]);
    expect((await world.teacher.get(`${path}?view=class`)).text).not.toContain("Look at this.");
  });

  test("what a reader may not see cannot be flagged, and nothing can after the end", async () => {
    await setScene();
    await seminar.desk.must("room:policy", { roomId: seminar.room, review: true });
    const waiting = await author.line.say(seminar.room, "Nobody knows of me.");
    for (const postId of [waiting.id, "no-such-post"]) {
      const reply = await reader.line.send("post:flag", { postId });
      expect(reply).toMatchObject({ ok: false, error: "not_found" });
    }
    const elsewhere = await (await world.openClass()).join("Zoe Fairweather");
    expect(await elsewhere.line.send("post:flag", { postId: post.id })).toMatchObject({ error: "not_found" });
    await seminar.desk.must("seminar:end", { seminarId: seminar.seminar.id });
    const back = await reader.browser.connect();
    expect(await back.send("post:flag", { postId: post.id })).toMatchObject({ error: "ended" });
  });
});
