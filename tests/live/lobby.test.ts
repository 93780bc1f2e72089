import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Class, openWorld, type Student, type World } from "../world";
import type { Line } from "../world/line";
import { roomSettles, seminarSettles } from "../world/marker";

let world: World;
let seminar: Class;
let witness: Student;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.stop());

/** A class with one student in it and a lobby for whoever comes now. */
async function setScene() {
  seminar = await world.openClass();
  witness = await seminar.join("Bruno Castellanos");
  await seminar.desk.must("seminar:policy", { seminarId: seminar.seminar.id, lobby: true });
}

/** Knocks and asks to come in, as a page does. */
async function waits(name: string): Promise<Student> {
  const student = await seminar.knock(name);
  await refusedAtDoor(student.line);
  return student;
}

async function refusedAtDoor(line: Line) {
  const { id } = seminar.seminar;
  expect(await line.send("seminar:enter", { seminarId: id })).toMatchObject({ ok: false, error: "lobby" });
}

const admit = (...students: Student[]) =>
  seminar.desk.must("seminar:admit", {
    seminarId: seminar.seminar.id,
    ...(students.length > 0 ? { seatIds: students.map(({ seatId }) => seatId) } : {}),
  });

/** It has been told on the connection it waited with. */
const isLetIn = ({ line, seatId }: Student) =>
  line.until(() => line.of("seminar:changes").some((event) => event.seat?.id === seatId), "to be let in");

