import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandNames } from "../../domain/inputs";
import type { CommandName } from "../../domain/protocol";
import { openWorld, type World } from "../world";
import { seeded } from "../world/random";
import { seeds } from "../world/seeds";
import { type Audience, compare, seat, setScene } from "./audiences";
import { cases } from "./cases";
import type { Scene } from "./cases/scene";
import { wander } from "./wander";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.stop());

describe("D3 D4 snapshot and changes since = snapshot now", () => {
  test.each(commandNames)("%s, for staff, author, classmate and screen", async (command: CommandName) => {
    expect(cases[command].length).toBeGreaterThan(0);
    for (const one of cases[command]) {
      const scene = await setScene(world, one.policies, one.phase);
      const postId = (await one.before?.(scene)) ?? "";
      const audiences = await seat(world, scene);
      for (const { away } of audiences) away.socket.disconnect();
      await one.change(scene, postId);
      const ended = command === "seminar:end";
      if (ended) await studentsAreOut(scene, audiences.splice(1, 2));
      await compare(scene.seminar, audiences, ended ? null : `after ${one.name}`);
      for (const line of audiences.flatMap(({ stayed, away }) => [stayed, away])) line.close();
      scene.seminar.leave();
    }
  });

  test.each(seeds(3))("any commands in any order (seed %i)", async (seed) => {
    const scene = await setScene(world, { names: "pseudonyms", review: seed % 2 === 0 }, "silent");
    const audiences = await seat(world, scene);
    const random = seeded(seed);
    for (let round = 1; round <= 5; round++) {
      for (const { away } of audiences) away.socket.disconnect();
      await wander(scene, random, 12);
      await compare(scene.seminar, audiences, `round ${round} of seed ${seed}`);
    }
    for (const { stayed, away } of audiences) for (const line of [stayed, away]) line.close();
    scene.seminar.leave();
  });
});

async function studentsAreOut(scene: Scene, students: Audience[]) {
  for (const { stayed, browser } of students) {
    await stayed.until(() => !stayed.socket.connected, "for the students' connection to end");
    expect(stayed.of("seat:ended")).toEqual([{ seminarId: scene.seminar.seminar.id, reason: "ended" }]);
    const again = await browser.connect();
    const reply = await again.send("seminar:enter", { seminarId: scene.seminar.seminar.id });
    expect(reply).toMatchObject({ ok: false, error: "ended" });
  }
}
