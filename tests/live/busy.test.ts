import { afterAll, beforeAll, expect, test } from "vitest";
import { createAdmission } from "../../server/admission";
import { openWorld, type World } from "../world";
import { Browser } from "../world/browser";
import { Line } from "../world/line";

let world: World;
beforeAll(async () => {
  world = await openWorld({ STOA_ARRIVALS_PER_SECOND: "1" });
});
afterAll(() => world?.stop());

test("a busy server says when to come back, lets those in who do, and disturbs nobody who is in", async () => {
  const { seminar, desk, room, join } = await world.openClass();
  const ada = await join("Ada Lindqvist");
  const crowd = Array.from({ length: 12 }, () => {
    const line = new Line(world.server.url, ada.browser.cookie, { reconnection: false });
    const refusal = new Promise<{ message: string; data?: { retryAfter: number } } | null>((resolve) => {
      line.socket.once("connect_error", (error) =>
        resolve(error as Error & { data?: { retryAfter: number } }),
      );
      line.socket.once("connect", () => resolve(null));
    });
    return { line, refusal };
  });
  const refusals = (await Promise.all(crowd.map(({ refusal }) => refusal))).filter((one) => one !== null);
  expect(refusals.length).toBeGreaterThan(0);
  for (const { message, data } of refusals) {
    expect(message).toBe("unavailable");
    expect(data?.retryAfter).toBeGreaterThanOrEqual(1);
  }
  await ada.line.say(room, "Nothing of it here.");
  await desk.sees(room, "Nothing of it here.");
  expect(ada.line.socket.connected && desk.socket.connected).toBe(true);
  for (const { line } of crowd) line.close();

  const late = new Browser(world.server.url);
  for (const [name, value] of ada.browser.cookies) late.cookies.set(name, value);
  const back = await comeBack(late);
  await back.enterSeminar(seminar.id);
  back.close();
});

test("admission: a burst passes, then one by one; whoever is sent away is told a time, spread over seconds", () => {
  let now = 1_000_000;
  const { knock } = createAdmission(
    500,
    () => now,
    () => 0.5,
  );
  const burst = Array.from({ length: 2_500 }, knock);
  expect(burst.filter((wait) => wait === null)).toHaveLength(2_000);
  for (const wait of burst.slice(2_000)) expect(wait).toBeGreaterThanOrEqual(2_000);
  now += 1_000;
  expect(Array.from({ length: 600 }, knock).filter((wait) => wait === null)).toHaveLength(500);
});

/** Knocks as it is told to until it is let in. */
async function comeBack(browser: Browser): Promise<Line> {
  for (;;) {
    try {
      return await browser.connect({ reconnection: false });
    } catch (reason) {
      const { retryAfter = 0 } = (reason as { data?: { retryAfter?: number } }).data ?? {};
      expect(retryAfter).toBeGreaterThanOrEqual(1);
      await new Promise((resolve) => setTimeout(resolve, retryAfter));
    }
  }
}
