import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Class, lessonOf, openWorld, type Student, type World } from "../world";
import { Browser } from "../world/browser";

let world: World;
let seminar: Class;
let actor: Student;
let witness: Student;

beforeAll(async () => {
  world = await openWorld();
  seminar = await world.openClass({ questions: ["Open?", "Waiting?"] });
  actor = await seminar.join("Ada Lindqvist");
  witness = await seminar.join("Bruno Castellanos");
});
afterAll(() => world?.stop());

describe("a post that cannot be taken is refused in words, and nobody else hears of it", () => {
  const refused = async (roomId: string, error: string, text = "A thought.") => {
    const reply = await actor.line.add(roomId, text);
    expect(reply).toMatchObject({ ok: false, error });
    expect(!reply.ok && reply.message).toMatch(/^[A-Z].*\.$/);
  };

  test.each(["", " \n\t ", "\u2003"])("empty: %j", (text) => refused(seminar.room, "empty", text));

  test("into a room that waits, is frozen or closed, and into one that is frozen with everything", async () => {
    const {
      desk,
      room,
      seminar: view,
    } = await world.openClass({ phase: "waiting" }).then(async (made) => {
      const { body } = await actor.browser.post("/api/join", { code: made.seminar.code, name: "Ada" });
      expect(body.ok).toBe(true);
      return made;
    });
    await refused(room, "waiting");
    await desk.must("room:phase", { roomId: room, phase: "open" });
    await actor.line.say(room, "Now it works.");
    await desk.must("room:phase", { roomId: room, phase: "frozen" });
    await refused(room, "frozen");
    await desk.must("room:phase", { roomId: room, phase: "closed" });
    await refused(room, "closed");
    await desk.must("room:phase", { roomId: room, phase: "open" });
    await desk.must("seminar:freeze", { seminarId: view.id, frozen: true });
    await refused(room, "frozen");
    await desk.must("seminar:freeze", { seminarId: view.id, frozen: false });
    await actor.line.say(room, "And again.");
    expect(desk.texts(room)).not.toContain("A thought.");
  });

  test("into a room of somebody else's seminar, or one that never was", async () => {
    const elsewhere = await world.openClass();
    const stranger = await elsewhere.join("Zoe Fairweather");
    await refused(elsewhere.room, "not_found");
    await refused("no-such-room", "not_found");
    await elsewhere.desk.say(elsewhere.room, "Just us.");
    await stranger.line.sees(elsewhere.room, "Just us.");
    expect(stranger.line.texts(elsewhere.room)).toEqual(["Just us."]);
  });

  test("by somebody whose posts were paused, and after the end", async () => {
    const own = await world.openClass();
    const quiet = await own.join("Quiet One");
    world.server.database((client) =>
      client.prepare("update seats set standing = 'muted' where id = ?").run(quiet.seatId),
    );
    expect(await quiet.line.add(own.room, "Hello?")).toMatchObject({ ok: false, error: "muted" });
    await own.desk.must("seminar:end", { seminarId: own.seminar.id });
    expect(await own.desk.add(own.room, "One more thing.")).toMatchObject({ ok: false, error: "ended" });
    const back = await quiet.browser.connect();
    expect(await back.send("room:enter", { roomId: own.room, since: 0 })).toMatchObject({
      ok: false,
      error: "ended",
    });
  });

  test("while the database cannot be written: nothing is stored, told or logged, and it recovers", async () => {
    const before = witness.line.of("room:changes").length;
    const reply = await whileLocked(() => actor.line.add(seminar.room, "A lost sentence."));
    expect(reply).toMatchObject({ ok: false, error: "unavailable" });
    expect(world.server.output()).not.toContain("lost sentence");
    await actor.line.say(seminar.room, "A found sentence.");
    await witness.line.sees(seminar.room, "A found sentence.");
    const heard = witness.line.of("room:changes").slice(before);
    expect(JSON.stringify(heard)).not.toContain("A lost sentence.");
  });
});

