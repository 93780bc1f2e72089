import { Manager } from "socket.io-client";
import { expect, test } from "vitest";
import { backoff, firstPause, pauseFor } from "../../app/live/retry";

/** The pauses of the client library itself, before each of so many tries. */
function pauses(tries: number): number[] {
  const { backoff: own } = new Manager("http://localhost", { autoConnect: false, ...backoff }) as unknown as {
    backoff: { duration(): number };
  };
  return Array.from({ length: tries }, () => own.duration());
}

test("a class that lost its connection in one moment comes back spread over 0.2 to 2 s, never after more than 10", () => {
  const classes = Array.from({ length: 1_000 }, () => pauses(12));
  const first = classes.map(([pause = 0]) => pause);
  expect(Math.min(...first)).toBeGreaterThanOrEqual(200);
  expect(Math.max(...first)).toBeLessThanOrEqual(2_000);
  const within = (from: number, to: number) => first.filter((pause) => pause >= from && pause < to).length;
  for (let from = 200; from < 2_000; from += 300)
    expect(within(from, from + 300), `${from}`).toBeGreaterThan(50);
  expect(Math.max(...classes.flat())).toBeLessThanOrEqual(10_000);
});

test("a busy server's word is kept: never earlier, spread after it, and within two minutes", () => {
  expect(pauseFor(1_840, () => 0)).toBe(1_840);
  expect(pauseFor(1_840, () => 1)).toBe(3_680);
  expect(pauseFor(undefined, () => 0)).toBe(3_000);
  expect(pauseFor(-5, () => 0)).toBe(3_000);
  expect(pauseFor(1e9, () => 1)).toBe(120_000);
  expect([firstPause(() => 0), firstPause(() => 1)]).toEqual([200, 1_000]);
});
