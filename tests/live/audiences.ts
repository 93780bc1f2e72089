import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { inOrder } from "../../domain/room";
import type { Class, World } from "../world";
import type { Browser } from "../world/browser";
import type { Line } from "../world/line";
import type { Case, Scene } from "./cases/scene";

/** One audience: who stayed and heard every change, and who was away for all of them. */
export interface Audience {
  name: string;
  browser: Browser;
  /** What it connects as, where that is not left open. */
  as?: "screen";
  stayed: Line;
  away: Line;
}

export async function setScene(
  world: World,
  policies: Case["policies"],
  phase: Case["phase"],
): Promise<Scene> {
  const seminar = await world.openClass({ ...policies, phase });
  const [ada, bruno, cleo] = [
    await seminar.join("Ada"),
    await seminar.join("Bruno"),
    await seminar.join("Cleo"),
  ];
  return { seminar, room: seminar.room, ada, bruno, cleo };
}

export async function seat(world: World, { seminar, ada, bruno }: Scene): Promise<Audience[]> {
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
export async function compare(seminar: Class, audiences: Audience[], marker: string | null) {
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
