import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Class, type ClassOptions, openWorld, type Student, type World } from "../world";
import type { Line } from "../world/line";
import { roomSettles, seminarSettles } from "../world/marker";
import { seeded } from "../world/random";
import { HELD } from "./cases/scene";
import { wander } from "./wander";

let world: World;
let seminar: Class;
let author: Student;
let screen: Line;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.stop());

async function setScene(options: ClassOptions = {}) {
  seminar = await world.openClass(options);
  author = await seminar.join("Ottoline Quixwood");
  screen = await seminar.screen();
}

const decide = (postId: string, decision: "approve" | "hide" | "return") =>
  seminar.desk.must("post:decide", { postId, decision, note: "Between us." });
const spotlight = (postIds: string[], at: number) =>
  seminar.desk.send("room:spotlight", { roomId: seminar.room, postIds, at });
/** What the projector shows: the posts that were collected, as far as the class can see them. */
const shown = () => {
  const room = screen.seminars.get(seminar.seminar.id)?.rooms.find(({ id }) => id === seminar.room);
  return room?.spotlight.posts.map((id) => screen.post(id)?.text);
};

/** Fields that only staff are given. */
const forStaff = [
  '"seats":',
  '"flags":',
  '"held":',
  '"decision":',
  '"realName"',
  '"pseudonym"',
  '"nudgedAt"',
];

describe("P1 P2 the screen gets what the whole class may see, whoever opened it", () => {
  test("no text that waits, was sent back or hidden, no flag, no rule, no word to the author", async () => {
    await setScene({ review: true, names: "pseudonyms" });
    const reader = await seminar.join("Bartholomew Zinnser");
    const say = (text: string) => author.line.say(seminar.room, text);
    await say("Alpha waits.");
    await say(`Beta is held. ${HELD}`);
    await decide((await say("Gamma is hidden.")).id, "hide");
    await decide((await say("Delta is sent back.")).id, "return");
    await author.line.must("post:withdraw", { postId: (await say("Epsilon is taken back.")).id });
    const { id } = await say("Zeta is fine.");
    await decide(id, "approve");
    await screen.sees(seminar.room, "Zeta is fine.");
    await reader.line.must("post:flag", { postId: id, note: "Omega is a note." });
    await seminar.desk.must("seat:nudge", { seatId: reader.seatId, text: "Theta is private." });
    await seminar.desk.must("seat:standing", { seatId: author.seatId, standing: "muted" });
    await seminar.desk.must("seat:pick", { seminarId: seminar.seminar.id });
    await seminar.desk.must("seat:rename", { seatId: author.seatId, name: "Iota Newname" });
    await roomSettles(seminar, screen);
    await seminarSettles(seminar, screen);
    const fresh = await seminar.screen();

    for (const line of [screen, fresh]) {
      const texts = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "promises.example"];
      expect(line.knows(...texts, "Omega", "Theta", "Between us", "Iota")).toEqual([]);
      expect(line.knows("Ottoline", "Quixwood", "Bartholomew", "muted", author.seatId)).toEqual([]);
      expect(line.knows(...forStaff)).toEqual([]);
      expect(line.knows("Zeta is fine.")).toHaveLength(1);
    }
    expect(seminar.desk.knows(...forStaff.filter((field) => field !== '"realName"'))).toHaveLength(6);
  });

  test("what was up and is hidden leaves it, and comes to no screen that opens later", async () => {
    await setScene();
    const { id, text } = await author.line.say(seminar.room, "A thoughtless thought.");
    await screen.sees(seminar.room, text);
    await decide(id, "hide");
    await screen.until(() => screen.post(id) === undefined, "for it to leave");
    expect((await seminar.screen()).knows(id, text, "Between us")).toEqual([]);
  });

  test("in silence the answers of the class stay off it until the reveal", async () => {
    await setScene({ phase: "silent", names: "pseudonyms" });
    await author.line.say(seminar.room, "Only mine so far.");
    await roomSettles(seminar, screen);
    expect(screen.knows("Only mine")).toEqual([]);
    await seminar.desk.must("room:phase", { roomId: seminar.room, phase: "open" });
    await screen.sees(seminar.room, "Only mine so far.");
    expect(screen.knows("Quixwood")).toEqual([]);
  });

  test.each([11, 12])("whatever staff and students do (seed %i)", async (seed) => {
    await setScene({ names: "pseudonyms", phase: "silent", review: seed % 2 === 0 });
    const [bruno, cleo] = [
      await seminar.join("Xanthippe Overbury"),
      await seminar.join("Wilhelmina Threlkeld"),
    ];
    await wander({ seminar, room: seminar.room, ada: author, bruno, cleo }, seeded(seed), 40);
    await roomSettles(seminar, screen);
    const names = [author, bruno, cleo].flatMap(({ name, seatId }) => [...name.split(" "), seatId]);
    const notes = ["Renamed 0.", "flagged 0.", "Your turn 0.", "See me."];
    expect(screen.knows(...forStaff, ...names, ...notes)).toEqual([]);
    const visible = new Set(seminar.desk.posts(seminar.room).filter(({ status }) => status === "visible"));
    expect(screen.posts(seminar.room).every(({ id }) => [...visible].some((post) => post.id === id))).toBe(
      true,
    );
  });
});

