import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MAX_ROOMS } from "../../domain/limits";
import type { RoomView } from "../../domain/protocol";
import { type Class, type ClassOptions, openWorld, type Student, type World } from "../world";
import type { Line } from "../world/line";
import { seminarSettles } from "../world/marker";

let world: World;
let seminar: Class;
let author: Student;
let witness: Student;
let screen: Line;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.stop());

async function setScene(options: ClassOptions = {}) {
  seminar = await world.openClass(options);
  author = await seminar.join("Ada Lindqvist");
  witness = await seminar.join("Bruno Castellanos");
  screen = await seminar.screen();
}

const add = (question: string, postId?: string) =>
  seminar.desk.send("room:add", { seminarId: seminar.seminar.id, question, ...(postId ? { postId } : {}) });
async function must(question: string, postId?: string): Promise<RoomView> {
  const reply = await add(question, postId);
  if (!reply.ok) throw new Error(reply.message);
  return reply.room;
}

/** The room as this client has it from the seminar's frames. */
const known = (line: Line, { id }: RoomView) =>
  line.seminars.get(seminar.seminar.id)?.rooms.find((room) => room.id === id);
const everybody = () => [seminar.desk, author.line, witness.line, screen];

describe("D3 a room that is added while the class is on", () => {
  test("everyone hears of it, it waits at the end, and works like any other", async () => {
    await setScene({ questions: ["First?", "Second?"] });
    const room = await must(" And what breaks one? ");
    expect(room).toMatchObject({
      question: "And what breaks one?",
      position: 2,
      phase: "waiting",
      credit: null,
    });
    for (const line of everybody()) {
      await line.until(() => known(line, room) !== undefined, "to hear of the room");
      expect(known(line, room)).toEqual(room);
    }
    await witness.line.enter(room.id);
    expect(await witness.line.add(room.id, "Too early.")).toMatchObject({ error: "waiting" });
    await seminar.desk.enter(room.id);
    await seminar.desk.must("room:phase", { roomId: room.id, phase: "open" });
    await author.line.say(room.id, "Distrust.");
    await witness.line.sees(room.id, "Distrust.");
    const { body } = await world.teacher.get(`/api/seminars/${seminar.seminar.id}/transcript`);
    expect(body.rooms.map(({ question }: RoomView) => question)).toEqual([
      "First?",
      "Second?",
      "And what breaks one?",
    ]);
  });

  test("the seminar holds 40, and none after its end", async () => {
    await setScene();
    for (let count = 1; count < MAX_ROOMS; count++) await must(`Question ${count}?`);
    expect(await add("One too many?")).toMatchObject({ ok: false, error: "full" });
    await seminar.desk.must("seminar:end", { seminarId: seminar.seminar.id });
    expect(await add("Too late?")).toMatchObject({ ok: false, error: "ended" });
  });
});

describe("D3 a student's post becomes a room", () => {
  test("with the credit that the class may read; the same post only once, also at the same moment", async () => {
    await setScene({ names: "pseudonyms" });
    const post = await author.line.say(seminar.room, "Can a promise be made to an enemy?", { move: "ask" });
    const [one, two] = await Promise.all([add(post.text, post.id), add(post.text, post.id)]);
    expect([one.ok, two.ok].sort()).toEqual([false, true]);
    const room = [one, two].flatMap((reply) => (reply.ok ? [reply.room] : []))[0] as RoomView;
    const credit = { postId: post.id, handle: author.handle, name: post.author.name };
    expect(room).toMatchObject({ question: post.text, credit });
    expect(post.author.name).not.toContain("Ada");
    for (const line of everybody()) {
      await line.until(() => known(line, room) !== undefined, "to hear of the room");
      expect(known(line, room)?.credit).toEqual(credit);
    }
    expect(await add("Once more?", post.id)).toMatchObject({ ok: false, error: "conflict" });
    await seminarSettles(seminar, witness.line, screen);
    expect(witness.line.seminars.get(seminar.seminar.id)?.rooms).toHaveLength(2);
    expect([...witness.browser.knows("Lindqvist"), ...screen.knows("Lindqvist")]).toEqual([]);
  });

  test("the credit follows a new name", async () => {
    await setScene();
    const post = await author.line.say(seminar.room, "Who profits?", { move: "ask" });
    const room = await must(post.text, post.id);
    await seminar.desk.must("seat:rename", { seatId: author.seatId, name: "Ada King" });
    for (const line of everybody())
      await line.until(() => known(line, room)?.credit?.name === "Ada King", "to hear of the name");
    const fresh = await seminar.screen();
    expect(known(fresh, room)?.credit).toEqual({ postId: post.id, handle: author.handle, name: "Ada King" });
  });

  test("but not what the class cannot see, a word of staff, or a post from elsewhere", async () => {
    await setScene();
    const staff = await seminar.desk.say(seminar.room, "My own question?");
    const hidden = await author.line.say(seminar.room, "An unkind question?");
    await seminar.desk.must("post:decide", { postId: hidden.id, decision: "hide" });
    const elsewhere = await world.openClass();
    const foreign = await (await elsewhere.join("Zoe Fairweather")).line.say(elsewhere.room, "Theirs?");
    for (const postId of [staff.id, hidden.id, foreign.id, "no-such-post"])
      expect(await add("A question?", postId)).toMatchObject({ ok: false, error: "not_found" });
    await seminarSettles(seminar, witness.line);
    expect(witness.line.seminars.get(seminar.seminar.id)?.rooms).toHaveLength(1);
  });
});

describe("P2 review of one room", () => {
  test("it takes its own way, then the seminar's again", async () => {
    await setScene({ review: true });
    const policy = (review: boolean | null) =>
      seminar.desk.must("room:policy", { roomId: seminar.room, review });
    expect((await policy(false)).room.review).toBe(false);
    await author.line.say(seminar.room, "Straight to everyone.");
    await witness.line.sees(seminar.room, "Straight to everyone.");
    await policy(null);
    expect((await author.line.say(seminar.room, "Waiting again.")).status).toBe("pending");
    await seminar.desk.must("seminar:policy", { seminarId: seminar.seminar.id, review: false });
    await policy(true);
    expect((await author.line.say(seminar.room, "Waiting still.")).status).toBe("pending");
    const told = () => witness.line.rooms.get(seminar.room)?.room.review === true;
    await witness.line.until(told, "to be told how the room is");
    expect(witness.browser.knows("Waiting again", "Waiting still")).toEqual([]);
  });
});
