import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Class, openWorld, type Student, type World } from "../world";
import type { Line } from "../world/line";
import { roomSettles } from "../world/marker";

let world: World;
let seminar: Class;
let ada: Student;
let bruno: Student;
let screen: Line;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.stop());

async function setScene(review = false) {
  seminar = await world.openClass({ phase: "silent", review });
  ada = await seminar.join("Ada Lindqvist");
  bruno = await seminar.join("Bruno Castellanos");
  screen = await seminar.screen();
}

/** Students and screen are told the latest count. */
async function counts(answered: number, students: number) {
  for (const line of [ada.line, bruno.line, screen]) {
    const latest = () => line.of("room:answered").at(-1);
    const right = () => latest()?.answered === answered && latest()?.students === students;
    await line.until(right, `for ${answered} of ${students}`);
    expect(latest()).toEqual({ roomId: seminar.room, answered, students });
  }
}

describe("P1 in silence the class is told how many have answered, and never who", () => {
  test("each student once, whatever the number of answers; staff count for themselves", async () => {
    await setScene();
    await ada.line.say(seminar.room, "My first.");
    await counts(1, 2);
    await ada.line.say(seminar.room, "My second.");
    const only = await bruno.line.say(seminar.room, "Mine.");
    await counts(2, 2);
    await seminar.desk.say(seminar.room, "Two minutes more.");
    await bruno.line.must("post:withdraw", { postId: only.id });
    await counts(1, 2);

    await roomSettles(seminar, ada.line, bruno.line, screen, seminar.desk);
    expect(seminar.desk.of("room:answered")).toEqual([]);
    for (const frame of bruno.line.of("room:answered"))
      expect(Object.keys(frame).sort()).toEqual(["answered", "roomId", "students"]);
    expect(bruno.line.knows(ada.name, ada.handle, ada.seatId, "My first", "My second")).toEqual([]);
    expect(screen.knows(ada.name, ada.handle, ada.seatId, "My first", "Mine.")).toEqual([]);
  });

  test("of those who are in: not who waits at the door, who left, or whose answer was hidden", async () => {
    await setScene(true);
    const cleo = await seminar.join("Cleo Marsh");
    await cleo.line.say(seminar.room, "Waiting for approval counts.");
    const hidden = await ada.line.say(seminar.room, "Hidden does not.");
    await counts(2, 3);
    await seminar.desk.must("post:decide", { postId: hidden.id, decision: "hide" });
    await counts(1, 3);
    await seminar.desk.must("seminar:policy", { seminarId: seminar.seminar.id, lobby: true });
    await seminar.knock("Dara Waiting");
    await seminar.desk.must("seat:remove", { seatId: cleo.seatId });
    await counts(0, 2);
    await seminar.desk.must("seminar:admit", { seminarId: seminar.seminar.id });
    await counts(0, 3);
  });

  test("D4 who comes back or comes late gets the count with the room", async () => {
    await setScene();
    bruno.line.socket.disconnect();
    await ada.line.say(seminar.room, "While you were away.");
    const answered = { roomId: seminar.room, answered: 1, students: 2 };
    for (const [browser, auth] of [[bruno.browser], [world.teacher, { as: "screen" }]] as const) {
      const line = await browser.connect(auth ? { auth } : {});
      const entry = await line.must("room:enter", { roomId: seminar.room, since: 0 });
      expect(entry.answered).toEqual(answered);
    }
    await seminar.desk.must("room:phase", { roomId: seminar.room, phase: "open" });
    const open = await ada.line.must("room:enter", { roomId: seminar.room, since: 0 });
    expect(open).not.toHaveProperty("answered");
  });
});

describe("D3 the reveal freezes what was first said", () => {
  test("a later wording stands beside the first one, for everyone; before the reveal nothing is kept", async () => {
    await setScene();
    const { id: postId } = await ada.line.say(seminar.room, "A draft.");
    const revise = (text: string) => ada.line.must("post:revise", { postId, text, move: "build" });
    await revise("A first answer.");
    await seminar.desk.must("room:phase", { roomId: seminar.room, phase: "open" });
    await bruno.line.sees(seminar.room, "A first answer.");
    expect(bruno.line.post(postId)).not.toHaveProperty("first");
    await revise("A second thought.");
    await revise("A third thought.");
    const first = { text: "A first answer.", move: "build" };
    for (const line of [seminar.desk, ada.line, bruno.line, screen]) {
      await line.sees(seminar.room, "A third thought.");
      expect(line.post(postId)?.first).toEqual(first);
    }
    const later = await bruno.line.say(seminar.room, "After the reveal.");
    await bruno.line.must("post:revise", { postId: later.id, text: "Changed at once.", move: "claim" });
    await ada.line.sees(seminar.room, "Changed at once.");
    expect(ada.line.post(later.id)).not.toHaveProperty("first");
    expect(bruno.browser.knows("A draft.")).toEqual([]);
  });

  test("P2 a wording that a teacher sent back is not kept where others see it", async () => {
    await setScene();
    const { id: postId } = await ada.line.say(seminar.room, "An unkind answer.");
    await seminar.desk.must("post:decide", { postId, decision: "return", note: "Be kind." });
    await seminar.desk.must("room:phase", { roomId: seminar.room, phase: "open" });
    await ada.line.must("post:revise", { postId, text: "A kind answer.", move: "claim" });
    await seminar.desk.must("post:decide", { postId, decision: "approve" });
    await bruno.line.sees(seminar.room, "A kind answer.");
    await roomSettles(seminar, bruno.line, screen);
    expect([...bruno.line.knows("unkind"), ...screen.knows("unkind")]).toEqual([]);
  });
});
