import fc from "fast-check";
import { expect, test } from "vitest";
import { createClock, secondFrom, untilNextSecond } from "../../app/live/clock";

const SERVER = 1_800_000_000_000;
const HOUR = 3_600_000;

/** A device: `monotonic` is what no one can set, `wall` is what it believes the time to be. */
function device(wrongBy = 0) {
  const at = { monotonic: 5_000, wall: SERVER + wrongBy };
  const clock = createClock(
    () => at.monotonic,
    () => at.wall,
  );
  const pass = (ms: number) => {
    at.monotonic += ms;
    at.wall += ms;
  };
  return { at, clock, pass };
}

test("a device whose clock is wrong by an hour, or is set while a timer runs, knows the server's time", () => {
  const { at, clock, pass } = device(-HOUR);
  clock.sample(SERVER, 4_990, 5_010);
  expect(clock.now()).toBe(SERVER);
  pass(90_000);
  at.wall += 2 * HOUR;
  expect(clock.now()).toBe(SERVER + 90_000);
});

test("until the server has spoken there is only the device's own time", () => {
  expect(device(HOUR).clock.now()).toBe(SERVER + HOUR);
});

test("the server's time is never wrong by more than half the best round trip", () => {
  const trips = fc.array(fc.record({ there: fc.nat(3_000), back: fc.nat(3_000), pause: fc.nat(60_000) }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(trips, (all) => {
      const { at, clock, pass } = device();
      const server = () => SERVER + at.monotonic - 5_000;
      let best = Number.POSITIVE_INFINITY;
      for (const { there, back, pause } of all) {
        const sentAt = at.monotonic;
        pass(there);
        const said = server();
        pass(back);
        clock.sample(said, sentAt, at.monotonic);
        best = Math.min(best, (there + back) / 2);
        pass(pause);
      }
      const drift = 1e-4 * (at.monotonic - 5_000);
      expect(Math.abs(clock.now() - server())).toBeLessThanOrEqual(best + drift);
    }),
  );
});

test("after a sleep in which even the monotonic clock stood still, the next answer sets it right", () => {
  const { at, clock } = device();
  clock.sample(SERVER, 5_000, 5_000);
  at.monotonic += 1_000;
  clock.sample(SERVER + 10 * 60_000, at.monotonic - 800, at.monotonic);
  expect(clock.now()).toBe(SERVER + 10 * 60_000 + 400);
});

test("a slow answer does not blur what a quick one said", () => {
  const { at, clock, pass } = device();
  clock.sample(SERVER, 4_998, 5_002);
  pass(10_000);
  clock.sample(SERVER + 8_500, at.monotonic - 4_000, at.monotonic);
  expect(clock.now()).toBe(SERVER + 10_000);
});

test("seconds are counted from the end of the timer: the last one ends when the time is up", () => {
  const endsAt = SERVER + 160_250;
  expect(secondFrom(endsAt, SERVER)).toBe(-161);
  expect(secondFrom(endsAt, endsAt - 1)).toBe(-1);
  expect(secondFrom(endsAt, endsAt)).toBe(0);
  expect(untilNextSecond(endsAt, SERVER)).toBe(250);
  expect(untilNextSecond(endsAt, endsAt)).toBe(1_000);
});
