/** What the page of a code says by itself, before any connection: to each visitor what they may know, and no more. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Class, openWorld, type World } from "../world";
import { Browser } from "../world/browser";

/** Of the lesson that every class of these tests has. */
const LESSON = "An alliance is a promise";

let world: World;
let seminar: Class;
beforeAll(async () => {
  world = await openWorld();
  seminar = await world.openClass();
});
afterAll(() => world?.stop());

const page = (browser: Browser, code = seminar.seminar.code, headers: Record<string, string> = {}) =>
  browser.ask("GET", `/s/${code}`, undefined, headers);

test("P1 a stranger is told the title, a student the lesson and who they are, and neither of anybody else", async () => {
  const ada = await seminar.join("Ada Lindqvist");
  await seminar.join("Bruno Castellanos");
  await ada.line.say(seminar.room, "Words of a student.");
  const stranger = await page(new Browser(world.server.url));
  expect(stranger.text).toContain(seminar.seminar.title);
  expect(stranger.text).not.toMatch(new RegExp(`${LESSON}|Ada Lindqvist|Bruno|Words of a student`));
  const own = await page(ada.browser);
  expect(own.text).toContain(LESSON);
  expect(own.text).toContain("Ada Lindqvist");
  expect(own.text).not.toMatch(/Bruno|Words of a student/);
});

test("A3 who waits at the door, was removed, or comes from elsewhere gets nothing of the lesson", async () => {
  const gone = await seminar.join("Gone Tomorrow");
  await seminar.desk.must("seat:remove", { seatId: gone.seatId });
  const elsewhere = await (await world.openClass()).join("Else Where");
  await seminar.desk.must("seminar:policy", { seminarId: seminar.seminar.id, lobby: true });
  const waiting = await seminar.knock("Lou Waiting");
  for (const { browser } of [gone, elsewhere, waiting]) {
    const { text, status } = await page(browser);
    expect(status).toBe(200);
    expect(text).not.toContain(LESSON);
  }
  await seminar.desk.must("seminar:policy", { seminarId: seminar.seminar.id, lobby: false });
});

test("D6 what the service worker keeps of the page knows nobody", async () => {
  const { browser } = await seminar.join("Chloe Martin");
  const { text, status } = await page(browser, undefined, { "X-Stoa-Kept": "1" });
  expect(status).toBe(200);
  expect(text).not.toMatch(new RegExp(`${LESSON}|Chloe Martin|${seminar.seminar.title}`));
});

test("A6 wrong codes in addresses of pages are counted with the others, and an ended seminar's is one", async () => {
  const ended = await world.openClass();
  await ended.desk.must("seminar:end", { seminarId: ended.seminar.id });
  const guesser = new Browser(world.server.url);
  const over = await page(guesser, ended.seminar.code);
  expect(over.text).toContain("No open seminar has this code");
  expect(over.text).not.toContain(ended.seminar.title);
  for (let tries = 0; tries < 60; tries++) await page(guesser, "BCDF2345");
  expect((await page(guesser, "BCDF2345")).text).toContain("Too many wrong codes");
  expect((await guesser.get("/api/join?code=BCDF2345")).status).toBe(429);
  expect((await page(guesser)).text).toContain(seminar.seminar.title);
});
