import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandNames } from "../../domain/inputs";
import type { CommandName } from "../../domain/protocol";
import { inOrder } from "../../domain/room";
import { type Class, openWorld, type World } from "../world";
import type { Browser } from "../world/browser";
import type { Line } from "../world/line";
import { seeded } from "../world/random";
import { cases } from "./cases";
import type { Case, Scene } from "./cases/scene";
import { wander } from "./wander";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.stop());

/** One audience: who stayed and heard every change, and who was away for all of them. */
interface Audience {
  name: string;
  browser: Browser;
  /** What it connects as, where that is not left open. */
  as?: "screen";
  stayed: Line;
  away: Line;
}

describe("D3 D4 snapshot and changes since = snapshot now", () => {
  test.each(commandNames)("%s, for staff, author, classmate and screen", async (command: CommandName) => {
    expect(cases[command].length).toBeGreaterThan(0);
    for (const one of cases[command]) {
      const scene = await setScene(one.policies, one.phase);
      const postId = (await one.before?.(scene)) ?? "";
      const audiences = await seat(scene);
      for (const { away } of audiences) away.socket.disconnect();
      await one.change(scene, postId);
      const ended = command === "seminar:end";
      if (ended) await studentsAreOut(scene, audiences.splice(1, 2));
      await compare(scene.seminar, audiences, ended ? null : `after ${one.name}`);
      for (const line of audiences.flatMap(({ stayed, away }) => [stayed, away])) line.close();
      scene.seminar.leave();
    }
  });

  test.each([1, 2, 3])("any commands in any order (seed %i)", async (seed) => {
    const scene = await setScene({ names: "pseudonyms", review: seed % 2 === 0 }, "silent");
    const audiences = await seat(scene);
    const random = seeded(seed);
    for (let round = 1; round <= 5; round++) {
      for (const { away } of audiences) away.socket.disconnect();
      await wander(scene, random, 12);
      await compare(scene.seminar, audiences, `round ${round} of seed ${seed}`);
    }
  });
});

async function setScene(policies: Case["policies"], phase: Case["phase"]): Promise<Scene> {
  const seminar = await world.openClass({ ...policies, phase });
  const [ada, bruno, cleo] = [
    await seminar.join("Ada"),
    await seminar.join("Bruno"),
    await seminar.join("Cleo"),
  ];
  return { seminar, room: seminar.room, ada, bruno, cleo };
}

async function seat({ seminar, ada, bruno }: Scene): Promise<Audience[]> {
  const people = [
    { name: "staff", browser: world.teacher },
    { name: "author", browser: ada.browser },
    { name: "classmate", browser: bruno.browser },
    { name: "screen", browser: world.teacher, as: "screen" as const },
  ];
  return Promise.all(
    people.map(async (person) => ({
      ...person,
      stayed: await enterAll(person, seminar),
      away: await enterAll(person, seminar),
    })),
  );
}

async function enterAll({ browser, as }: Pick<Audience, "browser" | "as">, { seminar, room }: Class) {
  const line = await browser.connect(as ? { auth: { as } } : {});
  await line.enterSeminar(seminar.id);
  await line.enter(room);
  return line;
}

/** What each audience has in the end is what somebody who comes now is given. */
async function compare(seminar: Class, audiences: Audience[], marker: string | null) {
  if (marker) await seminar.desk.say(seminar.room, marker);
  for (const audience of audiences) {
    const { name, stayed, away } = audience;
    away.socket.connect();
    const fresh = await enterAll(audience, seminar);
    const seen = (line: Line) => shown(line, seminar, name === "staff");
    for (const line of [stayed, away]) {
      await line.until(() => isDeepStrictEqual(seen(line), seen(fresh)), "", 10_000).catch(() => {});
      expect(seen(line), `${name} ${marker}`).toEqual(seen(fresh));
    }
    fresh.close();
  }
}

/**
 * What a client shows. The clocks of posts are compared at the desk only: others are not told of what only staff may
 * see, such as a flag, though it moves the clock.
 */
function shown(line: Line, { room, seminar }: Class, clocks: boolean) {
  const state = line.rooms.get(room);
  const around = line.seminars.get(seminar.id);
  const posts = inOrder(state?.posts.values() ?? []);
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
  return {
    posts: posts.map(({ seq, ...post }) => (clocks ? { ...post, seq } : post)),
    room: state?.room,
    reactions: line.reactions(room),
    seminar: { ...around?.seminar, seq: 0 },
    rooms: around?.rooms.toSorted(byId),
    seats: around?.seats.toSorted(byId),
    seat: around?.seat,
  };
}

async function studentsAreOut(scene: Scene, students: Audience[]) {
  for (const { stayed, browser } of students) {
    await stayed.until(() => !stayed.socket.connected, "for the students' connection to end");
    expect(stayed.of("seat:ended")).toEqual([{ seminarId: scene.seminar.seminar.id, reason: "ended" }]);
    const again = await browser.connect();
    const reply = await again.send("seminar:enter", { seminarId: scene.seminar.seminar.id });
    expect(reply).toMatchObject({ ok: false, error: "ended" });
  }
}
