import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "../world";
import { seeded } from "../world/random";
import { seeds, soaking } from "../world/seeds";
import { compare, seat, setScene } from "./audiences";
import { wander } from "./wander";

/** The long form is `npm run soak -- D7`. */
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.stop());

test.each(seeds(2))(
  "D7 whatever frames get lost, every screen is healed without anybody doing anything (seed %i)",
  async (seed) => {
    const scene = await setScene(world, { names: "pseudonyms", review: seed % 2 === 0 }, "silent");
    const audiences = await seat(world, scene);
    const random = seeded(seed);
    let lost = 0;
    for (const { stayed } of audiences) {
      stayed.loses = ({ posts, room }) => {
        const loses = (posts?.length || room) && random() < 0.4;
        if (loses) lost += 1;
        return Boolean(loses);
      };
    }
    await wander(scene, random, 25);
    const { desk, seminar } = scene.seminar;
    await desk.send("seminar:freeze", { seminarId: seminar.id, frozen: false });
    await desk.send("room:phase", { roomId: scene.room, phase: "open" });
    // The last word is lost on everyone: only the server's reminder can tell.
    for (const { stayed } of audiences) stayed.loses = ({ posts }) => Boolean(posts?.length);
    const said = Date.now();
    await desk.say(scene.room, "the last word");
    for (const { stayed } of audiences) await stayed.sees(scene.room, "the last word");
    const seconds = (Date.now() - said) / 1_000;
    for (const { stayed } of audiences) stayed.loses = () => false;
    await compare(scene.seminar, audiences, null);
    expect(lost).toBeGreaterThan(0);
    if (soaking) {
      console.log(`seed ${seed}: ${lost} frames lost, healed in ${seconds.toFixed(1)} s`);
      expect(seconds).toBeLessThanOrEqual(12);
    }
    for (const { stayed, away } of audiences) for (const line of [stayed, away]) line.close();
    scene.seminar.leave();
  },
);
