import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Class, openWorld, type Student, type World } from "../world";
import { seeded } from "../world/random";
import { seeds } from "../world/seeds";

/** The long form is `npm run soak -- S1`: the kills of a hundred seeds, one after the other. */
const ROUNDS = seeds(5).length;
const seed = Number(process.env.FIRST_SEED ?? Date.now() % 1_000_000);

let world: World;
let seminar: Class;
let students: Student[];

beforeAll(async () => {
  world = await openWorld();
  seminar = await world.openClass();
  students = await Promise.all(Array.from({ length: 8 }, (_, n) => seminar.join(`Student ${n}`)));
});
afterAll(() => world?.stop());

test(`S1 killed ${ROUNDS} times under load: every acknowledged post is there (seed ${seed})`, {
  timeout: 60_000 * ROUNDS,
}, async () => {
  const random = seeded(seed);
  const writing = keepWriting();
  for (let round = 0; round < ROUNDS; round++) {
    await writing.more(20 + Math.floor(random() * 100));
    // Anywhere within a commit and its answers, not just after an acknowledgement.
    for (let turn = random() * 20; turn > 0; turn--) await new Promise(setImmediate);
    await world.server.restart();
  }
  await everythingIsThere(await writing.stop());
});

test("L8 asked to end in a busy class it goes cleanly, and nothing acknowledged is lost", async () => {
  const writing = keepWriting();
  await writing.more(50);
  expect(await world.server.end()).toBe(0);
  await world.server.restart();
  await everythingIsThere(await writing.stop());
});

/** Every student posts one thing after another, each until it is acknowledged, as an outbox does. */
function keepWriting() {
  const acknowledged: string[] = [];
  let going = true;
  const writing = students.map(async ({ line }) => {
    while (going) {
      const id = randomUUID();
      for (let stored = false; !stored; ) {
        await line.until(() => line.socket.connected, "for the server to come back");
        // Words alone: the digits of an id can pass for a phone number, which the word filter holds.
        const reply = await line.add(seminar.room, "One more thought.", { id }).catch(() => null);
        stored = reply?.ok === true;
      }
      acknowledged.push(id);
    }
  });
  return {
    more(count: number) {
      const enough = acknowledged.length + count;
      const [anyone] = students as [Student];
      return anyone.line.until(() => acknowledged.length >= enough, `for ${count} more posts`);
    },
    async stop() {
      going = false;
      await Promise.all(writing);
      return acknowledged;
    },
  };
}

async function everythingIsThere(acknowledged: string[]) {
  await seminar.desk.until(() => seminar.desk.socket.connected, "for the desk to come back");
  const bell = await seminar.desk.say(seminar.room, "Back at last.");
  const { stored, clock, integrity } = look();
  expect(integrity).toBe("ok");
  const ids = stored.map((post) => post.id);
  expect(acknowledged.filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  // The room was made (1) and opened (2); every change since then was a post.
  expect(stored.map((post) => post.order)).toEqual(Array.from({ length: clock - 2 }, (_, n) => n + 3));
  for (const { line } of students) {
    await line.until(() => line.rooms.get(seminar.room)?.posts.has(bell.id) ?? false, "to see the last post");
    expect(line.posts(seminar.room).map((post) => post.id)).toEqual(ids);
  }
}

function look() {
  return world.server.database((client) => ({
    stored: client.prepare(`select id, "order" from posts order by "order"`).all() as {
      id: string;
      order: number;
    }[],
    clock: client.prepare("select seq from rooms where id = ?").pluck().get(seminar.room) as number,
    integrity: client.pragma("integrity_check", { simple: true }),
  }));
}
