import { afterAll, beforeAll, expect, test } from "vitest";
import { type Class, openWorld, type Student, type World } from "../world";
import { Browser } from "../world/browser";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.stop());

const newCode = async (seminar: Class, { browser }: Student): Promise<string> =>
  (await browser.post(`/api/seminars/${seminar.seminar.id}/seat/code`, {})).body.code;
const rejoin = (browser: Browser, code: string, secret: string) =>
  browser.post("/api/join/rejoin", { code, rejoin: secret });

test("A3 a private code brings the seat to another device, past lock and lobby; the first one is told", async () => {
  const seminar = await world.openClass();
  const { id, code } = seminar.seminar;
  const [ada, witness] = [await seminar.join("Ada Lindqvist"), await seminar.join("Bruno Castellanos")];
  const post = await ada.line.say(seminar.room, "From the first device.");
  await seminar.desk.must("seminar:policy", { seminarId: id, locked: true, lobby: true });
  const tab = await ada.browser.connect();
  await tab.enter(seminar.room);

  const phone = new Browser(world.server.url);
  const back = await rejoin(phone, code.toLowerCase(), await newCode(seminar, ada));
  expect(back).toMatchObject({ status: 200, body: { seat: { id: ada.seatId, handle: ada.handle } } });
  for (const line of [ada.line, tab]) {
    await line.until(() => !line.socket.connected, "to be cut");
    expect(line.of("seat:ended")).toEqual([{ seminarId: id, reason: "moved" }]);
  }
  const line = await phone.connect();
  await line.enterSeminar(id);
  await line.enter(seminar.room);
  expect(line.posts(seminar.room).map((one) => one.id)).toEqual([post.id]);
  const second = await line.say(seminar.room, "From the second.");
  await witness.line.sees(seminar.room, "From the second.");
  expect(witness.line.post(second.id)?.author.handle).toBe(ada.handle);

  const first = await ada.browser.connect();
  expect(await first.send("seminar:enter", { seminarId: id })).toMatchObject({ error: "not_found" });
  expect(await first.add(seminar.room, "Still here?")).toMatchObject({ error: "not_found" });
  expect((await ada.browser.get(`/api/seminars/${id}/mine`)).status).toBe(404);
  expect(first.heard).toEqual([]);
  expect(witness.line.of("seat:ended")).toEqual([]);
});

test("a device that enters while its seat moves away does not cut the new one", async () => {
  const seminar = await world.openClass();
  const { id, code } = seminar.seminar;
  let holder = await seminar.join("Ada Lindqvist");
  for (let round = 0; round < 10; round++) {
    const phone = new Browser(world.server.url);
    const secret = await newCode(seminar, holder);
    const before = await holder.browser.connect({ reconnection: false });
    const entering = Array.from({ length: 5 }, () =>
      before.send("room:enter", { roomId: seminar.room, since: 0 }).catch(() => null),
    );
    expect((await rejoin(phone, code, secret)).status).toBe(200);
    const line = await phone.connect({ reconnection: false });
    await line.enterSeminar(id);
    await line.enter(seminar.room);
    await Promise.all(entering);
    await line.say(seminar.room, `round ${round}`);
    await line.sees(seminar.room, `round ${round}`);
    expect(line.of("seat:ended")).toEqual([]);
    expect(JSON.stringify(before.of("room:changes"))).not.toContain(`round ${round}"`);
    holder = { ...holder, browser: phone, line };
  }
});

test("A6 a wrong code, a used one and an unknown seminar get the same words, and count as wrong codes", async () => {
  const server = await openWorld();
  try {
    const seminar = await server.openClass();
    const { code } = seminar.seminar;
    const ada = await seminar.join("Ada Lindqvist");
    const used = await newCode(seminar, ada);
    const phone = new Browser(server.server.url);
    expect((await rejoin(phone, code, used)).status).toBe(200);
    const guesser = new Browser(server.server.url);
    const answers = [
      await rejoin(guesser, code, used),
      await rejoin(guesser, code, "BCDF2345"),
      await rejoin(guesser, code, "nothing like a code"),
      await rejoin(guesser, "BCDF2345", "BCDF2346"),
    ];
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
    const statuses = new Set<number>();
    for (let tries = 0; tries < 60; tries++) statuses.add((await rejoin(guesser, code, "BCDF2345")).status);
    expect([...statuses]).toEqual([404, 429]);
    // A right one still passes.
    const right = await newCode(seminar, { ...ada, browser: phone });
    expect((await rejoin(guesser, code, right)).status).toBe(200);
  } finally {
    await server.stop();
  }
});

