import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CommandInput, Reply } from "../../domain/protocol";
import { type Class, openWorld, type Student, type World } from "../world";
import type { Line } from "../world/line";

/** What a student may write: this much at once after a rest, then one a second. */
const BURST = 5;

let world: World;
let seminar: Class;
let actor: Student;
let witness: Student;

beforeAll(async () => {
  // The server's own pace.
  world = await openWorld({ STOA_POSTS_PER_SECOND: undefined });
});
afterAll(() => world?.stop());

const setScene = async () => {
  seminar = await world.openClass();
  actor = await seminar.join("Ada Lindqvist");
  witness = await seminar.join("Bruno Castellanos");
};

const tabsOf = async ({ browser, line }: Student, count: number): Promise<Line[]> => [
  line,
  ...(await Promise.all(Array.from({ length: count - 1 }, () => browser.connect()))),
];
const isSlowed = (reply: Reply<"post:add">) => !reply.ok && reply.error === "slow_down";

/** When each post of a seat was stored, in ms. */
const storedBy = (seatId: string) =>
  world.server.database((client) =>
    client.prepare("select created_at from posts where seat_id = ? order by created_at").pluck().all(seatId),
  ) as number[];

/** Sends until it is taken, each time after the pause that was named; how often it was sent. */
async function patiently(line: Line, input: CommandInput<"post:add">): Promise<number> {
  for (let tries = 1; ; tries++) {
    const reply = await line.send("post:add", input);
    if (reply.ok) return tries;
    if (reply.error !== "slow_down" || !reply.retryAfter) throw new Error(`Refused: ${reply.message}`);
    await new Promise((resolve) => setTimeout(resolve, reply.retryAfter));
  }
}

describe("A7 a flood yields the allowed rate", () => {
  test("400 posts over five connections of one seat: five at once, then one a second", async () => {
    await setScene();
    const tabs = await tabsOf(actor, 5);
    const replies: Reply<"post:add">[] = [];
    const said: string[] = [];
    const start = Date.now();
    for (let round = 0; round < 4; round++) {
      const sent = tabs.flatMap((tab) =>
        Array.from({ length: 20 }, (_, n) => tab.add(seminar.room, `flood ${round} ${n}`)),
      );
      said.push((await witness.line.say(seminar.room, `And I say ${round}.`)).text);
      replies.push(...(await Promise.all(sent)));
    }
    const seconds = (Date.now() - start) / 1_000;

    const accepted = replies.filter((reply) => reply.ok);
    expect(accepted.length).toBeGreaterThanOrEqual(BURST);
    expect(accepted.length).toBeLessThanOrEqual(BURST + seconds + 1);
    for (const reply of replies.filter((one) => !one.ok)) {
      expect(reply).toMatchObject({ error: "slow_down", message: expect.any(String) });
      expect(!reply.ok && reply.retryAfter).toBeGreaterThan(0);
    }
    const times = storedBy(actor.seatId);
    expect(times.length).toBe(accepted.length);

    // The witness got what was accepted and said what it wanted.
    const marker = await seminar.desk.say(seminar.room, "Quiet, please.");
    await witness.line.sees(seminar.room, marker.text);
    const seen = witness.line.texts(seminar.room);
    expect(seen.filter((text) => text.startsWith("flood")).length).toBe(accepted.length);
    expect(seen).toEqual(expect.arrayContaining(said));
  });

  test("revising, over and over to the same words, counts as well", async () => {
    await setScene();
    const { id: postId } = await actor.line.say(seminar.room, "First words.");
    const tabs = await tabsOf(actor, 5);
    const start = Date.now();
    const revise = (tab: Line) => tab.send("post:revise", { postId, text: "Second words.", move: "claim" });
    const replies = await Promise.all(Array.from({ length: 100 }, (_, n) => revise(tabs[n % 5] as Line)));
    const seconds = (Date.now() - start) / 1_000;
    expect(replies.filter(({ ok }) => ok).length).toBeLessThanOrEqual(BURST + seconds + 1);
  });

  test("whoever waits as long as the refusal says is heard; the next seat is not held up", async () => {
    await setScene();
    const replies = await Promise.all(
      Array.from({ length: BURST + 1 }, (_, n) => actor.line.add(seminar.room, `quick ${n}`)),
    );
    expect(replies.filter(isSlowed).length).toBe(1);
    const patient = { roomId: seminar.room, id: randomUUID(), text: "I waited.", move: "claim" as const };
    expect(await patiently(actor.line, patient)).toBeLessThanOrEqual(3);
    await witness.line.sees(seminar.room, "I waited.");
    await witness.line.say(seminar.room, "I did not have to.");
  });

  test("a repeat of a stored id is no second post and takes no turn", async () => {
    await setScene();
    const first = await actor.line.say(seminar.room, "Once.");
    const input = { roomId: seminar.room, id: first.id, text: "Once.", move: "claim" as const };
    const repeats = await Promise.all(Array.from({ length: 50 }, () => actor.line.send("post:add", input)));
    for (const reply of repeats) expect(reply).toMatchObject({ ok: true, post: { id: first.id } });
    expect(storedBy(actor.seatId).length).toBe(1);
    for (let n = 1; n < BURST; n++) await actor.line.say(seminar.room, `and ${n}`);
  });

  test("staff are not held up", async () => {
    await setScene();
    const replies = await Promise.all(
      Array.from({ length: 30 }, (_, n) => seminar.desk.add(seminar.room, `${n}`)),
    );
    expect(replies.every(({ ok }) => ok)).toBe(true);
  });
});

