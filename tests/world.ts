/**
 * The named cast of the live tests. In each test somebody acts, a witness in the same room should hear of it and a
 * stranger should not. One server per file; a seminar per test.
 */
import { randomUUID } from "node:crypto";
import { hashSync } from "@node-rs/argon2";
import type { RoomView, SeminarView } from "../domain/protocol";
import type { Phase, Policies, StaffRole } from "../domain/records";
import { Browser } from "./world/browser";
import type { Line } from "./world/line";
import { type Running, runServer } from "./world/process";

export const PASSWORD = "correct horse battery";

export interface World {
  server: Running;
  /** The first account, made through the set-up link. */
  teacher: Browser;
  /** Another teacher's account and browser, signed in. */
  addTeacher(name: string): Promise<Colleague>;
  /** A new seminar of `teacher`, with all its rooms in `phase`. */
  openClass(options?: ClassOptions): Promise<Class>;
  stop(): Promise<void>;
}

export type Colleague = Browser & { accountId: string; email: string };

export interface ClassOptions extends Partial<Policies> {
  questions?: string[];
  /** `waiting` leaves the rooms as they are made. */
  phase?: Phase;
  /** Whose seminar it is; the first teacher's unless said otherwise. */
  owner?: Browser;
}

/** A seminar with its teacher at the desk. */
export interface Class {
  seminar: SeminarView;
  rooms: RoomView[];
  /** The first room's id. */
  room: string;
  desk: Line;
  /** A new browser that takes a student's seat. */
  join(name: string): Promise<Student>;
  /** The same, but it enters nothing: where there is a lobby, it waits at the door. */
  knock(name: string): Promise<Student>;
  /** Seats a colleague as staff; the seat's id. */
  invite(colleague: Colleague, role: StaffRole): Promise<string>;
  /** A projector that the teacher opened, which has entered the seminar and its first room. */
  screen(): Promise<Line>;
  /** Everybody goes, and what they heard is forgotten. */
  leave(): void;
}

export interface Student {
  browser: Browser;
  name: string;
  seatId: string;
  handle: string;
  /** The first connection; of one who joined, it has entered the seminar and its first room. */
  line: Line;
}

export async function openWorld(env: Record<string, string | undefined> = {}): Promise<World> {
  const server = await runServer(env);
  const teacher = new Browser(server.url);
  const browsers = new Set([teacher]);
  const email = "okafor@school.example";
  const account = { token: await server.setUpToken(), name: "Ms Okafor", email, password: PASSWORD };
  expectStatus(await teacher.post("/api/setup", account), 201);
  await teacher.signIn(email, PASSWORD);

  return {
    server,
    teacher,
    async addTeacher(name) {
      const id = randomUUID();
      const address = `${id}@school.example`;
      server.database((client) =>
        client
          .prepare(
            "insert into accounts (id, email, name, role, password_hash, created_at) values (?, ?, ?, 'teacher', ?, ?)",
          )
          .run(id, address, name, hashSync(PASSWORD), Date.now()),
      );
      const browser = Object.assign(new Browser(server.url), { accountId: id, email: address });
      browsers.add(browser);
      await browser.signIn(address, PASSWORD);
      return browser;
    },
    openClass: (options = {}) => openClass(server, options.owner ?? teacher, options, browsers),
    async stop() {
      for (const browser of browsers) browser.close();
      await server.stop();
    },
  };
}

async function openClass(
  server: Running,
  owner: Browser,
  options: ClassOptions,
  browsers: Set<Browser>,
): Promise<Class> {
  const { questions = ["What holds an alliance together?"], phase = "open" } = options;
  const lesson = await owner.post("/api/lessons", lessonOf(questions));
  expectStatus(lesson, 200);
  const { names = "real", review = false, silentStart = false } = options;
  const policies = { names, review, silentStart };
  const opened = await owner.post("/api/seminars", { lessonId: lesson.body.lesson.id, ...policies });
  expectStatus(opened, 201);
  const seminarId = opened.body.seminar.id as string;

  const desk = await owner.connect();
  const entered = await desk.enterSeminar(seminarId);
  for (const { id } of entered.rooms) {
    await desk.enter(id);
    if (phase !== "waiting") await desk.must("room:phase", { roomId: id, phase });
  }
  const room = entered.rooms[0]?.id as string;
  const { code } = entered.seminar;
  const students = new Set<Browser>();

  async function knock(name: string): Promise<Student> {
    const browser = new Browser(server.url);
    students.add(browser);
    browsers.add(browser);
    const joined = await browser.post("/api/join", { code, name });
    expectStatus(joined, 201);
    const { id: seatId, handle } = joined.body.seat;
    return { browser, name, seatId, handle, line: await browser.connect() };
  }

  async function enterAll(line: Line) {
    await line.enterSeminar(seminarId);
    await line.enter(room);
    return line;
  }

  return {
    seminar: entered.seminar,
    rooms: entered.rooms,
    room,
    desk,
    knock,
    async join(name) {
      const student = await knock(name);
      await enterAll(student.line);
      return student;
    },
    async invite({ email }, role) {
      const seated = await owner.post(`/api/seminars/${seminarId}/invitations`, { role, email });
      expectStatus(seated, 201);
      return seated.body.seat.id;
    },
    screen: async () => enterAll(await owner.connect({ auth: { as: "screen" } })),
    leave() {
      desk.close();
      owner.lines.delete(desk);
      for (const student of students) {
        student.close();
        browsers.delete(student);
      }
    },
  };
}

/** A short handout whose questions the teacher wrote, so that no test hangs on how questions are found. */
export function lessonOf(questions: string[]) {
  return {
    title: "Alliances",
    format: "text",
    source: "Alliances\n\nAn alliance is a promise between states. Promises are kept while they pay.\n",
    questions: questions.map((text, index) => ({
      id: `q${index + 1}`,
      text,
      chosen: true,
      parts: [{ text, reason: "teacher", source: null }],
    })),
  };
}

export function expectStatus(answer: { status: number; text: string }, status: number) {
  if (answer.status !== status) throw new Error(`Expected ${status}, got ${answer.status}: ${answer.text}`);
}
