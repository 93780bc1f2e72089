import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "../world";
import { Browser } from "../world/browser";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.stop());

test("A3 a locked seminar takes nobody new; a member whose connection dropped is let back in", async () => {
  const { seminar, desk, room, join } = await world.openClass();
  const member = await join("Ada Lindqvist");
  const { id, code } = seminar;
  await desk.must("seminar:policy", { seminarId: id, locked: true });
  await member.line.until(
    () => member.line.of("seminar:changes").some((event) => event.seminar?.locked),
    "for the lock",
  );

  const stranger = new Browser(world.server.url);
  const refused = await stranger.post("/api/join", { code, name: "Dora Novak" });
  expect(refused).toMatchObject({ status: 403, body: { ok: false, error: "locked" } });
  expect((await stranger.get(`/api/seminars/${id}/lesson`)).status).toBe(401);

  member.line.close();
  const back = await member.browser.connect();
  await back.must("seminar:enter", { seminarId: id });
  await back.enter(room);
  await back.say(room, "I am back.");
  expect((await member.browser.post("/api/join", { code, name: "Ada Lindqvist" })).status).toBe(201);

  await desk.must("seminar:policy", { seminarId: id, locked: false });
  expect((await stranger.post("/api/join", { code, name: "Dora Novak" })).status).toBe(201);
});

test("A6 wrong codes are limited by address; right ones from there still pass", async () => {
  const { seminar } = await world.openClass();
  const ended = await world.openClass();
  await ended.desk.must("seminar:end", { seminarId: ended.seminar.id });
  const guesser = new Browser(world.server.url);
  const ask = (code: string) => guesser.get(`/api/join?code=${code}`);
  const [none, over] = [await ask("BCDF2345"), await ask(ended.seminar.code)];
  expect(none).toMatchObject({ status: 404, body: { error: "not_found" } });
  expect(over.text).toBe(none.text);
  const statuses = new Set<number>();
  for (let tries = 0; tries < 60; tries++) statuses.add((await ask("BCDF2345")).status);
  expect([...statuses]).toEqual([404, 429]);
  expect((await ask(seminar.code)).status).toBe(200);
  expect((await guesser.post("/api/join", { code: seminar.code, name: "Ada Lindqvist" })).status).toBe(201);
  expect((await guesser.post("/api/join", { code: "BCDF2345", name: "Ada Lindqvist" })).status).toBe(429);
});

test("P3 a student is told of a change of standing, and nobody else", async () => {
  const { seminar, desk, join } = await world.openClass();
  const ada = await join("Ada Lindqvist");
  const bruno = await join("Bruno Castellanos");
  await desk.must("seat:standing", { seatId: ada.seatId, standing: "muted" });
  const told = () => ada.line.of("seminar:changes").find((event) => event.seat?.standing === "muted");
  await ada.line.until(() => told() !== undefined, "to be told");
  // A change that everyone hears of comes after whatever came before.
  await desk.must("seminar:freeze", { seminarId: seminar.id, frozen: true });
  const frozen = () => bruno.line.of("seminar:changes").some((event) => event.seminar?.frozen);
  await bruno.line.until(frozen, "for the freeze");
  expect(JSON.stringify(bruno.line.heard)).not.toContain("muted");
});
