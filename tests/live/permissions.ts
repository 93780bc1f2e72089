import { randomUUID } from "node:crypto";
import type { CommandInput, CommandName, Refusal } from "../../domain/protocol";
import { lessonOf } from "../world";
import type { Answer, Browser } from "../world/browser";
import type { Cast, Visitor } from "../world/cast";

type ByVisitor<T> = Record<Visitor, T>;

/** What the visitors without any seat in the seminar get, whatever the command. */
const outside = {
  anonymous: "unauthorized",
  "student of another seminar": "not_found",
  removed: "not_found",
  "other teacher": "not_found",
  admin: "not_found",
} as const;
const reads = { ...outside, student: "ok", observer: "ok", "co-teacher": "ok", teacher: "ok" } as const;
const writes = { ...reads, observer: "forbidden" } as const;
const runs = { ...writes, student: "forbidden" } as const;

export interface CommandRow<C extends CommandName> {
  expected: ByVisitor<"ok" | "unauthorized" | Refusal>;
  /** An input that this visitor may hope for; made anew for each. */
  input(cast: Cast, visitor: Visitor): Promise<CommandInput<C>> | CommandInput<C>;
}

/** Who may send which command. A command without a row does not compile. */
export const commandRows: { [C in CommandName]: CommandRow<C> } = {
  "seminar:enter": { expected: reads, input: ({ seminar }) => ({ seminarId: seminar.seminar.id }) },
  "room:enter": { expected: reads, input: ({ seminar }) => ({ roomId: seminar.room, since: 0 }) },
  "post:add": {
    expected: writes,
    input: ({ seminar }) => ({ roomId: seminar.room, id: randomUUID(), text: "A thought.", move: "claim" }),
  },
  "post:revise": {
    expected: writes,
    input: ({ postOf }, visitor) => ({ postId: postOf[visitor], text: "A better one.", move: "build" }),
  },
  "post:withdraw": { expected: writes, input: ({ postOf }, visitor) => ({ postId: postOf[visitor] }) },
  "post:decide": {
    expected: runs,
    input: async ({ seminar }) => ({
      postId: (await seminar.desk.say(seminar.room, "Judge me.")).id,
      decision: "hide",
    }),
  },
  "room:phase": {
    expected: runs,
    async input({ seminar }) {
      const { room } = await seminar.desk.enter(seminar.room);
      const phase = room.phase === "open" ? "frozen" : "open";
      return { roomId: seminar.room, phase };
    },
  },
  "seminar:freeze": {
    expected: runs,
    input: ({ seminar }) => ({ seminarId: seminar.seminar.id, frozen: true }),
  },
  "seminar:policy": {
    expected: runs,
    input: ({ seminar }) => ({ seminarId: seminar.seminar.id, review: true }),
  },
  "seminar:end": { expected: runs, input: ({ seminar }) => ({ seminarId: seminar.seminar.id }) },
  "seat:standing": {
    expected: runs,
    input: async ({ seminar }) => ({
      seatId: (await seminar.join(`Newcomer ${randomUUID().slice(0, 8)}`)).seatId,
      standing: "trusted",
    }),
  },
  "seat:remove": {
    expected: runs,
    input: async ({ seminar }) => ({
      seatId: (await seminar.join(`Newcomer ${randomUUID().slice(0, 8)}`)).seatId,
    }),
  },
};

const signedOut = { anonymous: 401, student: 401, "student of another seminar": 401, removed: 401 } as const;
/** Any teacher, about things that are all their own. */
const accounts = (status: number) => ({
  ...signedOut,
  observer: status,
  "co-teacher": status,
  teacher: status,
  "other teacher": status,
  admin: status,
});
/** A thing that belongs to one account. */
const owner = (status: number) => ({ ...accounts(404), teacher: status });
const everyone = (status: number) => ({
  ...accounts(status),
  anonymous: status,
  student: status,
  "student of another seminar": status,
  removed: status,
});
const noSeat = {
  anonymous: 401,
  "student of another seminar": 404,
  removed: 404,
  "other teacher": 404,
  admin: 404,
} as const;
const members = { ...noSeat, student: 200, observer: 200, "co-teacher": 200, teacher: 200 };
const writers = { ...members, observer: 403 };
const staff = { ...writers, student: 403 };

