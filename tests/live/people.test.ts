import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Class, type ClassOptions, openWorld, type Student, type World } from "../world";
import { roomSettles, seminarSettles } from "../world/marker";

let world: World;
let seminar: Class;
let students: Student[];

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.stop());

async function setScene(options: ClassOptions = {}) {
  seminar = await world.openClass(options);
  students = [];
  for (const name of ["Ada Lindqvist", "Bruno Castellanos", "Cleo Marsh", "Dara Novak"])
    students.push(await seminar.join(name));
  return students as [Student, Student, Student, Student];
}

const record = async () => (await world.teacher.get(`/api/seminars/${seminar.seminar.id}/transcript`)).body;
const actsOf = async (name: string) =>
  (await record()).people.find((person: { realName: string }) => person.realName === name)?.acts;

describe("P1 a private word", () => {
  const text = "Have you found the words that your answer rests on?";

  test("reaches that student alone, in every tab, and is kept for staff", async () => {
    const [ada, bruno] = await setScene();
    const tab = await ada.browser.connect();
    await tab.enterSeminar(seminar.seminar.id);
    const away = await ada.browser.connect();
    away.socket.disconnect();
    const { seat } = await seminar.desk.must("seat:nudge", { seatId: ada.seatId, text: ` ${text} ` });
    expect(seat).toMatchObject({ id: ada.seatId, nudgedAt: expect.any(Number) });
    const nudge = { id: expect.any(String), text, by: "Ms Okafor", at: seat.nudgedAt };
    for (const line of [ada.line, tab]) {
      const own = () => line.seminars.get(seminar.seminar.id)?.seat.nudge;
      await line.until(() => own() != null, "for the word");
      expect(own()).toEqual(nudge);
    }
    away.socket.connect();
    await away.connected();
    expect((await away.enterSeminar(seminar.seminar.id)).seat.nudge).toEqual(nudge);

    const screen = await seminar.screen();
    await seminarSettles(seminar, bruno.line, screen);
    expect([...bruno.browser.knows("found the words"), ...screen.knows("found the words")]).toEqual([]);
    expect(await actsOf("Ada Lindqvist")).toMatchObject([{ act: "nudge", by: "Ms Okafor", to: text }]);
    expect((await ada.browser.get(`/api/seminars/${seminar.seminar.id}/mine`)).body.seat.nudge).toEqual(
      nudge,
    );
  });

  test("is for students who are there, and has a limit", async () => {
    const [ada, bruno] = await setScene();
    const { seat } = await seminar.desk.must("seminar:enter", { seminarId: seminar.seminar.id });
    const nudge = (seatId: string, words: string) => seminar.desk.send("seat:nudge", { seatId, text: words });
    expect(await nudge(seat.id, text)).toMatchObject({ error: "forbidden" });
    expect(await nudge(ada.seatId, "x".repeat(301))).toMatchObject({ error: "too_long" });
    expect(await nudge(ada.seatId, "  ")).toMatchObject({ error: "empty" });
    await seminar.desk.must("seat:remove", { seatId: bruno.seatId });
    expect(await nudge(bruno.seatId, text)).toMatchObject({ error: "not_found" });
    await seminar.desk.must("seminar:end", { seminarId: seminar.seminar.id });
    expect(await nudge(ada.seatId, text)).toMatchObject({ error: "ended" });
  });
});