test("A2 a removed student comes back by no code, the own or a classmate's", async () => {
  const seminar = await world.openClass();
  const { code } = seminar.seminar;
  const [ada, ben] = [await seminar.join("Ada Lindqvist"), await seminar.join("Ben Okri")];
  const [own, classmates] = [await newCode(seminar, ada), await newCode(seminar, ben)];
  await seminar.desk.must("seat:remove", { seatId: ada.seatId });
  expect((await rejoin(new Browser(world.server.url), code, own)).status).toBe(404);
  expect((await rejoin(ada.browser, code, classmates)).status).toBe(403);
  expect((await newCode(seminar, ben)).length).toBe(8);
});

test("A5 leaving a device closes every tab of it and nobody else's; the code leads back", async () => {
  const seminar = await world.openClass();
  const { id, code } = seminar.seminar;
  const [ada, witness] = [await seminar.join("Ada Lindqvist"), await seminar.join("Bruno Castellanos")];
  const tab = await ada.browser.connect();
  await tab.enter(seminar.room);
  const secret = await newCode(seminar, ada);
  expect((await ada.browser.ask("DELETE", `/api/seminars/${id}/seat`)).status).toBe(200);
  for (const line of [ada.line, tab]) {
    await line.until(() => !line.socket.connected, "to be cut");
    expect(line.of("seat:ended")).toEqual([{ seminarId: id, reason: "signed_out" }]);
  }
  expect((await ada.browser.get(`/api/seminars/${id}/lesson`)).status).toBe(404);
  expect((await ada.browser.get(`/api/join?code=${code}`)).body.seat).toBeNull();
  expect(witness.line.of("seat:ended")).toEqual([]);

  const next = await ada.browser.post("/api/join", { code, name: "Dora Novak" });
  expect(next).toMatchObject({ status: 201 });
  expect(next.body.seat.id).not.toBe(ada.seatId);
  expect((await rejoin(ada.browser, code, secret)).status).toBe(409);
  expect((await ada.browser.ask("DELETE", `/api/seminars/${id}/seat`)).status).toBe(200);
  expect(await rejoin(ada.browser, code, secret)).toMatchObject({ body: { seat: { id: ada.seatId } } });
});

test("P1 P7 the code is on no screen but its owner's, in no record and in no log", async () => {
  const seminar = await world.openClass({ names: "pseudonyms" });
  const { id, code } = seminar.seminar;
  const [ada, witness] = [await seminar.join("Ada Lindqvist"), await seminar.join("Bruno Castellanos")];
  const secret = await newCode(seminar, ada);
  await ada.line.say(seminar.room, "A thought.");
  await witness.line.sees(seminar.room, "A thought.");
  const phone = new Browser(world.server.url);
  await rejoin(phone, code, secret);
  await world.teacher.get(`/api/seminars/${id}/transcript`);
  expect(witness.browser.knows(secret, ada.seatId, "Lindqvist")).toEqual([]);
  expect(world.teacher.knows(secret)).toEqual([]);
  expect(world.server.output()).not.toContain(secret);
  const stored = world.server.database((client) =>
    JSON.stringify(client.prepare("select * from seats").all()),
  );
  expect(stored).not.toContain(secret);
});

test("after the end the code opens the own record on another device", async () => {
  const seminar = await world.openClass();
  const { id, code } = seminar.seminar;
  const ada = await seminar.join("Ada Lindqvist");
  await ada.line.say(seminar.room, "My last word.");
  const secret = await newCode(seminar, ada);
  await seminar.desk.must("seminar:end", { seminarId: id });
  const phone = new Browser(world.server.url);
  expect((await rejoin(phone, code, secret)).status).toBe(200);
  expect((await phone.get(`/api/seminars/${id}/mine`)).text).toContain("My last word.");
});
