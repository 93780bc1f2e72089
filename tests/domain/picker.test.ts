import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Pickable, pick, pickable } from "../../domain/picker";

const seatWith = (id: string, changed: Partial<Pickable> = {}): Pickable => ({
  id,
  role: "student",
  picks: 0,
  admitted: true,
  removed: false,
  ...changed,
});
const ids = (seats: Pickable[]) => seats.map(({ id }) => id);
const first = () => 0;

describe("a random pick falls on", () => {
  test("students who are in", () => {
    const seats = [
      seatWith("ada"),
      seatWith("removed", { removed: true }),
      seatWith("at the door", { admitted: false }),
      seatWith("teacher", { role: "teacher" }),
      seatWith("observer", { role: "observer" }),
    ];
    expect(ids(pickable(seats, new Set(ids(seats))))).toEqual(["ada"]);
    expect(pick(seats.slice(1), new Set(ids(seats)), first)).toBeNull();
    expect(pick([], new Set(), first)).toBeNull();
  });

  test("those present, even if somebody away was picked less often", () => {
    const seats = [seatWith("ada", { picks: 3 }), seatWith("ben"), seatWith("cleo", { picks: 4 })];
    expect(ids(pickable(seats, new Set(["ada", "cleo"])))).toEqual(["ada"]);
  });

  test("all where none is present, as when the class shares one screen", () => {
    expect(ids(pickable([seatWith("ada"), seatWith("ben")], new Set(["teacher"])))).toEqual(["ada", "ben"]);
  });

  test("the one that chance names", () => {
    const seats = [seatWith("ada"), seatWith("ben", { picks: 1 }), seatWith("cleo")];
    const present = new Set(ids(seats));
    const asked: number[] = [];
    expect(pick(seats, present, (below) => asked.push(below))).toBe("cleo");
    expect(asked).toEqual([2]);
  });
});

/** Picks so many times by these numbers, and tells who was picked. */
function play(seats: Pickable[], chances: readonly number[]): string[] {
  return chances.map((chance) => {
    const id = pick(seats, new Set(ids(seats)), (below) => chance % below);
    const seat = seats.find((seat) => seat.id === id);
    if (!seat) throw new Error("somebody is picked");
    seat.picks++;
    return seat.id;
  });
}
const classOf = (size: number) => Array.from({ length: size }, (_, index) => seatWith(`seat-${index}`));
const anySize = fc.integer({ min: 1, max: 12 });
const anyChances = fc.array(fc.nat(), { maxLength: 60 });

test("nobody is picked twice before everybody was picked, in any round", () => {
  fc.assert(
    fc.property(anySize, anyChances, (size, chances) => {
      const picked = play(classOf(size), chances);
      for (let round = 0; round < picked.length; round += size) {
        const names = picked.slice(round, round + size);
        expect(new Set(names).size).toBe(names.length);
      }
    }),
  );
});

test("who comes in the middle of a round is picked before anybody a second time", () => {
  fc.assert(
    fc.property(anySize, anyChances, fc.nat(), (size, chances, when) => {
      const seats = classOf(size);
      const before = play(seats, chances.slice(0, when % size));
      seats.push(seatWith("newcomer"));
      const after = play(seats, [...chances, ...Array(size + 1).fill(0)].slice(0, size + 1 - before.length));
      expect(new Set([...before, ...after]).size).toBe(size + 1);
      expect(after).toContain("newcomer");
    }),
  );
});
