import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Class, openWorld, type Student, type World } from "../world";

let world: World;
let seminar: Class;
let actor: Student;
let witness: Student;
let stranger: Student;

beforeAll(async () => {
  world = await openWorld();
  seminar = await world.openClass();
  actor = await seminar.join("Ada Lindqvist");
  witness = await seminar.join("Bruno Castellanos");
  stranger = await (await world.openClass()).join("Zoe Fairweather");
});
afterAll(() => world?.stop());

test("a post reaches the class at once and nobody outside it", async () => {
  const { post } = await actor.line.must("post:add", {
    roomId: seminar.room,
    id: randomUUID(),
    text: "Promises are kept while they pay.",
    move: "evidence",
  });
  await witness.line.sees(seminar.room, post.text);
  await seminar.desk.sees(seminar.room, post.text);
  expect(witness.line.posts(seminar.room).at(-1)).toEqual(post);
  expect(stranger.line.of("room:changes")).toEqual([]);
});

test("D5 a post landing while clients enter is seen once by each of them, in the same order", async () => {
  const newcomers = await Promise.all(
    Array.from({ length: 12 }, () => actor.browser.connect({ reconnection: false })),
  );
  for (const [index, newcomer] of newcomers.entries()) {
    const writing = [0, 1, 2].map((n) => actor.line.say(seminar.room, `landing ${index}.${n}`));
    await Promise.all([...writing, newcomer.enter(seminar.room, 0)]);
  }
  await actor.line.say(seminar.room, "all landed");
  for (const newcomer of newcomers) await newcomer.sees(seminar.room, "all landed");
  await witness.line.sees(seminar.room, "all landed");
  const texts = witness.line.texts(seminar.room);
  expect(texts.filter((text) => text.startsWith("landing"))).toHaveLength(36);
  expect(new Set(texts).size).toBe(texts.length);
  for (const newcomer of newcomers) expect(newcomer.texts(seminar.room)).toEqual(texts);
});

test("D7 a lost frame is noticed by the next one", async () => {
  witness.line.loses = (frame) =>
    Boolean(frame.posts?.some((post) => "text" in post && post.text === "lost"));
  await actor.line.say(seminar.room, "lost");
  await seminar.desk.sees(seminar.room, "lost");
  await actor.line.say(seminar.room, "after it");
  await witness.line.sees(seminar.room, "after it");
  await witness.line.sees(seminar.room, "lost");
});

test("D7 a lost frame is noticed without any further change, by the reminder", async () => {
  witness.line.loses = (frame) =>
    Boolean(frame.posts?.some((post) => "text" in post && post.text === "silence"));
  await actor.line.say(seminar.room, "silence");
  await witness.line.sees(seminar.room, "silence");
  const reminder = witness.line.of("room:changes").at(-1);
  expect(reminder).toEqual({ roomId: seminar.room, seq: reminder.seq, prev: reminder.seq });
});

test("D8 the whole job over HTTP long-polling alone", async () => {
  const polling = { transports: ["polling"], upgrade: false };
  const desk = await world.teacher.connect(polling);
  const line = await actor.browser.connect(polling);
  const other = await witness.browser.connect(polling);
  for (const one of [desk, line, other]) await one.enter(seminar.room);

  const post = await line.say(seminar.room, "over polling");
  await other.sees(seminar.room, "over polling");
  await line.must("post:revise", { postId: post.id, text: "revised over polling", move: "build" });
  await other.sees(seminar.room, "revised over polling");
  await desk.must("post:decide", { postId: post.id, decision: "hide", note: "Off the question." });
  await other.until(() => !other.texts(seminar.room).includes("revised over polling"), "for the post to go");
  await line.until(
    () => line.rooms.get(seminar.room)?.posts.get(post.id)?.decision?.note === "Off the question.",
    "for the note",
  );
  for (const one of [desk, line, other]) {
    expect(one.socket.io.engine.transport.name).toBe("polling");
    one.close();
  }
  expect(stranger.line.of("room:changes")).toEqual([]);
});

test("D2 a repeat gets its reply even where nothing new is taken any more", async () => {
  const { desk, room, join } = await world.openClass();
  const { line } = await join("Ada Lindqvist");
  const input = { roomId: room, id: randomUUID(), text: "just in time", move: "claim" as const };
  const first = await line.must("post:add", input);
  for (const phase of ["frozen", "closed"] as const) {
    await desk.must("room:phase", { roomId: room, phase });
    expect(await line.must("post:add", input)).toEqual(first);
  }
  const other = await witness.line.send("post:add", { ...input, roomId: seminar.room });
  expect(other).toMatchObject({ ok: false, error: "conflict" });
});

test("D2 the same id ten times at once and after a restart: one row, the same reply", async () => {
  const input = { roomId: seminar.room, id: randomUUID(), text: "said once", move: "claim" as const };
  const replies = await Promise.all(Array.from({ length: 10 }, () => actor.line.send("post:add", input)));
  expect(replies[0]).toMatchObject({ ok: true, post: { id: input.id, text: "said once" } });
  await world.server.restart();
  const again = await actor.browser.connect();
  replies.push(await again.send("post:add", input));
  for (const reply of replies) expect(reply).toEqual(replies[0]);

  const rows = world.server.database((client) =>
    client.prepare("select count(*) from posts where id = ?").pluck().get(input.id),
  );
  expect(rows).toBe(1);
  await again.say(seminar.room, "after the restart");
  await witness.line.sees(seminar.room, "after the restart");
  expect(witness.line.texts(seminar.room).filter((text) => text === "said once")).toHaveLength(1);
  expect(stranger.line.of("room:changes")).toEqual([]);
});