export interface RouteRow {
  expected: ByVisitor<number>;
  ask(browser: Browser, cast: Cast): Promise<Answer>;
}

const bytes = new TextEncoder().encode("A handout.");
const of = (cast: Cast, rest = "") => `/api/seminars/${cast.seminar.seminar.id}${rest}`;

/** Who may call which route. The test finds the routes in the code; one without a row fails. */
export const routeRows: Record<string, RouteRow> = {
  "GET /api/account": { expected: accounts(200), ask: (browser) => browser.get("/api/account") },
  "POST /api/account/password": {
    // With a wrong current password: 403 is as far as it can get.
    expected: accounts(403),
    ask: (browser) => browser.post("/api/account/password", { current: "not this", next: "ten characters" }),
  },
  "DELETE /api/account/sessions": {
    expected: accounts(200),
    ask: (browser) => browser.ask("DELETE", "/api/account/sessions"),
  },
  "GET /api/auth/[...nextauth]": { expected: everyone(200), ask: (browser) => browser.get("/api/auth/csrf") },
  "POST /api/auth/[...nextauth]": {
    // Without the token of its own form it leads back to the sign-in page.
    expected: everyone(302),
    ask: (browser) =>
      browser.ask("POST", "/api/auth/callback/credentials", new URLSearchParams({ email: "a@b.example" })),
  },
  "GET /api/join": {
    expected: everyone(200),
    ask: (browser, { seminar }) => browser.get(`/api/join?code=${seminar.seminar.code}`),
  },
  "POST /api/join": {
    // Anybody may take a student's seat with the code, but who was removed.
    expected: { ...everyone(201), removed: 403 },
    ask: (browser, { seminar }) =>
      browser.post("/api/join", { code: seminar.seminar.code, name: `Guest ${randomUUID().slice(0, 8)}` }),
  },
  "GET /api/lessons": { expected: accounts(200), ask: (browser) => browser.get("/api/lessons") },
  "POST /api/lessons": {
    expected: accounts(200),
    ask: (browser) => browser.post("/api/lessons", lessonOf(["Why?"])),
  },
  "POST /api/lessons/decode": {
    expected: accounts(200),
    ask: (browser) => browser.post("/api/lessons/decode", bytes),
  },
  "GET /api/lessons/[id]": {
    expected: owner(200),
    ask: (browser, { lessonId }) => browser.get(`/api/lessons/${lessonId}`),
  },
  "PUT /api/lessons/[id]": {
    expected: owner(200),
    ask: (browser, { lessonId }) => browser.ask("PUT", `/api/lessons/${lessonId}`, lessonOf(["Why not?"])),
  },
  "DELETE /api/lessons/[id]": {
    expected: owner(200),
    ask: (browser, { lessonId }) => browser.ask("DELETE", `/api/lessons/${lessonId}`),
  },
  "GET /api/seminars": { expected: accounts(200), ask: (browser) => browser.get("/api/seminars") },
  "POST /api/seminars": {
    expected: owner(201),
    ask: (browser, { lessonId }) =>
      browser.post("/api/seminars", { lessonId, names: "real", review: false, silentStart: false }),
  },
  "GET /api/seminars/[id]": { expected: staff, ask: (browser, cast) => browser.get(of(cast)) },
  "GET /api/seminars/[id]/lesson": {
    expected: members,
    ask: (browser, cast) => browser.get(of(cast, "/lesson")),
  },
  "GET /api/seminars/[id]/mine": {
    expected: writers,
    ask: (browser, cast) => browser.get(of(cast, "/mine")),
  },
  "GET /api/seminars/[id]/transcript": {
    expected: staff,
    ask: (browser, cast) => browser.get(of(cast, "/transcript")),
  },
  "POST /api/setup": {
    expected: everyone(404),
    ask: (browser) =>
      browser.post("/api/setup", {
        token: "guessed",
        name: "Eve",
        email: "eve@evil.example",
        password: "ten characters",
      }),
  },
};
