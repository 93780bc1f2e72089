import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { MAX_TIMER_MS } from "../../domain/limits";
import { type Class, openWorld, type Student, type World } from "../world";
import type { Line } from "../world/line";
import { roomSettles, seminarSettles } from "../world/marker";

let world: World;
let seminar: Class;
let witness: Student;
let screen: Line;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.stop());
beforeEach(async () => {
  seminar = await world.openClass();
  witness = await seminar.join("Bruno Castellanos");
  screen = await seminar.screen();
});

const MINUTE = 60_000;
const set = (endsAt: number | null, phase: "open" | "frozen" | "waiting" = "open") =>
  seminar.desk.send("room:phase", { roomId: seminar.room, phase, endsAt });
const endOf = (line: Line) => line.rooms.get(seminar.room)?.room.endsAt;

describe("D3 the end of a phase is the same for everyone", () => {
  test("set with the phase or later, moved, and cleared", async () => {
    const at = Date.now() + 5 * MINUTE;
    for (const end of [at, at + MINUTE, null]) {
      expect(await set(end)).toMatchObject({ ok: true, room: { phase: "open", endsAt: end } });
      for (const line of [seminar.desk, witness.line, screen])
        await line.until(() => endOf(line) === end, "for the end");
    }
    await seminar.desk.must("room:phase", { roomId: seminar.room, phase: "frozen", endsAt: at });
    await seminar.desk.must("room:phase", { roomId: seminar.room, phase: "open" });
    await roomSettles(seminar, witness.line);
    expect(endOf(witness.line)).toBe(null);
  });

  test("a room that waits may have one too, and a day is the most", async () => {
    const waiting = await world.openClass({ phase: "waiting" });
    const endsAt = Date.now() + MAX_TIMER_MS - MINUTE;
    const { room } = await waiting.desk.must("room:phase", {
      roomId: waiting.room,
      phase: "waiting",
      endsAt,
    });
    expect(room).toMatchObject({ phase: "waiting", endsAt });
  });

  test.each<[string, () => number]>([
    ["now", () => Date.now()],
    ["in the past", () => Date.now() - MINUTE],
    ["at zero", () => 0],
    ["over a day away", () => Date.now() + MAX_TIMER_MS + MINUTE],
    ["below zero", () => -1],
    ["between two milliseconds", () => Date.now() + MINUTE + 0.5],
  ])("an end %s is refused, and nobody hears of it", async (_, when) => {
    await roomSettles(seminar, witness.line);
    const before = witness.line.of("room:changes").length;
    expect(await set(when())).toMatchObject({ ok: false, error: "invalid" });
    // Not even the phase that came with it.
    expect(await set(when(), "frozen")).toMatchObject({ ok: false, error: "invalid" });
    await roomSettles(seminar, witness.line);
    await seminarSettles(seminar, witness.line);
    const heard = witness.line.of("room:changes").slice(before);
    expect(heard.filter(({ room }) => room)).toEqual([]);
    expect(witness.line.rooms.get(seminar.room)?.room).toMatchObject({ phase: "open", endsAt: null });
  });

  test("the same phase without any word of a timer is no step", async () => {
    const reply = await seminar.desk.send("room:phase", { roomId: seminar.room, phase: "open" });
    expect(reply).toMatchObject({ ok: false, error: "conflict" });
  });

  test("D4 whoever was away finds the end, and the server's time to count by", async () => {
    witness.line.socket.disconnect();
    const at = Date.now() + 5 * MINUTE;
    await set(at);
    witness.line.socket.connect();
    await witness.line.until(() => endOf(witness.line) === at, "for the end");
    const { now } = await witness.line.must("seminar:enter", { seminarId: seminar.seminar.id });
    expect(now).toBeLessThan(at);
  });

  test("when the time is up nothing happens by itself", async () => {
    const endsAt = Date.now() - MINUTE;
    world.server.database((client) =>
      client.prepare("update rooms set ends_at = ? where id = ?").run(endsAt, seminar.room),
    );
    const fresh = await witness.browser.connect();
    expect((await fresh.enter(seminar.room)).room).toMatchObject({ phase: "open", endsAt });
    await fresh.say(seminar.room, "A last thought.");
    await seminar.desk.sees(seminar.room, "A last thought.");
    await seminar.desk.must("room:phase", { roomId: seminar.room, phase: "frozen" });
    expect(await fresh.add(seminar.room, "Too late.")).toMatchObject({ error: "frozen" });
  });
});
