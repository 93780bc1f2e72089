/** The whole job, with nothing but what docs/protocol.md says; of the code, only what boots the server is imported. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Running, runServer } from "../world/process";
import { type Json, Program } from "../world/program";

let server: Running;
const programs: Program[] = [];
beforeAll(async () => {
  server = await runServer();
});
afterAll(async () => {
  for (const { socket } of programs) socket?.disconnect();
  await server?.stop();
});

function start(): Program {
  const program = new Program(server.url);
  programs.push(program);
  return program;
}

test("the whole job with what the page says: from the set-up link to the record", async () => {
  const teacher = start();
  const person = { name: "Ms Okafor", email: "okafor@school.example", password: "correct horse battery" };
  expect(await teacher.http("POST", "/api/setup", { token: "guess", ...person })).toMatchObject({
    status: 404,
  });
  const token = await server.setUpToken();
  expect(await teacher.http("POST", "/api/setup", { token, ...person })).toMatchObject({
    status: 201,
    ok: true,
  });
  expect(await teacher.http("POST", "/api/setup", { token, ...person })).toMatchObject({ status: 404 });
  expect(await teacher.signIn(person.email, "wrong password")).toMatchObject({ status: 401 });
  expect(await teacher.signIn(person.email, person.password)).toMatchObject({ status: 200 });
  expect((await teacher.http("GET", "/api/account")).account).toMatchObject({ name: "Ms Okafor" });

  const source = "Tides\n\nThe moon pulls the sea.\n\nWhat else pulls it?\n";
  const { lesson } = await teacher.http("POST", "/api/lessons", { source, format: "text" });
  const [found] = lesson.lesson.questions;
  expect(found).toMatchObject({ text: "What else pulls it?", chosen: true });
  const questions = [{ ...found, text: "What else pulls the sea?" }];
  await teacher.http("PUT", `/api/lessons/${lesson.id}`, { source, format: "text", questions });
  const policies = { names: "pseudonyms", review: true, silentStart: false };
  const { seminar } = await teacher.http("POST", "/api/seminars", { lessonId: lesson.id, ...policies });

  const [ada, bruno] = [start(), start()];
  const code = `${seminar.code.slice(0, 4)}-${seminar.code.slice(4)}`.toLowerCase();
  const joined = await ada.http("POST", "/api/join", { code, name: "Ada" });
  expect(joined).toMatchObject({ status: 201, seminarId: seminar.id });
  expect(await bruno.http("POST", "/api/join", { code, name: "Ada" })).toMatchObject({
    status: 409,
    error: "name_taken",
  });
  await bruno.http("POST", "/api/join", { code, name: "Bruno" });
  const frozen = await ada.http("GET", `/api/seminars/${seminar.id}/lesson`);
  expect(frozen.lesson.sections[0].blocks[0].text).toBe("The moon pulls the sea.");

  for (const one of [teacher, ada, bruno]) await one.connect();
  const { rooms, seats } = await teacher.command("seminar:enter", { seminarId: seminar.id });
  expect(seats.map((seat: Json) => seat.name).sort()).toEqual(["Ada", "Bruno", "Ms Okafor"]);
  const roomId = rooms[0].id;
  expect(rooms[0].question).toBe("What else pulls the sea?");
  for (const one of [teacher, ada, bruno]) await one.enter(roomId);

  const early = { roomId, id: randomUUID(), text: "The sun does.", move: "claim" };
  expect(await ada.command("post:add", early)).toMatchObject({ ok: false, error: "waiting" });
  await teacher.command("room:phase", { roomId, phase: "open" });
  const { post } = await ada.command("post:add", early);
  expect(post).toMatchObject({
    status: "pending",
    author: { handle: joined.seat.handle, name: joined.seat.shownAs },
  });
  expect((await ada.command("post:add", early)).post).toEqual(post);
  await teacher.until(() => teacher.posts.has(post.id));
  expect(teacher.posts.get(post.id).seat.name).toBe("Ada");

  await teacher.command("post:decide", { postId: post.id, decision: "return", note: "Say why." });
  await ada.until(() => ada.posts.get(post.id)?.decision?.note === "Say why.");
  await ada.command("post:revise", {
    postId: post.id,
    text: "The sun does, for it is heavy.",
    move: "evidence",
  });
  expect(bruno.posts.size).toBe(0);
  await teacher.command("post:decide", { postId: post.id, decision: "approve" });
  await bruno.until(() => bruno.posts.has(post.id));
  const reply = await bruno.command("post:add", {
    roomId,
    id: randomUUID(),
    text: "And wind?",
    move: "ask",
    parentId: post.id,
  });
  await teacher.command("post:decide", { postId: reply.post.id, decision: "approve" });
  await ada.until(() => ada.posts.has(reply.post.id));

  ada.socket.io.engine.close();
  await teacher.command("post:decide", { postId: reply.post.id, decision: "hide" });
  await ada.until(() => !ada.socket.connected);
  await new Promise<void>((resolve) => ada.socket.once("connect", resolve));
  await ada.enter(roomId);
  expect([...ada.posts.keys()]).toEqual([post.id]);
  await bruno
    .command("post:withdraw", { postId: reply.post.id })
    .then((answer) => expect(answer.error).toBe("conflict"));

  await teacher.command("seminar:freeze", { seminarId: seminar.id, frozen: true });
  const late = { roomId, id: randomUUID(), text: "Too late?", move: "claim" };
  expect(await ada.command("post:add", late)).toMatchObject({ ok: false, error: "frozen" });
  const { id: seatId } = seats.find((seat: Json) => seat.name === "Bruno");
  const cut = new Promise((resolve) => bruno.socket.once("disconnect", resolve));
  await teacher.command("seat:remove", { seatId });
  expect(await cut).toBe("io server disconnect");
  expect(bruno.events.at(-1)).toEqual(["seat:ended", { seminarId: seminar.id, reason: "removed" }]);
  await teacher.command("seminar:end", { seminarId: seminar.id });
  await ada.until(() => ada.events.at(-1)?.[0] === "seat:ended");

  const mine = await ada.http("GET", `/api/seminars/${seminar.id}/mine`);
  expect(mine.rooms[0].posts).toMatchObject([{ text: "The sun does, for it is heavy.", status: "visible" }]);
  const record = await teacher.http("GET", `/api/seminars/${seminar.id}/transcript`);
  expect(record.version).toBe(1);
  const [answer, hidden] = record.rooms[0].threads[0];
  expect(answer.author).toMatchObject({ realName: "Ada", name: joined.seat.shownAs });
  expect(answer.history.map((event: Json) => event.decision ?? event.kind)).toEqual([
    "return",
    "revised",
    "approve",
  ]);
  expect(hidden).toMatchObject({ text: "And wind?", parentId: post.id, depth: 1, status: "hidden" });
  const markdown = await teacher.http(
    "GET",
    `/api/seminars/${seminar.id}/transcript?format=md&zone=Europe/Lisbon`,
  );
  expect(markdown.text).toContain("The sun does, for it is heavy.");

  const { csrfToken } = await teacher.http("GET", "/api/auth/csrf");
  await teacher.http("POST", "/api/auth/signout", new URLSearchParams({ csrfToken, json: "true" }));
  expect(await teacher.http("GET", "/api/account")).toMatchObject({ status: 401, error: "unauthorized" });
});

test("the desk with what the page says: a colleague, a lobby, a projector, flags, undo and the rest", async () => {
  const [teacher, projector, colleague, ada, bruno] = [start(), start(), start(), start(), start()];
  for (const one of [teacher, projector]) await one.signIn("okafor@school.example", "correct horse battery");
  const { lessons } = await teacher.http("GET", "/api/lessons");
  const policies = { names: "pseudonyms", review: false, silentStart: true };
  const { seminar } = await teacher.http("POST", "/api/seminars", { lessonId: lessons[0].id, ...policies });
  const seminarId = seminar.id;

  const { url } = await teacher.http("POST", `/api/seminars/${seminarId}/invitations`, {
    role: "co-teacher",
  });
  const invitation = `/api/invitations/${url.split("/").at(-1)}`;
  expect((await colleague.http("GET", invitation)).invitation).toMatchObject({ role: "co-teacher" });
  const person = { name: "Mr Coe", email: "coe@school.example", password: "at least ten characters" };
  expect(await colleague.http("POST", invitation, person)).toMatchObject({ status: 201, seminarId });
  expect(await colleague.http("GET", invitation)).toMatchObject({ status: 410, error: "used" });
  await colleague.signIn(person.email, person.password);

  for (const one of [teacher, colleague]) await one.connect();
  await projector.connect({ as: "screen" });
  const { rooms, now } = await teacher.command("seminar:enter", { seminarId });
  expect(await projector.command("seminar:enter", { seminarId })).not.toHaveProperty("seats");
  const roomId = rooms[0].id;
  await teacher.command("room:phase", { roomId, phase: "silent", endsAt: now + 120_000 });
  for (const one of [teacher, colleague, projector]) await one.enter(roomId);

  await teacher.command("seminar:policy", { seminarId, lobby: true });
  for (const [one, name] of [
    [ada, "Ada"],
    [bruno, "Bruno"],
  ] as const) {
    await one.http("POST", "/api/join", { code: seminar.code, name });
    await one.connect();
    expect(await one.command("seminar:enter", { seminarId })).toMatchObject({ error: "lobby" });
  }
  expect((await colleague.command("seminar:admit", { seminarId })).seats).toHaveLength(2);
  for (const one of [ada, bruno]) {
    await one.until(() => one.events.some(([event, { seat }]) => event === "seminar:changes" && seat));
    await one.command("seminar:enter", { seminarId });
    await one.enter(roomId);
  }

  const cited = [{ blockId: "b1", start: 0, end: 8, quote: "The moon" }];
  const add = {
    roomId,
    id: randomUUID(),
    text: "The moon does.",
    move: "claim",
    lang: "en",
    citations: cited,
  };
  const { post } = await ada.command("post:add", add);
  const counted = () => projector.events.filter(([event]) => event === "room:answered").at(-1)?.[1];
  await projector.until(() => counted()?.answered === 1);
  expect(counted()).toEqual({ roomId, answered: 1, students: 2 });
  expect(projector.posts.size).toBe(0);
  await teacher.command("room:phase", { roomId, phase: "open" });
  await projector.until(() => projector.posts.has(post.id));
  const postId = post.id;
  await ada.command("post:revise", { postId, text: "The moon does, mostly.", move: "claim" });
  await bruno.until(() => bruno.posts.get(postId)?.first?.text === "The moon does.");
  expect(bruno.posts.get(postId)).toMatchObject({
    ...{ citations: cited, lang: "en" },
    author: { name: post.author.name },
  });

  const reacted = await bruno.command("post:react", { postId, reaction: "think", on: true });
  expect(reacted).toMatchObject({ reactions: ["think"], post: { reactions: { think: 1 } } });
  await projector.until(() => projector.posts.get(postId)?.reactions?.think === 1);
  expect(await bruno.command("post:flag", { postId, note: "Is this right?" })).toEqual({ ok: true });
  await teacher.until(() => teacher.posts.get(postId)?.flags?.[0]?.note === "Is this right?");
  const hidden = await colleague.command("post:decide", { postId, decision: "hide" });
  await projector.until(() => !projector.posts.has(postId));
  expect(await teacher.command("post:decide", { postId, decision: "hide" })).toMatchObject({
    error: "conflict",
    post: { status: "hidden", decision: { by: "Mr Coe" } },
  });
  const { decision } = hidden.post;
  const undone = await teacher.command("post:undo", { postId, decisionId: decision.id });
  expect(undone.post).toMatchObject({ status: "visible", flags: [{ by: "Bruno" }] });
  await teacher.command("post:decide", { postId, decision: "dismiss" });
  await teacher.command("post:pin", { postId, pinned: true });
  await teacher.command("room:spotlight", { roomId, postIds: [postId], at: 0 });
  await projector.until(() => projector.posts.get(postId)?.pinned === true);
  const added = await teacher.command("room:add", { seminarId, question: "Mostly?", postId });
  expect(added.room.credit).toEqual({ postId, handle: post.author.handle, name: post.author.name });
  const { seat } = await teacher.command("seat:pick", { seminarId });
  await teacher.command("seat:nudge", { seatId: seat.id, text: "What do you say?" });
  const picked = seat.name === "Ada" ? ada : bruno;
  await picked.until(() => picked.events.some(([, data]) => data.seat?.nudge?.text === "What do you say?"));

  await teacher.command("room:policy", { roomId, slowSeconds: 600 });
  const early = { ...add, id: randomUUID() };
  expect(await ada.command("post:add", early)).toMatchObject({
    error: "slow_down",
    retryAfter: expect.any(Number),
  });
  await teacher.command("room:policy", { roomId, slowSeconds: 0 });
  const held = await ada.command("post:add", { ...early, text: "See www.moon.com for it." });
  await teacher.until(() => teacher.posts.has(held.post.id));
  expect(teacher.posts.get(held.post.id)).toMatchObject({ status: "pending", held: { rule: "link" } });
  expect(await projector.command("post:pin", { postId, pinned: false })).toMatchObject({
    error: "forbidden",
  });
});
