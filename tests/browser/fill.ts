import { Browser } from "../world/browser";
import type { Line } from "../world/line";
import { openSample, PASSWORD, setUp } from "./people";
import type { Stage } from "./stage";

/** The sample lesson with every question open; its teacher sits at a desk without a screen, which is quick as well. */
export async function openRooms(stage: Stage): Promise<{ code: string; desk: Line; rooms: string[] }> {
  const teacher = await stage.person();
  await setUp(teacher, stage.server);
  const code = await openSample(teacher);
  const seminarId = teacher.url().split("/").at(-1) ?? "";
  await teacher.close();
  const browser = new Browser(stage.server.url);
  await browser.signIn("rivera@school.example", PASSWORD);
  const desk = await browser.connect();
  const rooms = (await desk.enterSeminar(seminarId)).rooms.map(({ id }) => id);
  for (const roomId of rooms) await desk.must("room:phase", { roomId, phase: "open" });
  return { code, desk, rooms };
}

/** Students without a screen, who can write fast. */
export async function seatStudents(url: string, code: string, names: readonly string[]): Promise<Line[]> {
  return Promise.all(
    names.map(async (name) => {
      const browser = new Browser(url);
      await browser.post("/api/join", { code: code.replace("-", ""), name });
      return browser.connect();
    }),
  );
}

/** Fills a room with posts of all of them, every third an answer to an earlier one of the same author. */
export async function fillRoom(lines: readonly Line[], roomId: string, count: number) {
  await Promise.all(
    lines.map(async (line, who) => {
      const own: string[] = [];
      for (let at = who; at < count; at += lines.length) {
        const answered = own.length % 3 === 2 ? own.at(-2) : undefined;
        const text = `${said(at)} ${"A thought that goes on for a while, as thoughts do. ".repeat(1 + (at % 4))}`;
        own.push((await line.say(roomId, text, answered ? { parentId: answered } : {})).id);
      }
    }),
  );
}

const tens = "amber birch cedar dune ember fern grove heath iris juniper".split(" ");

/** A number in words, which no filter takes for a telephone's. */
export function said(at: number): string {
  return [...String(at)].map((digit) => tens[Number(digit)]).join(" ");
}
