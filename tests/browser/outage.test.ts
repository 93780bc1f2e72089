import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Browser } from "../world/browser";
import type { Line } from "../world/line";
import { join, openSample, post, setUp, write } from "./people";
import { openStage, type Stage } from "./stage";

const CLASSMATES = 9;

let stage: Stage;
let teacher: Page;
let ana: Page;
let code = "";

beforeAll(async () => {
  stage = await openStage();
  teacher = await stage.person();
  await setUp(teacher, stage.server);
  code = await openSample(teacher);
  await teacher.getByRole("button", { name: "Open", exact: true }).first().click();
  ana = await stage.person();
  // A minute without a network passes at one word.
  await ana.clock.install();
  await join(ana, stage.server.url, code, "Ana Silva");
  await field().waitFor();
});
afterAll(() => stage?.close());

const field = () => ana.getByLabel("Your answer");

test("D6 D8 offline for a minute in mid-sentence with five posts, then back: each arrives once, in order", async () => {
  await field().pressSequentially("Half a sen");
  await ana.context().setOffline(true);
  // The connection that is open outlives the network in this browser; the server ends it.
  await stage.server.restart();
  await ana.getByText("Reconnecting: your words are safe here").waitFor();
  const draft = await field().inputValue();
  await field().fill("");
  const texts = ["First", "Second", "Third", "Fourth", "Fifth"].map((nth) => `${nth} of the silence.`);
  for (const words of texts) {
    await write(ana, words);
    await post(ana, words)
      .getByText(/Not saved yet|Sending/)
      .waitFor();
  }
  await field().pressSequentially(`${draft}tence`);
  await ana.clock.fastForward(60_000);
  expect(await ana.getByText("Reconnecting: your words are safe here").count()).toBe(1);
  expect(await post(teacher, "of the silence").count()).toBe(0);

  await ana.context().setOffline(false);
  for (const words of texts) {
    await post(ana, words).getByText("Saved", { exact: true }).waitFor();
    await post(teacher, words).waitFor();
    expect(await post(teacher, words).count()).toBe(1);
    expect(await post(ana, words).count()).toBe(1);
  }
  const order = await teacher.locator("article").allTextContents();
  const places = texts.map((words) => order.findIndex((text) => text.includes(words)));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(await field().inputValue()).toBe("Half a sentence");
  expect(await ana.getByText("Reconnecting").count()).toBe(0);
});

test("D6 S1 kill -9 while ten students type: every acknowledged post once, and the draft still in its field", async () => {
  const { seminar } = await (await ana.request.get(`${stage.server.url}/api/join?code=${code}`)).json();
  const lines = await Promise.all(
    Array.from({ length: CLASSMATES }, async (_, n) => {
      const browser = new Browser(stage.server.url);
      await browser.post("/api/join", { code, name: `Classmate ${String.fromCharCode(65 + n)}` });
      const line = await browser.connect();
      const { rooms } = await line.enterSeminar(seminar.id);
      await line.enter(rooms[0]?.id as string);
      return line;
    }),
  );
  const roomId = [...(lines[0] as Line).rooms.keys()][0] as string;
  await field().fill("");
  const saved: string[] = [];
  const writing = lines.map((line, n) => writeOn(line, roomId, n, saved));
  await field().pressSequentially("Typed through the fall");
  await (lines[0] as Line).until(() => saved.length > 20, "for the class to write");
  await stage.server.kill();
  await ana.getByText("Reconnecting: your words are safe here").waitFor();
  await field().pressSequentially(", and on");
  const before = saved.length;
  await stage.server.restart();
  await (lines[0] as Line).until(() => saved.length > before + 20, "for the class to write on");
  for (const { stop } of writing) stop();
  await Promise.all(writing.map(({ done }) => done));

  expect(await field().inputValue()).toBe("Typed through the fall, and on");
  const stored = stage.server.database((client) =>
    client.prepare("select text from posts where room_id = ?").pluck().all(roomId),
  ) as string[];
  for (const text of saved)
    expect(
      stored.filter((one) => one === text),
      text,
    ).toHaveLength(1);
  const ownPost = "Typed through the fall, and on";
  await ana.getByRole("button", { name: "Post", exact: true }).click();
  await post(ana, ownPost).getByText("Saved", { exact: true }).waitFor();
  expect(await post(ana, ownPost).count()).toBe(1);
  for (const line of lines) line.close();
});

/** Writes one post after the other as the page does: again with the same id until it is acknowledged. */
function writeOn(line: Line, roomId: string, n: number, saved: string[]) {
  let going = true;
  const run = async () => {
    for (let at = 0; going; at++) {
      const text = `${String.fromCharCode(65 + n)} says ${"again ".repeat(at)}`.trim();
      const input = { roomId, id: randomUUID(), text, move: "claim" as const };
      while (!(await isSaved(line, input))) await line.until(() => line.socket.connected, "to be back");
      saved.push(text);
    }
  };
  return { done: run(), stop: () => (going = false) };
}

async function isSaved(line: Line, input: Parameters<Line["send"]>[1]): Promise<boolean> {
  const reply = await line.send("post:add", input as never).catch(() => null);
  return reply?.ok === true;
}
