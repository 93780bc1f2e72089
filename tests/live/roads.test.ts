import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Class, openWorld, type World } from "../world";
import type { Line } from "../world/line";
import { seeded } from "../world/random";
import { openRoad, type Road } from "../world/road";
import { seeds } from "../world/seeds";

/** The long forms are `npm run soak -- D1` and `D8`. */
const CLIENTS = 30;
const POSTS = 1_000;
/** So many of them know nothing but long-polling. */
const POLLING = Number(process.env.POLLING ?? 4);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.stop());

test.each(seeds(5))(
  "D1 1,000 posts over bad roads: none lost, none twice, one order everywhere (seed %i)",
  async (seed) => {
    const random = seeded(seed);
    const seminar = await world.openClass({ questions: ["One?", "Two?", "Three?"] });
    const rooms = seminar.rooms.map((room) => room.id);
    const clients = await Promise.all(Array.from({ length: CLIENTS }, (_, n) => takeRoad(seminar, rooms, n)));
    const elsewhere = await world.openClass();
    const stranger = await elsewhere.join("Zoe Fairweather");

    const acknowledged = new Map<string, string>();
    let left = POSTS;
    await Promise.all(
      clients.map(async ({ line, road }) => {
        while (left-- > 0) {
          const roomId = rooms[Math.floor(random() * rooms.length)] as string;
          const id = randomUUID();
          breakSomewhere(random, line, road);
          await sendUntilStored(line, roomId, id);
          acknowledged.set(id, roomId);
        }
      }),
    );

    for (const roomId of rooms) {
      await seminar.desk.say(roomId, "the bell");
      const inOrder = world.server.database((client) =>
        client.prepare(`select id from posts where room_id = ? order by "order"`).pluck().all(roomId),
      );
      const expected = [...acknowledged].filter(([, room]) => room === roomId).map(([id]) => id);
      expect(inOrder.slice(0, -1).sort()).toEqual(expected.sort());
      for (const { line } of clients) {
        await line.until(
          () => line.posts(roomId).length === inOrder.length,
          `for ${inOrder.length} posts (seed ${seed})`,
        );
        expect(line.posts(roomId).map((post) => post.id)).toEqual(inOrder);
      }
    }
    expect(stranger.line.of("room:changes")).toEqual([]);
    for (const { road } of clients) road.close();
    seminar.leave();
    elsewhere.leave();
  },
);

async function takeRoad(seminar: Class, rooms: string[], n: number) {
  const student = await seminar.join(`Student ${n}`);
  student.line.close();
  const road = await openRoad(world.server.port);
  const bad = n < POLLING ? { transports: ["polling"], upgrade: false } : { through: road.url };
  const line = await student.browser.connect(bad);
  for (const roomId of rooms) await line.enter(roomId);
  return { line, road };
}

/** About one post in ten meets an accident, of whatever kind. */
function breakSomewhere(random: () => number, line: Line, road: Road) {
  if (random() > 0.1) return;
  const engine = line.socket.io.engine;
  const accidents = [
    () => road.cut(),
    () => road.cutAfterSending(),
    () => road.cutBeforeAnswer(),
    () => engine?.close(),
    () => void setImmediate(() => engine?.close()),
  ];
  accidents[Math.floor(random() * accidents.length)]?.();
}

/** What the outbox of a client does: the same id again until the server has said that it is stored. */
async function sendUntilStored(line: Line, roomId: string, id: string) {
  for (;;) {
    await line.until(() => line.socket.connected, "for the connection to come back");
    // Words alone: the digits of an id can pass for a phone number, which the word filter holds.
    const input = { roomId, id, text: "One more thought.", move: "claim" as const };
    const reply = await line.send("post:add", input).catch(() => null);
    if (reply?.ok) return;
    if (reply) throw new Error(`post:add: ${reply.error}`);
  }
}
