import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PostView, RoomView } from "../../domain/protocol";
import { Browser } from "../world/browser";
import type { Line } from "../world/line";
import { openSample, PASSWORD, setUp } from "./people";
import { expectReadable } from "./projector";
import { expectAccessible, openStage, type Stage } from "./stage";

const HOUR = 3_600_000;
const names = ["Ana Silva", "Ben Okafor", "Chloé Martin"];
const short = "It was about power. The words came later.";
const long = "Both sides read the same books and drew opposite conclusions from them. ".repeat(12).trim();
const longest = "One sentence follows the other, and no class reads them from the last row. "
  .repeat(60)
  .slice(0, 4_000);
const arabic = "كان الانقسام حول السلطة أكثر مما كان حول الأفكار، وجاءت الكلمات بعد ذلك.";

let stage: Stage;
let desk: Line;
let students: Line[];
let rooms: RoomView[];
let seminarId = "";
let code = "";
let screen: Page;
/** Everything that reached the projector's browser. */
const traffic: string[] = [];

beforeAll(async () => {
  stage = await openStage();
  const teacher = await stage.person();
  await setUp(teacher, stage.server);
  code = await openSample(teacher, ["Pseudonyms", "Wait for you", /^Silent/]);
  seminarId = teacher.url().split("/").at(-1) ?? "";
  const cookies = await teacher.context().cookies();
  await teacher.context().close();

  const browser = new Browser(stage.server.url);
  await browser.signIn("rivera@school.example", PASSWORD);
  desk = await browser.connect();
  rooms = (await desk.enterSeminar(seminarId)).rooms;
  for (const { id } of rooms) await desk.enter(id);
  screen = await stage.person({ storageState: { cookies, origins: [] } });
  screen.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => void traffic.push(String(payload))),
  );
  screen.on("response", async (response) => {
    if (response.url().includes("/api/")) traffic.push(await response.text().catch(() => ""));
  });
});
afterAll(async () => {
  for (const line of [desk, ...(students ?? [])]) line?.close();
  await stage?.close();
});

test("X3 before anything is open it shows the way in; with the door locked, no code", async () => {
  await openScreen();
  await screen.getByText(code).waitFor();
  await screen.getByText("Nobody here yet").waitFor();
  await expectReadable(screen, "the way in");
  await expectAccessible(screen, "the way in");
  await desk.must("seminar:policy", { seminarId, locked: true });
  await screen.getByText("The door is closed").waitFor();
  expect(await screen.getByText(code).count()).toBe(0);
  expect(await screen.getByRole("img").count()).toBe(0);
  await expectAccessible(screen, "locked");
  await desk.must("seminar:policy", { seminarId, locked: false });
  students = await Promise.all(names.map(join));
  await screen.getByText("3 here", { exact: true }).waitFor();
});

test("in silence: question, time, and how many have answered", async () => {
  await phase("silent", 161_000);
  await screen.getByText("0 of 3 have answered").waitFor();
  await student(0).say(roomId(), "Mine, unseen.");
  await student(1).say(roomId(), "Also mine, unseen.");
  await screen.getByText("2 of 3 have answered").waitFor();
  await expectReadable(screen, "silence");
  await expectAccessible(screen, "silence");
  expect(await screen.getByText("unseen").count()).toBe(0);
});

test("a device whose clock is wrong by an hour shows the same time", async () => {
  const wrong = await stage.person({ storageState: await screen.context().storageState() });
  await wrong.addInitScript((by) => {
    const right = Date.now;
    Date.now = () => right() - by;
  }, HOUR);
  await wrong.goto(screen.url());
  await expect.poll(async () => Math.abs((await endsAt(screen)) - (await endsAt(wrong)))).toBeLessThan(1_500);
  await wrong.context().close();
  await phase("silent", 1_000);
  await screen.getByText("Time is up").first().waitFor();
  await expectReadable(screen, "time is up");
  await expectAccessible(screen, "time is up");
});

test("P2 it shows a spotlighted post, and within a second none that was hidden", async () => {
  await phase("open");
  const post = await shown(0, short);
  await spotlight([post]);
  await screen.locator("article", { hasText: short }).waitFor();
  await expectAccessible(screen, "spotlight");
  await desk.must("post:decide", { postId: post.id, decision: "hide" });
  await screen.locator("article").waitFor({ state: "detached", timeout: 1_000 });
  expect(await screen.getByText(short).count()).toBe(0);
  await desk.must("post:decide", { postId: post.id, decision: "restore" });
  await screen.locator("article", { hasText: short }).waitFor();
});