describe("P2 the spotlight", () => {
  test("posts in the teacher's order, one step after another, on the screen that the class follows", async () => {
    await setScene({ questions: ["First?", "Second?"] });
    const [one, two] = [
      await author.line.say(seminar.room, "One."),
      await author.line.say(seminar.room, "Two."),
    ];
    const at = () => screen.seminars.get(seminar.seminar.id);
    await seminar.desk.must("room:phase", { roomId: seminar.rooms[1]?.id as string, phase: "frozen" });
    await seminar.desk.must("room:phase", { roomId: seminar.rooms[1]?.id as string, phase: "open" });
    await screen.until(() => at()?.seminar.screenRoomId === seminar.rooms[1]?.id, "to follow the room");

    for (const step of [0, 1, -1]) {
      expect(await spotlight([two.id, one.id], step)).toMatchObject({ ok: true });
      const told = () => at()?.rooms.find(({ id }) => id === seminar.room)?.spotlight;
      await screen.until(() => told()?.at === step, "for the step");
      expect(told()).toEqual({ posts: [two.id, one.id], at: step });
      expect(at()?.seminar.screenRoomId).toBe(seminar.room);
    }
    expect(shown()).toEqual(["Two.", "One."]);
    await decide(two.id, "hide");
    await screen.until(() => screen.post(two.id) === undefined, "for it to leave");
    expect(shown()).toEqual([undefined, "One."]);
    // Those collected before may stay in the list; a step further is no offence.
    expect(await spotlight([two.id, one.id], 1)).toMatchObject({ ok: true });
  });

  test("what the class cannot see is not collected, nor a place that is not in the list", async () => {
    await setScene({ review: true });
    const waiting = await author.line.say(seminar.room, "I wait.");
    const visible = await seminar.desk.say(seminar.room, "I do not.");
    for (const [posts, at] of [
      [[waiting.id], 0],
      [["no-such-post"], 0],
      [[visible.id], 1],
    ] as [string[], number][])
      expect(await spotlight(posts, at)).toMatchObject({ ok: false, error: "conflict" });
    for (const [posts, at] of [
      [[visible.id], -2],
      [Array.from({ length: 51 }, () => visible.id), 0],
    ] as [string[], number][])
      expect(await spotlight(posts, at)).toMatchObject({ ok: false, error: "invalid" });
    await roomSettles(seminar, screen);
    expect(shown()).toEqual([]);
  });
});

describe("A1 who may open a screen", () => {
  test("staff of the seminar with an account; not a student, not a stranger", async () => {
    await setScene();
    const auth = { as: "screen" };
    await expect(author.browser.connect({ auth, reconnection: false })).rejects.toThrow("unauthorized");
    const colleague = await world.addTeacher("Dr Obi");
    const line = await colleague.connect({ auth });
    const enter = () => line.send("seminar:enter", { seminarId: seminar.seminar.id });
    expect(await enter()).toMatchObject({ ok: false, error: "not_found" });
    await seminar.invite(colleague, "observer");
    const reply = await enter();
    expect(reply).toMatchObject({ ok: true, seat: { role: "observer" } });
    expect(reply).not.toHaveProperty("seats");
  });
});
