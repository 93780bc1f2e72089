import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandNames } from "../../domain/inputs";
import { refusals } from "../../domain/protocol";
import { type Class, openWorld, type Student, type World } from "../world";
import type { Line } from "../world/line";
import { roomSettles } from "../world/marker";
import { hostileInputs, type Known, validInputs } from "./hostile";

/** B1: 10,000 in all. `SEED=…` repeats a run. */
const CASES = Math.ceil(10_000 / commandNames.length);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

let world: World;
let seminar: Class;
let actor: Student;
let witness: Student;
let known: Known;

beforeAll(async () => {
  world = await openWorld();
  seminar = await world.openClass();
  actor = await seminar.join("Ada Lindqvist");
  witness = await seminar.join("Bruno Castellanos");
  const post = await actor.line.say(seminar.room, "Something to aim at.");
  await witness.line.sees(seminar.room, post.text);
  await seminar.desk.must("post:decide", { postId: post.id, decision: "hide" });
  const { post: restored } = await seminar.desk.must("post:decide", { postId: post.id, decision: "restore" });
  await roomSettles(seminar, witness.line);
  const target = { seminarId: seminar.seminar.id, roomId: seminar.room, postId: post.id };
  known = { ...target, decisionId: restored.decision?.id as string, seatId: witness.seatId };
});
afterAll(() => world?.stop());

describe("B1 hostile input", () => {
  test.each(commandNames)(`%s: ${CASES} cases, each refused in words (seed ${seed})`, async (command) => {
    const attackers = [
      actor.line,
      seminar.desk,
      await actor.browser.connect(),
      await world.teacher.connect(),
    ];
    const stored = contents();
    const before = witness.line.of("room:changes").length;
    const cases = fc.sample(hostileInputs(command, known), { numRuns: CASES, seed });
    await inTurns(cases, 40, async ({ input, how }, index) => {
      const attacker = attackers[index % attackers.length] as Line;
      const reply = (await attacker.emit(command, input)) as { ok: boolean; error: string; message: string };
      expect(reply, how).toMatchObject({ ok: false, message: expect.any(String) });
      expect(refusals, how).toContain(reply.error);
      expect(reply.message.length, how).toBeLessThan(500);
    });
    expect(contents()).toEqual(stored);
    await nothingHeardBut(`after ${command}`, before);
  });

  test("without an acknowledgement nothing is done", async () => {
    const before = witness.line.of("room:changes").length;
    const stored = contents();
    for (const command of commandNames) {
      const input = validInputs[command](known);
      seminar.desk.socket.emit(command, input);
      seminar.desk.socket.emit(command, input, "not a function");
      seminar.desk.socket.emit(command);
    }
    // Answered after all of them.
    await seminar.desk.enter(seminar.room);
    expect(contents()).toEqual(stored);
    await nothingHeardBut("after silence", before);
  });

  test("an event that is no command is never answered and does nothing", async () => {
    const before = witness.line.of("room:changes").length;
    const names = [
      "post:delete",
      "constructor",
      "__proto__",
      "toString",
      "message",
      "*",
      "",
      "room:changes",
      "seat:ended",
    ];
    const answered: string[] = [];
    for (const name of names) seminar.desk.socket.emit(name, known, () => answered.push(name));
    await seminar.desk.enter(seminar.room);
    expect(answered).toEqual([]);
    await nothingHeardBut("after unknown events", before);
  });

  test.each(commandNames)("%s with a million items ends that connection only", async (command) => {
    const line = await actor.browser.connect({ reconnection: false });
    const before = witness.line.of("room:changes").length;
    const items = Array.from({ length: 1_000_000 }, () => 0);
    const reply = await line.emit(command, { ...validInputs[command](known), items }).catch(() => "cut");
    expect(reply).toBe("cut");
    expect(line.socket.connected).toBe(false);
    expect(actor.line.socket.connected).toBe(true);
    await nothingHeardBut(`after a million items in ${command}`, before);
  });
});

describe("B2 limits", () => {
  const add = (text: string) =>
    actor.line.send("post:add", { roomId: seminar.room, id: randomUUID(), text, move: "claim" });

  test.each(["x", "é", "猫", "\u0001"])(
    "4,000 characters %j are accepted, 4,001 refused with the limit named",
    async (unit) => {
      expect(await add(unit.repeat(4_000))).toMatchObject({ ok: true, post: { text: unit.repeat(4_000) } });
      const refused = await add(unit.repeat(4_001));
      expect(refused).toMatchObject({ ok: false, error: "too_long" });
      expect(!refused.ok && refused.message).toContain("4,000");
    },
  );

  test("a note has its own limit, and is named too", async () => {
    const decide = (note: string) =>
      seminar.desk.send("post:decide", { postId: known.postId, decision: "approve", note });
    expect(await decide("x".repeat(1_000))).toMatchObject({ ok: false, error: "conflict" });
    const refused = await decide("x".repeat(1_001));
    expect(refused).toMatchObject({ ok: false, error: "too_long" });
    expect(!refused.ok && refused.message).toContain("1,000");
  });

  test.each(["websocket", "polling"])(
    "a frame over 64 KB over %s closes only its own socket",
    async (transport) => {
      const line = await actor.browser.connect({
        transports: [transport],
        upgrade: false,
        reconnection: false,
      });
      const beside = await actor.browser.connect({ transports: [transport], upgrade: false });
      expect(await line.emit("post:add", { text: "x".repeat(60_000) })).toMatchObject({ ok: false });
      const reply = await line.emit("post:add", { text: "x".repeat(65_600) }).catch(() => "cut");
      expect(reply).toBe("cut");
      expect(line.socket.connected).toBe(false);
      await beside.enter(seminar.room);
      expect(actor.line.socket.connected).toBe(true);
    },
  );
});

/** Every row a command could have touched. */
function contents() {
  return world.server.database((client) =>
    ["seminars", "rooms", "seats", "posts", "revisions", "decisions", "flags", "acts", "invitations"].map(
      (table) => client.prepare(`select * from ${table} order by id`).all(),
    ),
  );
}

/** A later post is the only thing the witness heard about. */
async function nothingHeardBut(marker: string, before: number) {
  await seminar.desk.say(seminar.room, marker);
  await witness.line.sees(seminar.room, marker);
  const heard = witness.line.of("room:changes").slice(before);
  const posts = heard.flatMap((frame) => frame.posts ?? []);
  expect(posts.map((post) => post.text)).toEqual([marker]);
  expect(witness.line.of("seat:ended")).toEqual([]);
  expect(world.server.alive()).toBe(true);
}

async function inTurns<T>(items: T[], atOnce: number, work: (item: T, index: number) => Promise<void>) {
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      await work(items[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
