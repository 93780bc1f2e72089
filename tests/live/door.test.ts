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
