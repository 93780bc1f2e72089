import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CommandInput } from "../../domain/protocol";
import { Browser } from "../world/browser";
import type { Line } from "../world/line";
import { join, openClass, post, takeOffline, write } from "./people";
import { openStage, type Stage } from "./stage";

const CLASSMATES = 9;

let stage: Stage;
let teacher: Page;
let ana: Page;
let code = "";

beforeAll(async () => {
  stage = await openStage();
  ({ teacher, code } = await openClass(stage));
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
  await takeOffline(ana, stage.server);
  await stage.server.restart();
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
  const writeAll = (words: string) => Promise.all(lines.map((line, n) => writeOn(line, n, words)));
  async function writeOn(line: Line, n: number, words: string) {
    for (const nth of ["first", "second", "third"]) {
      const text = `${String.fromCharCode(65 + n)} says the ${nth} ${words}.`;
      await save(line, { roomId, id: randomUUID(), text, move: "claim" });
      saved.push(text);
    }
  }
  await field().pressSequentially("Typed through");
  await writeAll("before it");
  const inTheMiddle = writeAll("in the middle");
  await stage.server.kill();
  await ana.getByText("Reconnecting: your words are safe here").waitFor();
  await field().pressSequentially(" the fall, and on");
  await stage.server.restart();
  await inTheMiddle;
  await writeAll("after it");
  expect(saved).toHaveLength(CLASSMATES * 9);

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
  // What was missed has come, so that what is sent now is the last of the room and in view.
  await ana.getByText("Reconnecting").waitFor({ state: "detached" });
  await ana.getByRole("button", { name: /new below/ }).waitFor();
  await ana.getByRole("button", { name: "Post", exact: true }).click();
  await post(ana, ownPost).getByText("Saved", { exact: true }).waitFor();
  expect(await post(ana, ownPost).count()).toBe(1);
  for (const line of lines) line.close();
});

/** As the page does: again with the same id until it is acknowledged. */
async function save(line: Line, input: CommandInput<"post:add">) {
  for (;;) {
    const reply = await line.send("post:add", input).catch(() => null);
    if (reply?.ok) return;
    await line.until(() => line.socket.connected, "to be back");
  }
}
