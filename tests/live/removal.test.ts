import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Class, openWorld, type Student, type World } from "../world";
import { Browser } from "../world/browser";
import type { Line } from "../world/line";

let world: World;
let seminar: Class;
let removed: Student;
let witness: Student;

beforeAll(async () => {
  world = await openWorld();
  seminar = await world.openClass();
  removed = await seminar.join("Rhea Gone");
  witness = await seminar.join("Bruno Castellanos");
});
afterAll(() => world?.stop());

const postsOf = (seatId: string) =>
  world.server.database((client) =>
    client.prepare("select count(*) from posts where seat_id = ?").pluck().get(seatId),
  );

test("A2 a removed student hears and says nothing more, in any tab", async () => {
  const polling = { transports: ["polling"], upgrade: false };
  const tabs = [removed.line, await removed.browser.connect(), await removed.browser.connect(polling)];
  for (const tab of tabs) await tab.enter(seminar.room);
  const elsewhere = await removed.browser.connect();

  const stop = flood([...tabs, elsewhere]);
  await witness.line.until(() => witness.line.posts(seminar.room).length > 20, "for the flood");
  await seminar.desk.must("seat:remove", { seatId: removed.seatId });
  const stored = postsOf(removed.seatId);
  await seminar.desk.say(seminar.room, "Now that we are alone");
  await witness.line.sees(seminar.room, "Now that we are alone");
  for (const tab of tabs) await tab.until(() => !tab.socket.connected, "for the tab to be cut");
  await stop();

  expect(postsOf(removed.seatId)).toBe(stored);
  for (const tab of tabs) {
    expect(tab.texts(seminar.room)).not.toContain("Now that we are alone");
    expect(tab.of("seat:ended")).toEqual([{ seminarId: seminar.seminar.id, reason: "removed" }]);
    expect(tab.heard.at(-1)?.event).toBe("seat:ended");
  }
  expect(elsewhere.of("room:changes")).toEqual([]);
});

test("A2 there is no way back with the same browser", async () => {
  const { id, code } = seminar.seminar;
  for (const name of ["Rhea Gone", "Somebody Else"]) {
    const answer = await removed.browser.post("/api/join", { code, name });
    expect(answer).toMatchObject({ status: 403, body: { ok: false, error: "removed" } });
  }
  for (const path of ["lesson", "mine", "transcript"]) {
    expect((await removed.browser.get(`/api/seminars/${id}/${path}`)).status).toBe(404);
  }
  const line = await removed.browser.connect();
  expect(await line.send("seminar:enter", { seminarId: id })).toMatchObject({ error: "not_found" });
  expect(await line.send("room:enter", { roomId: seminar.room, since: 0 })).toMatchObject({
    error: "not_found",
  });
  expect(await line.add(seminar.room, "Let me in.")).toMatchObject({ error: "not_found" });
  await seminar.desk.say(seminar.room, "Nobody comes back.");
  await witness.line.sees(seminar.room, "Nobody comes back.");
  expect(line.heard).toEqual([]);
});

test("A2 the name stays taken, and what was said stays in the record", async () => {
  const other = new Browser(world.server.url);
  const fresh = await other.post("/api/join", { code: seminar.seminar.code, name: "rhea GONE" });
  expect(fresh).toMatchObject({ status: 409, body: { error: "name_taken" } });
  const record = await world.teacher.get(`/api/seminars/${seminar.seminar.id}/transcript`);
  expect(record.text).toContain("flood 0");
});

test("A2 a removal that meets an entry in flight leaves no ear behind", async () => {
  for (let round = 0; round < 10; round++) {
    // The removal before has opened the lobby.
    await seminar.desk.must("seminar:policy", { seminarId: seminar.seminar.id, lobby: false });
    const late = await seminar.join(`Late ${round}`);
    const tab = await late.browser.connect();
    const entering = Array.from({ length: 5 }, () =>
      tab.send("room:enter", { roomId: seminar.room, since: 0 }).catch(() => null),
    );
    await seminar.desk.must("seat:remove", { seatId: late.seatId });
    await Promise.all(entering);
    await seminar.desk.say(seminar.room, `round ${round}`);
    await witness.line.sees(seminar.room, `round ${round}`);
    const heard = JSON.stringify([...late.line.heard, ...tab.heard].map(({ data }) => data));
    expect(heard).not.toContain(`round ${round}"`);
  }
});

/** Posts on every line without waiting for answers, until told to stop. */
function flood(lines: Line[]) {
  let going = true;
  let n = 0;
  const running = lines.map(async (line) => {
    while (going && line.socket.connected) {
      const post = { roomId: seminar.room, id: randomUUID(), text: `flood ${n++}`, move: "claim" as const };
      await line.send("post:add", post).catch(() => null);
    }
  });
  return async () => {
    going = false;
    await Promise.all(running);
  };
}
