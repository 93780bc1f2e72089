/** `npm run rehearse`: a simulated class that comes through the public door only. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PostView } from "../../domain/protocol";
import { readScript } from "../../rehearsal/script";
import { expectStatus, lessonOf, openWorld, type World } from "../world";

const root = join(import.meta.dirname, "../..");
const script = readScript();
const questions = script.questions.map(({ about }) => about);
const running: ChildProcess[] = [];
let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(async () => {
  for (const child of running) child.kill("SIGKILL");
  await world.stop();
});

test("a class follows the phases, waits for approval, rewrites what comes back, and leaves at the end", async () => {
  const { seminar, rooms, desk } = await world.openClass({ questions, review: true, phase: "waiting" });
  const { output, ended } = rehearse(seminar.code, "--students", "6", "--pace", "200");
  const students = () => desk.seminars.get(seminar.id)?.seats.filter(({ role }) => role === "student") ?? [];
  await desk.enterSeminar(seminar.id);
  await desk.until(() => students().length === 6, "for six students");
  const [room, other] = rooms.map(({ id }) => id) as [string, string];
  const pending = () =>
    [room, other].flatMap((id) => desk.posts(id)).filter(({ status }) => status === "pending");

  // Five of six speak. Nobody can read what waits, so nobody replies.
  await desk.must("room:phase", { roomId: room, phase: "silent" });
  await desk.until(() => pending().length === 5, "for five first answers");
  await desk.must("room:phase", { roomId: other, phase: "open" });
  await desk.must("room:phase", { roomId: room, phase: "open" });
  await desk.until(() => pending().length === 10, "for five more");
  expect(desk.posts(other)).toHaveLength(5);
  expect([...desk.posts(room), ...desk.posts(other)].filter(({ parentId }) => parentId)).toEqual([]);

  const returned = desk.posts(room)[0] as PostView;
  await desk.must("post:decide", { postId: returned.id, decision: "return", note: "Which words show it?" });
  const rewritten = () => desk.posts(room).find(({ id }) => id === returned.id);
  await desk.until(() => rewritten()?.revisedAt != null, "for the second try");
  expect(rewritten()?.status).toBe("pending");
  expect(rewritten()?.text).not.toBe(returned.text);

  for (const { id } of pending()) await desk.must("post:decide", { postId: id, decision: "approve" });
  const replies = () => pending().filter(({ parentId }) => parentId);
  await desk.until(() => replies().length > 0, "for a reply to what was approved");
  for (const post of replies()) {
    const parent = [...desk.posts(room), ...desk.posts(other)].find(({ id }) => id === post.parentId);
    expect(parent?.roomId).toBe(post.roomId);
    expect(parent?.author.handle).not.toBe(post.author.handle);
  }

  await desk.until(
    () => [room, other].flatMap((id) => desk.posts(id)).some(({ reactions }) => reactions),
    "for somebody who reacts",
  );
  await desk.must("seminar:end", { seminarId: seminar.id });
  expect(await ended).toBe(0);
  expect(output()).toContain("6 students have joined.");
  expect(output()).toContain("Room 1 is silent");
  expect(output()).toContain("The seminar has ended");
});

test("a class comes back after the server was restarted and goes on", async () => {
  const { seminar, room, desk } = await world.openClass({ questions, review: true });
  const { child, output, ended } = rehearse(seminar.code, "--students", "4", "--pace", "200");
  await desk.until(() => desk.posts(room).length === 3, "for three first answers");
  await world.server.restart();
  await desk.until(() => desk.socket.connected, "to be back");
  const first = desk.posts(room)[0] as PostView;
  await desk.must("post:decide", { postId: first.id, decision: "return", note: "Say more." });
  const again = () => desk.posts(room).find(({ id }) => id === first.id);
  await desk.until(() => again()?.revisedAt != null, "for the author, who is back as well");

  // Leaving needs no server: it may be the very reason to leave.
  await world.server.kill();
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  expect(output()).toContain("The class leaves");
  await world.server.restart();
});

test("a class waits at the door, cites the text, keeps to slow mode, and answers a nudge in a room made meanwhile", async () => {
  const source = readFileSync(join(root, "db/sample-lesson.txt"), "utf8");
  const lesson = await world.teacher.post("/api/lessons", { ...lessonOf(questions.slice(0, 1)), source });
  expectStatus(lesson, 200);
  const policies = { lessonId: lesson.body.lesson.id, names: "real", review: false, silentStart: false };
  const opened = await world.teacher.post("/api/seminars", policies);
  const { id: seminarId, code } = opened.body.seminar;
  const desk = await world.teacher.connect();
  const [room] = (await desk.enterSeminar(seminarId)).rooms.map(({ id }) => id) as [string];
  await desk.enter(room);
  await desk.must("seminar:policy", { seminarId, lobby: true });
  await desk.must("room:policy", { roomId: room, slowSeconds: 1 });
  await desk.must("room:phase", { roomId: room, phase: "open" });

  const { output, ended } = rehearse(code, "--students", "12", "--pace", "100");
  const students = () => desk.seminars.get(seminarId)?.seats.filter(({ role }) => role === "student") ?? [];
  await desk.until(() => students().length === 12, "for twelve at the door");
  expect(desk.posts(room)).toHaveLength(0);
  await desk.must("seminar:admit", { seminarId });
  await desk.until(() => desk.posts(room).filter(({ parentId }) => !parentId).length >= 11, "for answers");
  expect(desk.posts(room).some(({ citations }) => citations.length > 0)).toBe(true);

  const spoke = () => new Set(desk.posts(room).map(({ seat }) => seat?.id));
  await desk.until(() => spoke().size >= 11, "for all who speak by themselves");
  const quiet = students().find(({ id }) => !spoke().has(id));
  const added = await desk.must("room:add", { seminarId, question: "What holds an alliance together?" });
  await desk.enter(added.room.id);
  await desk.must("room:phase", { roomId: added.room.id, phase: "silent" });
  await desk.until(() => desk.posts(added.room.id).length > 0, "for answers in the new room");
  if (quiet && !spoke().has(quiet.id)) {
    await desk.must("seat:nudge", { seatId: quiet.id, text: "What do you think?" });
    const heard = () =>
      [room, added.room.id].some((id) => desk.posts(id).some(({ seat }) => seat?.id === quiet.id));
    await desk.until(heard, "for the one who was nudged");
  }
  const times = new Map<string, number[]>();
  for (const { seat, createdAt } of desk.posts(room)) {
    times.set(seat?.id ?? "", [...(times.get(seat?.id ?? "") ?? []), createdAt]);
  }
  const gaps = [...times.values()].flatMap((own) => own.slice(1).map((at, index) => at - (own[index] ?? 0)));
  expect(Math.min(1_000, ...gaps)).toBeGreaterThanOrEqual(990);
  await desk.must("seminar:end", { seminarId });
  expect(await ended).toBe(0);
  expect(output()).toContain("at the door wait to be let in.");
});

test("what is wrong is said in one sentence", async () => {
  const { seminar } = await world.openClass({ questions });
  const wrong = rehearse("BCDF2345");
  expect(await wrong.ended).toBe(1);
  expect(wrong.output()).toBe("No open seminar has this code. Check it against the board.\n");
  const nowhere = rehearse(seminar.code, "--url", "http://localhost:1");
  expect(await nowhere.ended).toBe(1);
  expect(nowhere.output()).toMatch(/^There is no Stoa at http:\/\/localhost:1: .+\n$/);
  const help = rehearse();
  expect(await help.ended).toBe(1);
  expect(help.output()).toContain("npm run rehearse -- CODE");
});

function rehearse(...args: string[]) {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", "bin/rehearse.ts", ...args], {
    cwd: root,
    env: { ...process.env, PORT: String(world.server.port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  let output = "";
  child.stdout?.on("data", (text) => (output += text));
  child.stderr?.on("data", (text) => (output += text));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, output: () => output, ended };
}