describe("the random picker", () => {
  const pick = async () => (await seminar.desk.must("seat:pick", { seminarId: seminar.seminar.id })).seat.id;
  const round = async (count: number) => {
    const picked: string[] = [];
    for (let turn = 0; turn < count; turn++) picked.push(await pick());
    return picked.sort();
  };
  const ids = (...some: Student[]) => some.map(({ seatId }) => seatId).sort();

  test("picks nobody twice until all were picked, and whoever comes late has no more turns than others", async () => {
    const all = await setScene();
    expect(await round(4)).toEqual(ids(...all));
    expect(await round(4)).toEqual(ids(...all));
    const late = await seminar.join("Late Comer");
    expect(await round(5)).toEqual(ids(...all, late));
    await roomSettles(seminar, all[0].line);
    await seminarSettles(seminar, all[0].line);
    expect(all[0].browser.knows('"picks"')).toEqual([]);
  });

  test("also when two teachers press at once", async () => {
    const all = await setScene();
    expect((await Promise.all([pick(), pick(), pick(), pick()])).sort()).toEqual(ids(...all));
  });

  test("of those who are connected; not who was removed or waits at the door", async () => {
    const [ada, bruno, cleo, dara] = await setScene();
    await seminar.desk.must("seat:remove", { seatId: dara.seatId });
    await seminar.knock("Lou Waiting");
    cleo.line.close();
    const here = () => seminar.desk.of("presence").at(-1)?.here;
    await seminar.desk.until(() => here() === 2, "for two to be left");
    for (let turn = 0; turn < 3; turn++) expect(await round(2)).toEqual(ids(ada, bruno));
  });

  test("nobody is there to pick", async () => {
    seminar = await world.openClass();
    const reply = await seminar.desk.send("seat:pick", { seminarId: seminar.seminar.id });
    expect(reply).toMatchObject({ ok: false, error: "not_found" });
  });
});

describe("P1 a new name", () => {
  test("with real names everyone sees it on every post, and the student as well", async () => {
    const [ada, bruno] = await setScene();
    const post = await ada.line.say(seminar.room, "By whom?");
    await bruno.line.sees(seminar.room, post.text);
    const reply = await seminar.desk.send("seat:rename", { seatId: ada.seatId, name: "  Ada  King " });
    expect(reply).toMatchObject({ ok: true, seat: { name: "Ada King" } });
    for (const line of [bruno.line, ada.line, seminar.desk])
      await line.until(() => line.post(post.id)?.author.name === "Ada King", "for the name");
    await ada.line.until(
      () => ada.line.seminars.get(seminar.seminar.id)?.seat.shownAs === "Ada King",
      "for the own name",
    );
    expect(await actsOf("Ada King")).toMatchObject([
      { act: "rename", from: "Ada Lindqvist", to: "Ada King", by: "Ms Okafor" },
    ]);
  });

  test("with pseudonyms nobody else is told anything", async () => {
    const [ada, bruno] = await setScene({ names: "pseudonyms" });
    const screen = await seminar.screen();
    const post = await ada.line.say(seminar.room, "Who asks?", { move: "ask" });
    await seminar.desk.must("room:add", {
      seminarId: seminar.seminar.id,
      question: "Who asks?",
      postId: post.id,
    });
    await roomSettles(seminar, bruno.line, screen, seminar.desk);
    await seminarSettles(seminar, bruno.line, screen);
    const before = [bruno.line, screen].map((line) => line.heard.length);
    await seminar.desk.must("seat:rename", { seatId: ada.seatId, name: "Ada King" });
    await seminar.desk.until(
      () => seminar.desk.post(post.id)?.seat?.name === "Ada King",
      "for staff to be told",
    );
    await roomSettles(seminar, bruno.line, screen);
    await seminarSettles(seminar, bruno.line, screen);
    for (const [index, line] of [bruno.line, screen].entries()) {
      const heard = line.heard.slice(before[index]).filter(({ event }) => event !== "presence");
      expect(heard.map(({ event }) => event)).toEqual(["room:changes", "seminar:changes"]);
      expect(heard[0]?.data.posts).toMatchObject([{ author: { role: "teacher" } }]);
      expect(heard[1]?.data).not.toHaveProperty("rooms");
      expect(line.knows("Ada King", "Lindqvist")).toEqual([]);
    }
  });

  test.each([
    ["Bruno Castellanos", "name_taken"],
    ["bruno  CASTELLANOS", "name_taken"],
    ["Ms Okafor", "name_taken"],
    ["Your Teacher", "name_reserved"],
    ["!!!", "name_unreadable"],
    ["\u200b", "name_empty"],
    ["x".repeat(41), "name_too_long"],
  ])("%j is refused as %s", async (name, error) => {
    const [ada, bruno] = await setScene();
    const reply = await seminar.desk.send("seat:rename", { seatId: ada.seatId, name });
    expect(reply).toMatchObject({ ok: false, error, message: expect.stringMatching(/^[A-Z].*\.$/) });
    await seminarSettles(seminar, bruno.line);
    expect(await actsOf("Ada Lindqvist")).toEqual([]);
  });
});