describe("joining", () => {
  const join = (code: string, name: string) =>
    new Browser(world.server.url).post("/api/join", { code, name });

  test("the code may be typed in any case, with spaces and dashes", async () => {
    const { code } = seminar.seminar;
    const typed = [
      code.toLowerCase(),
      ` ${code.slice(0, 4)} - ${code.slice(4)} `,
      [...code].join(" "),
      `${code.slice(0, 4)}–${code.slice(4)}`,
    ];
    for (const [index, one] of typed.entries()) expect((await join(one, `Typist ${index}`)).status).toBe(201);
    expect(
      (await new Browser(world.server.url).get(`/api/join?code=${code.toLowerCase()}`)).body.seminar.code,
    ).toBe(code);
  });

  test("a wrong code and the code of an ended seminar are told in the same words", async () => {
    const ended = await world.openClass();
    await ended.desk.must("seminar:end", { seminarId: ended.seminar.id });
    const answers = await Promise.all(
      ["BBBB2222", ended.seminar.code, "", "short", "x".repeat(90)].map((code) => join(code, "Cleo")),
    );
    for (const { status, body } of answers) {
      expect(status).toBe(404);
      expect(body).toEqual({ ok: false, error: "not_found", message: expect.stringMatching(/code/) });
    }
  });

  test.each([
    ["", "name_empty", 400],
    ["   ", "name_empty", 400],
    ["\u200b\u200d\u2060", "name_empty", 400],
    ["!!!", "name_unreadable", 400],
    ["a".repeat(41), "name_too_long", 400],
    ["Ada Lindqvist", "name_taken", 409],
    ["  ada   LINDQVIST ", "name_taken", 409],
    ["Àda Lindqvíst", "name_taken", 409],
    ["Ms Okafor", "name_taken", 409],
  ])("the name %j is refused as %s", async (name, error, status) => {
    const answer = await join(seminar.seminar.code, name);
    expect(answer).toMatchObject({ status, body: { ok: false, error } });
    expect(answer.body.message).toMatch(/^[A-Z].*\.$/);
  });
});

describe("lessons", () => {
  const save = (source: string, more = {}) =>
    world.teacher.post("/api/lessons", { source, format: "text", ...more });
  const decode = (bytes: Uint8Array) => world.teacher.post("/api/lessons/decode", bytes);

  test.each(["", " \n\n\t", "\u200b"])("empty: %j", async (source) => {
    expect(await save(source)).toMatchObject({ status: 400, body: { ok: false, error: "empty" } });
  });

  test("without a question it is kept, but no seminar opens until one is added", async () => {
    const { body } = await save("Tides\n\nThe moon pulls the sea.\n");
    expect(body.lesson.lesson.questions).toEqual([]);
    const policies = { lessonId: body.lesson.id, names: "real", review: false, silentStart: false };
    const refused = await world.teacher.post("/api/seminars", policies);
    expect(refused).toMatchObject({ status: 409, body: { ok: false, error: "no_questions" } });
    const path = `/api/lessons/${body.lesson.id}`;
    const { title, source, format, questions } = { ...lessonOf(["What else pulls?"]), title: "Tides" };
    expect((await world.teacher.ask("PUT", path, { title, source, format, questions })).status).toBe(200);
    expect((await world.teacher.post("/api/seminars", policies)).status).toBe(201);
  });

  test("2 MB of text and more are refused with the limit named", async () => {
    const long = await save("Word and word. ".repeat(140_000));
    expect(long).toMatchObject({ status: 413, body: { ok: false, error: "too_large" } });
    expect(long.body.message).toMatch(/at most [\d,]+ characters/);
    const upload = await decode(new Uint8Array(3_000_000).fill(97));
    expect(upload).toMatchObject({ status: 413, body: { ok: false, error: "too_large" } });
    expect((await decode(new Uint8Array(5_000_000).fill(97))).status).toBe(413);
  });

  test("a binary file renamed .txt is refused with the reason", async () => {
    const png = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0]);
    expect(await decode(png)).toMatchObject({ status: 415, body: { ok: false, error: "binary" } });
    expect(await decode(new Uint8Array())).toMatchObject({
      status: 400,
      body: { ok: false, error: "empty" },
    });
  });

  const text = "L’été à Fès – “déjà vu”.";
  const windows1252 = Uint8Array.from([...text].map((sign) => windows[sign] ?? sign.charCodeAt(0)));
  test.each<[string, Uint8Array]>([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${text}`)],
    ["UTF-16 little-endian", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16 big-endian", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["Windows-1252", windows1252],
  ])("an upload in %s is read correctly", async (_name, bytes) => {
    expect((await decode(bytes)).body).toMatchObject({ ok: true, text });
  });
});

/** Where Windows-1252 has the signs that Latin-1 lacks. */
const windows: Record<string, number> = { "’": 0x92, "–": 0x96, "“": 0x93, "”": 0x94 };

/** Runs `work` while another program holds the database's write lock. */
async function whileLocked<T>(work: () => Promise<T>): Promise<T> {
  const other = new Database(world.server.databaseFile);
  other.exec("begin immediate");
  try {
    return await work();
  } finally {
    other.close();
  }
}
