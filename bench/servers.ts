/** Starts the two servers under test and prepares a room full of seats in each. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answers, Question } from "./meter";

export interface Target {
  name: "relay" | "stoa";
  url: string;
  roomId: string;
  /** That people join with; the relay has none. */
  code?: string;
  /** One cookie for each client. */
  cookies: string[];
  /** The teacher's; the relay has none. */
  teacher?: string;
  /** Asks the meter inside the server. */
  ask<Q extends Question>(question: Q): Promise<Answers[Q]>;
  stop(): Promise<void>;
}

export async function startRelay(clients: number): Promise<Target> {
  const { url, ask, stop } = await start("bench/relay.ts", "relay is running", {});
  return { name: "relay", url, roomId: "room", cookies: Array(clients).fill(""), ask, stop };
}

/** The production build on SQLite, with every check a class goes through; its room is open unless it shall wait. */
export async function startStoa(clients: number, phase: "open" | "waiting" = "open"): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), "stoa-bench-"));
  writeFileSync(join(folder, "secret"), randomBytes(32).toString("hex"));
  const server = await start("server/index.ts", "/setup/", { STOA_DATA: folder, NODE_ENV: "production" });
  const token = server.output().match(/\/setup\/(\S+)/)?.[1] ?? "";
  const { roomId, code, teacher } = await openRoom(server.url, token);
  const cookies: string[] = [];
  for (let at = 0; at < clients; at++) cookies.push(await joinAs(server.url, code, `Student ${at + 1}`));
  if (phase === "open") await askOnce(server.url, teacher, "room:phase", { roomId, phase });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { name: "stoa", url: server.url, roomId, code, cookies, teacher, ask: server.ask, stop };
}

async function start(file: string, ready: string, env: Record<string, string>) {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ["--expose-gc", "--import", "tsx", "--import", "./bench/meter.ts", file],
    {
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env, PORT: String(port) },
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    },
  );
  let output = "";
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (chunk) => {
      output += chunk;
      if (output.includes(ready)) resolve();
    });
    child.once("exit", () => reject(new Error(`${file} ended before it was ready:\n${output}`)));
  });
  const ask = <Q extends Question>(question: Q) => askMeter(child, question);
  return { url: `http://127.0.0.1:${port}`, output: () => output, ask, stop: () => end(child) };
}

function askMeter<Q extends Question>(child: ChildProcess, question: Q): Promise<Answers[Q]> {
  return new Promise((resolve) => {
    child.once("message", (message) => resolve((message as { answer: Answers[Q] }).answer));
    child.send(question);
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** First account, the sample lesson, one seminar: the id of its first room, its code, the teacher's cookies. */
async function openRoom(url: string, token: string) {
  const person = { email: "bench@example.org", password: "a long password" };
  await call(url, "POST", "/api/setup", { token, name: "Ms Bench", ...person });
  const csrf = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const form = new URLSearchParams({ csrfToken, json: "true", ...person });
  const signIn = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { cookie: cookiesOf(csrf) },
    body: form,
  });
  const teacher = cookiesOf(signIn);
  const source = readFileSync("db/sample-lesson.txt", "utf8");
  const { lesson } = await call(url, "POST", "/api/lessons", { source, format: "text" }, teacher);
  const policies = { names: "real", review: false, silentStart: false };
  const { seminar } = await call(url, "POST", "/api/seminars", { lessonId: lesson.id, ...policies }, teacher);
  const { rooms } = await askOnce(url, teacher, "seminar:enter", { seminarId: seminar.id });
  return { roomId: rooms[0].id as string, code: seminar.code as string, teacher };
}

async function joinAs(url: string, code: string, name: string): Promise<string> {
  const response = await fetch(`${url}/api/join`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ code, name }),
  });
  if (!response.ok) throw new Error(`Joining failed: ${await response.text()}`);
  return cookiesOf(response);
}

// biome-ignore lint/suspicious/noExplicitAny: answers are only picked apart here.
async function call(url: string, method: string, path: string, body: unknown, cookie = ""): Promise<any> {
  const headers = { "Content-Type": "application/json", cookie };
  const response = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path} failed: ${await response.text()}`);
  return response.json();
}

// biome-ignore lint/suspicious/noExplicitAny: as above.
async function askOnce(url: string, cookie: string, name: string, input: unknown): Promise<any> {
  const { io } = await import("socket.io-client");
  const socket = io(url, { extraHeaders: { cookie }, transports: ["websocket"], forceNew: true });
  const reply = await socket.timeout(20_000).emitWithAck(name, input);
  socket.close();
  if (!reply.ok) throw new Error(`${name} failed: ${reply.message}`);
  return reply;
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