describe("A3 with a lobby newcomers wait at the door", () => {
  test("who waits hears and says nothing; staff are told who it is, classmates are not", async () => {
    await setScene();
    const before = witness.line.heard.length;
    const waiting = await waits("Lou Waiting");
    const { line, browser } = waiting;
    const { id, code } = seminar.seminar;
    expect(await line.send("room:enter", { roomId: seminar.room, since: 0 })).toMatchObject({
      error: "lobby",
    });
    expect(await line.add(seminar.room, "Let me in.")).toMatchObject({ error: "lobby" });
    for (const path of ["lesson", "mine", "transcript"])
      expect((await browser.get(`/api/seminars/${id}/${path}`)).status).toBe(403);

    const there = () => seminar.desk.seminars.get(id)?.seats.find((seat) => seat.id === waiting.seatId);
    await seminar.desk.until(() => there() !== undefined, "to hear of the newcomer");
    expect(there()).toMatchObject({ name: "Lou Waiting", admitted: false });

    await witness.line.say(seminar.room, "Nobody else may hear this.");
    await roomSettles(seminar, witness.line);
    await seminarSettles(seminar, witness.line);
    // An answer comes after whatever was sent before it.
    await refusedAtDoor(line);
    expect(line.heard).toEqual([]);
    expect(browser.knows("Nobody else may hear", "Bruno", "alliance together")).toEqual([]);
    expect(JSON.stringify(witness.line.heard.slice(before))).not.toMatch(/Lou Waiting|admitted/);
    expect(witness.browser.knows(waiting.seatId, waiting.handle)).toEqual([]);

    const again = await browser.post("/api/join", { code, name: "Lou Waiting" });
    expect(again).toMatchObject({ status: 201, body: { seat: { id: waiting.seatId } } });
    await refusedAtDoor(line);
  });

  test("one is let in, the other waits on; then all are, each on the connection it has", async () => {
    await setScene();
    const [first, second, third] = [await waits("First"), await waits("Second"), await waits("Third")];
    const socket = first.line.socket.id;
    const { seats } = await admit(first);
    expect(seats).toMatchObject([{ id: first.seatId, admitted: true }]);
    await isLetIn(first);
    await first.line.enterSeminar(seminar.seminar.id);
    await first.line.enter(seminar.room);
    await first.line.say(seminar.room, "Here I am.");
    await witness.line.sees(seminar.room, "Here I am.");
    expect(first.line.socket.id).toBe(socket);
    await refusedAtDoor(second.line);
    expect(second.line.heard).toEqual([]);

    expect((await admit()).seats.map(({ id }) => id).sort()).toEqual([second.seatId, third.seatId].sort());
    for (const student of [second, third]) {
      await isLetIn(student);
      await student.line.enterSeminar(seminar.seminar.id);
      await student.line.enter(seminar.room);
      expect(student.line.texts(seminar.room)).toEqual(["Here I am."]);
    }
    expect((await admit()).seats).toEqual([]);
    await roomSettles(seminar, first.line, second.line, third.line);
    const { body } = await world.teacher.get(`/api/seminars/${seminar.seminar.id}/transcript`);
    const { acts } = body.people.find(({ name }: { name: string }) => name === "First");
    expect(acts).toMatchObject([{ act: "admit", by: "Ms Okafor", at: expect.any(Number) }]);
  });

  test("turned away: told so, cut, and no way back", async () => {
    await setScene();
    const waiting = await waits("Lou Waiting");
    const other = await waits("Otto Waiting");
    await seminar.desk.must("seat:remove", { seatId: waiting.seatId });
    await waiting.line.until(() => !waiting.line.socket.connected, "to be cut");
    expect(waiting.line.heard).toEqual([
      { event: "seat:ended", data: { seminarId: seminar.seminar.id, reason: "removed" } },
    ]);
    const { code } = seminar.seminar;
    expect(await waiting.browser.post("/api/join", { code, name: "Someone Else" })).toMatchObject({
      status: 403,
      body: { error: "removed" },
    });
    await admit();
    await isLetIn(other);
    const back = await waiting.browser.connect();
    const reply = await back.send("seminar:enter", { seminarId: seminar.seminar.id });
    expect(reply).toMatchObject({ error: "not_found" });
  });

  test("the seminar ends while somebody waits", async () => {
    await setScene();
    const waiting = await waits("Lou Waiting");
    await seminar.desk.must("seminar:end", { seminarId: seminar.seminar.id });
    await waiting.line.until(() => !waiting.line.socket.connected, "to be cut");
    expect(waiting.line.of("seat:ended")).toEqual([{ seminarId: seminar.seminar.id, reason: "ended" }]);
  });

  test("a connection that drops while waiting finds the door as it is now", async () => {
    await setScene();
    const [stays, comesIn] = [await waits("Stays Out"), await waits("Comes In")];
    for (const { line } of [stays, comesIn]) line.socket.disconnect();
    await admit(comesIn);
    for (const { line } of [stays, comesIn]) {
      line.socket.connect();
      await line.connected();
    }
    await comesIn.line.enterSeminar(seminar.seminar.id);
    await refusedAtDoor(stays.line);
    await admit(stays);
    await isLetIn(stays);
    await stays.line.enterSeminar(seminar.seminar.id);
  });

  test("an admission that meets the question in flight is not missed", async () => {
    await setScene();
    for (let round = 0; round < 10; round++) {
      const student = await seminar.knock(`Late ${round}`);
      const [reply] = await Promise.all([
        student.line.send("seminar:enter", { seminarId: seminar.seminar.id }),
        admit(student),
      ]);
      if (!reply.ok) await isLetIn(student);
      await student.line.enterSeminar(seminar.seminar.id);
    }
  });

  test("whoever was in stays in, and comes back without waiting", async () => {
    await setScene();
    const tab = await witness.browser.connect();
    await tab.enterSeminar(seminar.seminar.id);
    await tab.enter(seminar.room);
    await tab.say(seminar.room, "I have a seat.");
  });
});

describe("A2 after a removal the door is watched", () => {
  test("the lobby is on by itself, and everyone is told; staff who leave do not turn it on", async () => {
    seminar = await world.openClass();
    witness = await seminar.join("Bruno Castellanos");
    const colleague = await world.addTeacher("Mr Coe");
    await seminar.desk.must("seat:remove", { seatId: await seminar.invite(colleague, "co-teacher") });
    const { id } = seminar.seminar;
    expect(seminar.desk.seminars.get(id)?.seminar.lobby).toBe(false);
    await seminar.join("Early Bird");

    const gone = await seminar.join("Rhea Gone");
    await seminar.desk.must("seat:remove", { seatId: gone.seatId });
    for (const line of [seminar.desk, witness.line])
      await line.until(() => line.seminars.get(id)?.seminar.lobby === true, "to be told of the lobby");
    // With a new browser and a new name: a person looks who it is.
    await waits("Somebody New");
  });
});
