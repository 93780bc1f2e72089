/** `npm start` as a person runs it: real processes, waited for by what they print. Needs the production build. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Browser } from "../world/browser";

const root = join(import.meta.dirname, "../..");
const teacher = { name: "Ms Okafor", email: "okafor@school.example", password: "correct horse battery" };
const running = new Set<ChildProcess>();
let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "stoa-start-"));
});

afterEach(async () => {
  for (const child of running) process.kill(-(child.pid as number), "SIGKILL");
  await Promise.all([...running].map(ended));
  rmSync(data, { recursive: true });
});

test("X1 A9 a fresh start prints a one-time link, which makes the first account once", async () => {
  const port = await freePort();
  const first = start({ port });
  const link = await first.line(/http:\/\/localhost:\d+\/setup\/(\S+)/);
  const token = link[1];
  const browser = new Browser(`http://localhost:${port}`);

  const wrong = await browser.post("/api/setup", { ...teacher, token: `${token}x` });
  expect(wrong.status).toBe(404);
  expect((await browser.post("/api/setup", { ...teacher, token })).status).toBe(201);
  const again = await browser.post("/api/setup", { ...teacher, email: "other@school.example", token });
  expect([again.status, again.body.error]).toEqual([404, "not_found"]);

  await browser.signIn(teacher.email, teacher.password);
  const { lessons } = (await browser.get("/api/lessons")).body;
  expect(lessons.map(({ title }: { title: string }) => title)).toEqual([
    "The Ideological Split: A Deepening Divide",
  ]);

  expect(await end(first.child, "SIGTERM")).toBe(0);
  const second = start({ port });
  await second.line(/Stoa is running/);
  expect((await browser.get("/api/account")).body.account.email).toBe(teacher.email);
  // The link would stand on the line after the addresses, before the server can be stopped.
  expect(await end(second.child, "SIGINT")).toBe(0);
  expect(second.output()).not.toContain("/setup/");
  expect(second.output()).not.toMatch(/Installing|Building/);
});

test("the sample lesson has its two reflection questions, ready to open", async () => {
  const port = await freePort();
  const { line } = start({ port });
  const token = (await line(/\/setup\/(\S+)/))[1];
  const browser = new Browser(`http://localhost:${port}`);
  await browser.post("/api/setup", { ...teacher, token });
  await browser.signIn(teacher.email, teacher.password);
  const [listed] = (await browser.get("/api/lessons")).body.lessons;
  const { lesson } = (await browser.get(`/api/lessons/${listed.id}`)).body.lesson;
  const chosen = lesson.questions.filter((question: { chosen: boolean }) => question.chosen);
  expect(chosen.map((question: { text: string }) => question.text)).toEqual([
    "How does the Sino-Soviet split challenge the notion of a unified communist ideology?",
    "What does this tell us about the role of ideology in shaping international relations?",
  ]);
});

test("ending npm ends the server, which does not live on with the port", async () => {
  const { child, line } = start({ port: await freePort() }, ["npm", "start"]);
  await line(/Students reach it/);
  child.kill("SIGTERM");
  // Its output closes when the last process that holds it has gone, the server included.
  await ended(child);
});

test("A8 a port that is taken is one clear line", async () => {
  const { server, port } = await takePort();
  const { child, output } = start({ port });
  expect(await ended(child)).toBe(1);
  expect(sentences(output())).toEqual([
    `Port ${port} is taken by another program: stop it, or choose another with PORT=3001 npm start.`,
  ]);
  server.close();
});

test("A8 a database that cannot be written is one clear line", async () => {
  // Root may write any file, but nobody can write a folder as if it were one.
  mkdirSync(join(data, "stoa.sqlite"));
  const { child, output } = start({ port: await freePort() });
  expect(await ended(child)).toBe(1);
  expect(sentences(output())).toEqual([
    expect.stringMatching(/^The database .+stoa\.sqlite cannot be opened for writing: .+\.$/),
  ]);
});

test("A8 a data folder that cannot be made is one clear line", async () => {
  writeFileSync(join(data, "file"), "");
  const { child, output } = start({ port: await freePort(), STOA_DATA: join(data, "file/data") });
  expect(await ended(child)).toBe(1);
  expect(sentences(output())).toEqual([expect.stringMatching(/^The data folder .+ cannot be written to/)]);
});

test("A8 a public address with a wildcard is one clear line", async () => {
  const { child, output } = start({ port: await freePort(), STOA_URL: "https://*.school.example" });
  expect(await ended(child)).toBe(1);
  expect(sentences(output())).toEqual([expect.stringMatching(/^STOA_URL must be one exact address/)]);
});

type Settings = { port: number } & Record<string, string | number>;

function start({ port, ...env }: Settings, command = [process.execPath, "bin/start.js"]) {
  const [program = "", ...args] = command;
  const settings = { ...process.env, NODE_ENV: undefined, STOA_DATA: data, PORT: String(port), ...env };
  const child = spawn(program, args, {
    cwd: root,
    // A process group of its own, so that nothing it started outlives a failed test.
    detached: true,
    env: settings as unknown as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let output = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (output += text));
  return { child, output: () => output, line: (what: RegExp) => printed(child, what, () => output) };
}

/** What the process prints that fits; an error with everything it printed where it ends first. */
function printed(child: ChildProcess, what: RegExp, output: () => string): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = what.exec(output());
      if (found) resolve(found);
    };
    child.stdout?.on("data", look);
    child.once("close", () => reject(new Error(`It ended without ${what}:\n${output()}`)));
    look();
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    const finish = () => {
      running.delete(child);
      resolve(child.exitCode);
    };
    if (child.exitCode !== null || child.signalCode !== null) finish();
    else child.once("close", finish);
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals) {
  child.kill(signal);
  return ended(child);
}

/** What was said, without the news of the framework. */
const sentences = (output: string) => output.split("\n").filter((line) => line && !line.startsWith("✓"));

function takePort(): Promise<{ server: Server; port: number }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, () => resolve({ server, port: (server.address() as { port: number }).port }));
  });
}

async function freePort() {
  const { server, port } = await takePort();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
