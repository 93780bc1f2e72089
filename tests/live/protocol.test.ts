/**
 * A program that knows nothing of Stoa but docs/protocol.md: `fetch`, a cookie jar and a Socket.IO client do the whole
 * job. Nothing is imported from the code, but for what boots the server.
 */
import { randomUUID } from "node:crypto";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Running, runServer } from "../world/process";

// biome-ignore lint/suspicious/noExplicitAny: the shapes are those of the page, not of our types
type Json = any;

let server: Running;
const open: Socket[] = [];
beforeAll(async () => {
  server = await runServer();
});
afterAll(async () => {
  for (const socket of open) socket.disconnect();
  await server?.stop();
});

class Program {
  private readonly cookies = new Map<string, string>();
  private readonly listeners = new Set<() => void>();
  socket!: Socket;
  clock = 0;
  floor = 0;
  readonly posts = new Map<string, Json>();
  readonly events: [string, Json][] = [];

  async http(method: string, path: string, body?: Json): Promise<Json> {
    const form = body instanceof URLSearchParams;
    const response = await fetch(server.url + path, {
      method,
      headers: {
        Cookie: this.cookieHeader(),
        ...(body && !form ? { "Content-Type": "application/json" } : {}),
      },
      body: form ? body : body ? JSON.stringify(body) : null,
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = line.match(/^([^=]+)=([^;]*)/) ?? [];
      this.cookies.set(name, value);
    }
    const text = await response.text();
    const json = text.startsWith("{") ? JSON.parse(text) : { text };
    return { status: response.status, ...json };
  }

  async signIn(email: string, password: string) {
    const { csrfToken } = await this.http("GET", "/api/auth/csrf");
    const form = new URLSearchParams({ email, password, csrfToken, json: "true" });
    return this.http("POST", "/api/auth/callback/credentials", form);
  }

  connect(): Promise<void> {
    this.socket = io(server.url, { extraHeaders: { Cookie: this.cookieHeader() }, forceNew: true });
    open.push(this.socket);
    this.socket.onAny((event: string, data: Json) => {
      this.events.push([event, data]);
      if (event === "room:changes") this.keep(data);
      for (const look of this.listeners) look();
    });
    return new Promise((resolve, reject) => {
      this.socket.on("connect", resolve);
      this.socket.on("connect_error", reject);
    });
  }

  command(name: string, input: Json): Promise<Json> {
    return this.socket.timeout(30_000).emitWithAck(name, input);
  }

  async enter(roomId: string) {
    const { posts, seq, since } = await this.command("room:enter", { roomId, since: this.clock });
    for (const [id, post] of this.posts) {
      if (since === 0 || (post.seq > since && post.seq <= seq)) this.posts.delete(id);
    }
    for (const post of posts) this.take(post);
    this.clock = Math.max(this.clock, seq);
    this.floor = seq;
  }

  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!condition()) return;
        this.listeners.delete(look);
        resolve();
      };
      this.listeners.add(look);
      look();
    });
  }

  private keep({ roomId, seq, prev, posts = [] }: Json) {
    if (prev > this.clock) return void this.enter(roomId);
    for (const post of posts) if (post.seq > this.floor) this.take(post);
    this.clock = Math.max(this.clock, seq);
  }

  private take(post: Json) {
    if ((this.posts.get(post.id)?.seq ?? 0) > post.seq) return;
    if (post.gone) this.posts.delete(post.id);
    else this.posts.set(post.id, post);
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }
}

test("the whole job with what the page says: from the set-up link to the record", async () => {
  const teacher = new Program();
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

  const [ada, bruno] = [new Program(), new Program()];
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