describe("A7 slow mode", () => {
  test("one post in the time of the room, by seat; then the next; staff and other rooms go on", async () => {
    seminar = await world.openClass({ questions: ["Slowly?", "Quickly?"] });
    actor = await seminar.join("Ada Lindqvist");
    witness = await seminar.join("Bruno Castellanos");
    const [, elsewhere] = seminar.rooms;
    await seminar.desk.must("room:policy", { roomId: seminar.room, slowSeconds: 1 });

    const first = await actor.line.say(seminar.room, "Slow is fine.");
    const [other] = await tabsOf(await seminar.join("Cleo Marsh"), 1);
    const second = { roomId: seminar.room, id: randomUUID(), text: "And steady.", move: "claim" as const };
    const refused = await actor.line.send("post:add", second);
    // On a machine that took a second for the above it is not early any more.
    if (!refused.ok) expect(refused).toMatchObject({ error: "slow_down", retryAfter: expect.any(Number) });
    expect(!refused.ok && (refused.retryAfter ?? 0)).toBeLessThanOrEqual(1_000);
    await actor.line.say(elsewhere?.id as string, "Here I may.");
    await witness.line.say(seminar.room, "My first.");
    await other?.say(seminar.room, "Mine too.");
    for (const text of ["Staff", "may."]) await seminar.desk.say(seminar.room, text);
    await patiently(actor.line, second);
    await witness.line.sees(seminar.room, "And steady.");

    const again = { roomId: seminar.room, id: first.id, text: "Slow is fine.", move: "claim" as const };
    expect(await actor.line.send("post:add", again)).toMatchObject({ ok: true, post: { id: first.id } });
    const [one = 0, two = 0] = world.server.database((client) =>
      client
        .prepare("select created_at from posts where seat_id = ? and room_id = ? order by created_at")
        .pluck()
        .all(actor.seatId, seminar.room),
    ) as number[];
    expect(two - one).toBeGreaterThanOrEqual(1_000);
  });

  test("ten minutes at most, and no less than none", async () => {
    await setScene();
    for (const slowSeconds of [601, -1, 0.5]) {
      const reply = await seminar.desk.send("room:policy", { roomId: seminar.room, slowSeconds });
      expect(reply).toMatchObject({ ok: false, error: "invalid" });
    }
    await seminar.desk.must("room:policy", { roomId: seminar.room, slowSeconds: 600 });
    await actor.line.say(seminar.room, "A long pause begins.");
    const early = await actor.line.add(seminar.room, "Too early.");
    expect(early).toMatchObject({ ok: false, error: "slow_down" });
    expect(!early.ok && early.retryAfter).toBeGreaterThan(60_000);
    await seminar.desk.must("room:policy", { roomId: seminar.room, slowSeconds: 0 });
    await actor.line.say(seminar.room, "No more.");
  });
});
