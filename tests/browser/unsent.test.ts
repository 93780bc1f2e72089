import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Firewall, openFirewall } from "../world/firewall";
import { seeded } from "../world/random";
import { seeds } from "../world/seeds";
import { join, openSample, post, setUp, write } from "./people";
import { openStage, type Stage } from "./stage";

/** The long form is `npm run soak -- D6`. */
const words = "river harbour treaty letter border famine summit orchard signal lantern".split(" ");

let stage: Stage;
let wall: Firewall;
let ana: Page;
let teacher: Page;

beforeAll(async () => {
  wall = await openFirewall();
  stage = await openStage({ STOA_URL: wall.url });
  wall.leadTo(stage.server.port);
  wall.webSockets(true);
  teacher = await stage.person();
  ana = await stage.person();
  await setUp(teacher, stage.server);
  await join(ana, wall.url, await openSample(teacher), "Ana Silva");
  await teacher.getByRole("button", { name: "Open", exact: true }).first().click();
  await ana.getByLabel("Your answer").waitFor();
});
afterAll(async () => {
  await stage?.close();
  await wall?.close();
});

test("D8 WebSockets that are blocked in mid-sentence: what was sent stays, the draft stays, and it goes on", async () => {
  const answer = ana.getByLabel("Your answer");
  expect([wall.passed(), wall.refused()]).toEqual([1, 0]);
  await write(ana, "Over the socket.");
  await post(ana, "Over the socket").getByText("Saved", { exact: true }).waitFor();
  await answer.pressSequentially("Around the w");
  wall.webSockets(false);
  await expect.poll(() => wall.refused()).toBeGreaterThan(0);
  await answer.press("End");
  await answer.pressSequentially("all.");
  await answer.press("Control+Enter");
  await post(ana, "Around the wall.").getByText("Saved", { exact: true }).waitFor();
  await teacher.getByRole("button", { name: /^Question 1/ }).click();
  await teacher.getByRole("button", { name: "Write to this room" }).click();
  await teacher.getByLabel("Write to this room").fill("Heard by polling.");
  await teacher.keyboard.press("Control+Enter");
  await post(ana, "Heard by polling").waitFor();
  expect(stored(["Over the socket.", "Around the wall."])).toEqual([1, 1]);
});

test.each(seeds(2))(
  "D6 D8 a reload with five unsent posts: each arrives once, and the draft is there (seed %i)",
  async (seed) => {
    const random = seeded(seed);
    const pick = () => words[Math.floor(random() * words.length)];
    // Numbered: of a few hundred posts of five words each, two would be the same one.
    const numbers = Array.from({ length: 5 }, (_, at) => `${seed}.${at}`);
    const texts = numbers.map((number) => `${pick()} ${pick()} ${pick()} ${pick()} ${number}`);
    const cut = Math.floor(random() * 5);
    for (const [at, text] of texts.entries()) {
      if (at === cut) wall.leadTo(0);
      await write(ana, text);
    }
    await ana.getByLabel("Your answer").fill(`half a ${texts[0]}`);
    await post(ana, texts[4] as string).waitFor();
    // Nothing has come back yet, or some has, or all of it: reloads fall anywhere.
    wall.leadTo(stage.server.port);
    for (let reloads = Math.floor(random() * 3); reloads >= 0; reloads--) await ana.reload();

    await expect.poll(() => stored(texts), { timeout: 60_000 }).toEqual(texts.map(() => 1));
    await expect.poll(() => ana.getByLabel("Your answer").inputValue()).toBe(`half a ${texts[0]}`);
    await post(ana, texts[4] as string)
      .getByText("Saved", { exact: true })
      .waitFor();
    expect(stored(texts)).toEqual(texts.map(() => 1));
    expect(await ana.getByText(/Not saved|Sending/).count()).toBe(0);
  },
);

/** How often each text is in the database. */
function stored(texts: readonly string[]): number[] {
  return stage.server.database((client) =>
    texts.map(
      (text) => client.prepare("select count(*) from posts where text = ?").pluck().get(text) as number,
    ),
  );
}