test("X5 short, long, longest and Arabic posts fill the picture and are never cut", async () => {
  const posts = [];
  for (const [at, text] of [short, long, longest, arabic].entries()) posts.push(await shown(at % 3, text));
  const sizes: number[] = [];
  for (const post of posts) {
    await spotlight(posts, posts.indexOf(post));
    const words = screen.locator("article p[dir=auto]", { hasText: post.text.slice(0, 30) });
    await words.waitFor();
    await expectReadable(screen, `a post of ${post.text.length}`);
    sizes.push(await words.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
  }
  expect(sizes[0]).toBeGreaterThan(sizes[1] ?? 0);
  expect(sizes[1]).toBeGreaterThan(sizes[2] ?? 0);
  await spotlight(posts, 2);
  await screen.getByText("Continues on your devices").waitFor();
  await screen.locator("article p", { hasText: /last row\. …$/ }).waitFor();
  await expectAccessible(screen, "a cut post");
  await screen.setViewportSize({ width: 360, height: 740 });
  await screen.getByText("Continues on your devices").waitFor({ state: "detached" });
  expect(await screen.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await spotlight(posts, -1);
  await screen.getByRole("heading", { level: 1 }).waitFor();
  await expectReadable(screen, "the question alone");
  await expectAccessible(screen, "the question alone");
});

test("P1 P2 nothing of the queue, no hidden word, no name and no number about a person reaches it", async () => {
  await student(0).say(roomId(), "This one waits in the queue.");
  const hidden = await student(1).say(roomId(), "This one was never up.");
  await desk.must("post:decide", { postId: hidden.id, decision: "hide", note: "The note of a teacher." });
  const flagged = await shown(2, "This one was flagged.");
  await student(1).must("post:flag", { postId: flagged.id, note: "The note of a reader." });
  await spotlight([flagged]);
  await screen.locator("article", { hasText: "This one was flagged." }).waitFor();
  await screen.reload();
  await screen.locator("article", { hasText: "This one was flagged." }).waitFor();
  const all = traffic.join("\n");
  expect(all).toContain("This one was flagged.");
  for (const words of [...names, "waits in the queue", "never up", "note of a"])
    expect(all).not.toContain(words);
  for (const field of ["seats", "flags", "held", "decision", "picks", "nudgedAt"])
    expect(all).not.toContain(`"${field}"`);
  for (const seat of desk.seminars.get(seminarId)?.seats ?? [])
    if (seat.role === "student") expect(all).not.toContain(seat.id);
});

test("frozen, without a connection and ended it says so, and keeps its picture while it can", async () => {
  await desk.must("seminar:freeze", { seminarId, frozen: true });
  await screen.getByText("Frozen", { exact: true }).waitFor();
  await stage.server.kill();
  await screen.getByText("This is the last picture").waitFor();
  await screen.locator("article", { hasText: "This one was flagged." }).waitFor();
  await expectReadable(screen, "no connection");
  await expectAccessible(screen, "no connection");
  await stage.server.restart();
  await screen.getByText("This is the last picture").waitFor({ state: "detached" });
  await desk.connected();
  await desk.must("seminar:end", { seminarId });
  await screen.getByText("This seminar has ended").waitFor();
  await expectReadable(screen, "ended");
  await expectAccessible(screen, "ended");
});

test("X3 without a seat it says what to do", async () => {
  await screen.goto(`${stage.server.url}/teach/seminars/none/screen`);
  await screen.getByText("This screen has no seminar to show").waitFor();
  await expectAccessible(screen, "no seat");
});

test("P4 nothing left the server, broke the page or the content policy", () => stage.expectCalm());

async function openScreen() {
  await screen.goto(`${stage.server.url}/teach/seminars/${seminarId}/screen`);
}

async function join(name: string): Promise<Line> {
  const browser = new Browser(stage.server.url);
  const joined = await browser.post("/api/join", { code: code.replace("-", ""), name });
  expect(joined.status, joined.text).toBe(201);
  const line = await browser.connect();
  await line.enterSeminar(seminarId);
  await line.enter(roomId());
  return line;
}

const roomId = () => rooms[0]?.id ?? "";
const student = (at: number) => students[at] as Line;

async function phase(to: "silent" | "open", ms?: number) {
  await desk.must("room:phase", { roomId: roomId(), phase: to, endsAt: ms ? Date.now() + ms : null });
}

/** A post of a student that the teacher let through. */
async function shown(at: number, text: string): Promise<PostView> {
  const post = await student(at).say(roomId(), text);
  return (await desk.must("post:decide", { postId: post.id, decision: "approve" })).post;
}

async function spotlight(posts: PostView[], at = 0) {
  await desk.must("room:spotlight", { roomId: roomId(), postIds: posts.map(({ id }) => id), at });
}

/** When the time is up by what is shown there, in ms of a clock that nobody has set wrong. */
async function endsAt(page: Page): Promise<number> {
  const [text, now] = await page
    .getByRole("timer")
    .evaluate((timer) => [timer.textContent ?? "", performance.timeOrigin + performance.now()] as const);
  const [minutes, seconds] = text.match(/\d+/g)?.map(Number) ?? [];
  return now + ((minutes ?? 0) * 60 + (seconds ?? 0)) * 1_000;
}
