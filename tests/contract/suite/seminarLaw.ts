import fc from "fast-check";
import { expect, test } from "vitest";
import { viewOwnSeat, viewRoom, viewSeat, viewSeminar } from "../../../domain/access";
import type { Policies, Room, Seat, Seminar } from "../../../domain/records";
import { done, joinAs, newTeacher, openSeminar, plain, say } from "../cast";
import { methodsOf } from "../methods";
import type { Db } from "../storeContract";
import { anySeminarAct, type House, type News, performIn, type SeminarAct } from "./seminarActs";

export function seminarLaw(db: Db, runs: number) {
  test("D3 every kind of change to a seminar is among the acts that are tried", () => {
    const tried = fc.sample(anySeminarAct, { numRuns: 1_000, seed: 1 }).map(({ method }) => method);
    expect([...new Set<string>(tried)].sort()).toEqual(methodsOf("writeInSeminar", "writeInBoth"));
  });

  test("D3 D4 what staff and students are told, in any order, is what is there now", async () => {
    const names = fc.constantFrom<Policies["names"]>("real", "pseudonyms");
    await fc.assert(
      fc.asyncProperty(names, fc.array(anySeminarAct, { maxLength: 25 }), async (chosen, acts) => {
        await db().clear();
        const house = await openHouse(chosen);
        const moments = [await look(house)];
        const told: News[] = [];
        for (const act of acts) {
          const news = await performIn(db().store, house, act);
          if (!news) continue;
          told.push(news);
          moments.push(await look(house));
          expect(news.seminar).toEqual(moments.at(-1)?.seminar);
        }
        const now = shown(moments.at(-1) as News);
        moments.forEach((moment, k) => {
          const since = told.slice(k);
          expect(shown(since.reduce(follow, moment))).toEqual(now);
          expect(shown([...since, ...since].reverse().reduce(follow, moment))).toEqual(now);
        });
      }),
      { numRuns: runs },
    );
  });

  test.each([1, 2, 3])("S1 D3 so it is where everything is done at once (%i)", async (seed) => {
    const house = await openHouse("real");
    const before = await look(house);
    const acts = fc.sample(anySeminarAct, { seed, numRuns: 100 }).filter(isOneStep);
    const told = await Promise.all(acts.map((act) => performIn(db().store, house, act)));
    const news = told.filter((change) => change !== null);
    const clocks = news.map(({ seminar }) => seminar.seq).sort((a, b) => a - b);
    expect(clocks).toEqual(clocks.map((_, n) => before.seminar.seq + 1 + n));
    expect(clocks.length).toBeGreaterThan(20);
    expect(shown(news.reduce(follow, before))).toEqual(shown(await look(house)));
  });

  /** A class whose first room is open, with a post in it that could become a question. */
  async function openHouse(names: Policies["names"]): Promise<House> {
    const { store } = db();
    const { seminar, chair, rooms } = await openSeminar(store, await newTeacher(store), { ...plain, names });
    const seats = [await joinAs(store, seminar, "Ada"), await joinAs(store, seminar, "Ben"), chair];
    done(await store.setPhase(chair, rooms[0].id, "open"));
    const { id: postId } = await say(store, seats[0] as Seat, rooms[0]);
    return { seminar, chair, rooms: [...rooms], seats, postId };
  }

  /** All of it, as somebody who comes now is given it. */
  async function look({ seminar: { code }, chair }: House): Promise<News> {
    const { store } = db();
    const [seminar, rooms, seats] = await Promise.all([
      store.seminarByCode(code),
      store.rooms(chair),
      store.seats(chair),
    ]);
    return { seminar: seminar as Seminar, rooms, seats };
  }
}

/** Those that the store does in one go. After the end little else could be seen; whoever comes again changes nothing. */
function isOneStep({ method }: SeminarAct): boolean {
  return !["acceptInvitation", "endSeminar", "join"].includes(method);
}

/** What a client does with a frame: of what it knows and is told, the higher clock wins. */
function follow(known: News, told: News): News {
  return {
    seminar: told.seminar.seq >= known.seminar.seq ? told.seminar : known.seminar,
    rooms: merge(known.rooms, told.rooms, ({ changedSeq }) => changedSeq),
    seats: merge(known.seats, told.seats, ({ seq }) => seq),
  };
}

function merge<R extends { id: string }>(known: R[], told: R[], clockOf: (row: R) => number): R[] {
  const rows = new Map(known.map((row) => [row.id, row]));
  for (const row of told) {
    const before = rows.get(row.id);
    if (!before || clockOf(row) >= clockOf(before)) rows.set(row.id, row);
  }
  return [...rows.values()];
}

/** As staff and as each student see it. */
function shown({ seminar, rooms, seats }: News) {
  const byId = (a: Room | Seat, b: Room | Seat) => (a.id < b.id ? -1 : 1);
  return {
    seminar: viewSeminar(seminar),
    rooms: rooms.toSorted(byId).map((room) => viewRoom(room, seminar)),
    seats: seats.toSorted(byId).map((seat) => [viewSeat(seat), viewOwnSeat(seat, seminar)]),
  };
}
