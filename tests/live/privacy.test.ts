import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Class, openWorld, type Student, type World } from "../world";
import { roomSettles } from "../world/marker";
import { seeded } from "../world/random";
import { pages, routes } from "../world/routes";
import { HELD } from "./cases/scene";
import { wander } from "./wander";

const NAMES = ["Ottoline Quixwood", "Bartholomew Zinnser", "Xanthippe Overbury", "Wilhelmina Threlkeld"];

let world: World;
let seminar: Class;
let students: Student[];
let witness: Student;

beforeAll(async () => {
  world = await openWorld();
  seminar = await world.openClass({ names: "pseudonyms", phase: "silent" });
  students = [];
  for (const name of NAMES) students.push(await seminar.join(name));
  witness = students.at(-1) as Student;
});
afterAll(() => world?.stop());

describe("P1 in a pseudonymous seminar no student learns who the others are", () => {
  test("from anything that is sent while the class discusses", async () => {
    const [ada, bruno, cleo] = students as [Student, Student, Student];
    const scene = { seminar, room: seminar.room, ada, bruno, cleo };
    const polling = await witness.browser.connect({ transports: ["polling"], upgrade: false });
    await polling.enter(seminar.room);
    const random = seeded(7);
    await wander(scene, random, 15);
    await seminar.desk.send("seminar:freeze", { seminarId: seminar.seminar.id, frozen: false });
    await seminar.desk.send("room:phase", { roomId: seminar.room, phase: "open" });
    await seminar.desk.must("room:policy", { roomId: seminar.room, review: null });
    for (const { seatId } of [ada, bruno])
      await seminar.desk.must("seat:standing", { seatId, standing: "normal" });
    for (const { line, name } of [ada, bruno, cleo])
      await line.say(seminar.room, `I think so ${name.length}.`);
    await ada.line.say(seminar.room, HELD);
    await wander(scene, random, 15);
    await seminar.desk.must("seat:remove", { seatId: cleo.seatId });
    await roomSettles(seminar, witness.line, polling);

    const posts = witness.line.of("room:changes").flatMap((frame) => frame.posts ?? []);
    const authors = posts.flatMap((post) => (post.author?.role === "student" ? [post.author.name] : []));
    expect(new Set(authors).size).toBe(3);
    for (const name of authors) expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
    expect(witness.browser.knows(...peers(), ...forStaff)).toEqual([]);
  });

  test("from any route or page that answers a student", async () => {
    const before = witness.browser.received.length;
    await askEverything();
    await seminar.desk.must("seminar:end", { seminarId: seminar.seminar.id });
    await askEverything();
    expect(witness.browser.received.length).toBeGreaterThan(before + 20);
    expect(witness.browser.knows(witness.seatId, witness.handle)).toHaveLength(2);
    expect(witness.browser.knows(...peers(), ...forStaff)).toEqual([]);
  });

  test("while staff see both names, so that the search above can find them", async () => {
    await world.teacher.get(`/api/seminars/${seminar.seminar.id}/transcript`);
    await seminar.desk.must("seminar:enter", { seminarId: seminar.seminar.id });
    expect(world.teacher.knows(...forStaff)).toEqual(forStaff);
    const known = world.teacher.knows(...peers());
    for (const { name, seatId } of students.slice(0, -1))
      expect(known).toEqual(expect.arrayContaining([name, seatId]));
  });
});

/** Every GET the server has, with whatever a student knows in place of its parameters. */
async function askEverything() {
  const { id, code } = seminar.seminar;
  const paths = [...routes().flatMap((route) => route.match(/^GET (.*)/)?.[1] ?? []), ...pages()];
  for (const path of paths) {
    for (const known of [id, code, seminar.room, witness.seatId, witness.handle]) {
      const filled = path.replace("[...nextauth]", "session").replace(/\[\w+\]/, known);
      await witness.browser.get(`${filled}?code=${code}&as=student`);
      await witness.browser.ask("GET", filled, undefined, { RSC: "1" });
    }
  }
}

/** What staff write and read about students: new names, flags, the rules that held a post, private words. */
const forStaff = ["Renamed 0.", "flagged 0.", '"flags":[', '"held":{"rule"', '"link"', "Your turn 0."];

/** Whatever would tell the witness who the others are, or where. */
function peers(): string[] {
  const told = students
    .slice(0, -1)
    .flatMap(({ name, seatId, browser }) => [name, ...name.split(" "), seatId, ...browser.cookies.values()]);
  return [...told, "127.0.0.1", "::1", "::ffff:"];
}
