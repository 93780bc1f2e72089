import { randomUUID } from "node:crypto";
import type { CommandInput, CommandName, Refusal } from "../../domain/protocol";
import { lessonOf } from "../world";
import type { Answer, Browser } from "../world/browser";
import type { Caller, Cast, Visitor } from "../world/cast";

/** What the callers without a seat in the seminar get, whatever the command; and who still waits for one. */
const outside = {
  anonymous: "unauthorized",
  "student of another seminar": "not_found",
  removed: "not_found",
  "in the lobby": "lobby",
  "other teacher": "not_found",
  admin: "not_found",
} as const;
const members = { student: "ok", observer: "ok", "co-teacher": "ok", teacher: "ok", screen: "ok" } as const;
const reads = { ...outside, ...members } as const;
const writes = { ...reads, observer: "forbidden", screen: "forbidden" } as const;
const runs = { ...writes, student: "forbidden" } as const;

export interface CommandRow<C extends CommandName> {
  expected: Record<Caller, "ok" | "unauthorized" | Refusal>;
  /** An input that this caller may hope for; made anew for each. */
  input(cast: Cast, caller: Caller): Promise<CommandInput<C>> | CommandInput<C>;
}

const ofSeminar = ({ seminar }: Cast) => ({ seminarId: seminar.seminar.id });
const ofRoom = ({ seminar }: Cast) => ({ roomId: seminar.room });
/** A post that everybody can see. */
const fresh = async ({ seminar: { desk, room } }: Cast) => ({
  postId: (await desk.say(room, "Judge me.")).id,
});
const newcomer = async ({ seminar }: Cast) => {
  // The removal of the one before may have opened the lobby.
  await seminar.desk.must("seminar:policy", { seminarId: seminar.seminar.id, lobby: false });
  return { seatId: (await seminar.join(`Newcomer ${randomUUID().slice(0, 8)}`)).seatId };
};

/** Who may send which command. A command without a row does not compile. */
export const commandRows: { [C in CommandName]: CommandRow<C> } = {
  "seminar:enter": { expected: reads, input: ofSeminar },
  "room:enter": { expected: reads, input: (cast) => ({ ...ofRoom(cast), since: 0 }) },
  "post:add": {
    expected: writes,
    input: (cast) => ({ ...ofRoom(cast), id: randomUUID(), text: "A thought.", move: "claim" }),
  },
  "post:revise": {
    expected: writes,
    input: ({ postOf }, caller) => ({ postId: postOf[caller], text: "A better one.", move: "build" }),
  },
  "post:withdraw": { expected: writes, input: ({ postOf }, caller) => ({ postId: postOf[caller] }) },
  "post:flag": { expected: writes, input: fresh },
  "post:pass": { expected: writes, input: fresh },
  "post:react": {
    expected: writes,
    // Nobody reacts to an own post.
    input: async (cast, caller) => ({
      postId: caller === "student" ? (await fresh(cast)).postId : cast.postOf.student,
      reaction: "agree",
      on: true,
    }),
  },
  "post:decide": { expected: runs, input: async (cast) => ({ ...(await fresh(cast)), decision: "hide" }) },
  "post:undo": {
    expected: runs,
    async input(cast) {
      const { postId } = await fresh(cast);
      const { post } = await cast.seminar.desk.must("post:decide", { postId, decision: "hide" });
      return { postId, decisionId: post.decision?.id as string };
    },
  },
  "post:pin": { expected: runs, input: async (cast) => ({ ...(await fresh(cast)), pinned: true }) },
  "room:add": { expected: runs, input: (cast) => ({ ...ofSeminar(cast), question: "And what breaks it?" }) },
  "room:phase": {
    expected: runs,
    async input({ seminar }) {
      const { room } = await seminar.desk.enter(seminar.room);
      const phase = room.phase === "open" ? "frozen" : "open";
      return { roomId: seminar.room, phase };
    },
  },
  "room:policy": { expected: runs, input: (cast) => ({ ...ofRoom(cast), slowSeconds: 10 }) },
  "room:spotlight": {
    expected: runs,
    input: async (cast) => ({ ...ofRoom(cast), postIds: [(await fresh(cast)).postId], at: 0 }),
  },
  "seminar:freeze": { expected: runs, input: (cast) => ({ ...ofSeminar(cast), frozen: true }) },
  "seminar:policy": { expected: runs, input: (cast) => ({ ...ofSeminar(cast), review: true }) },
  "seminar:admit": { expected: runs, input: (cast) => ({ ...ofSeminar(cast), seatIds: [] }) },
  "seminar:end": { expected: runs, input: ofSeminar },
  "seat:standing": {
    expected: runs,
    input: async (cast) => ({ ...(await newcomer(cast)), standing: "trusted" }),
  },
  "seat:rename": {
    expected: runs,
    input: async (cast) => ({ ...(await newcomer(cast)), name: `Renamed ${randomUUID().slice(0, 8)}` }),
  },
  "seat:nudge": {
    expected: runs,
    input: async (cast) => ({ ...(await newcomer(cast)), text: "Your turn?" }),
  },
  "seat:pick": { expected: runs, input: ofSeminar },
  "seat:remove": { expected: runs, input: newcomer },
};

const signedOut = {
  anonymous: 401,
  student: 401,
  "student of another seminar": 401,
  removed: 401,
  "in the lobby": 401,
} as const;
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
  "in the lobby": status,
});
const noSeat = {
  anonymous: 401,
  "student of another seminar": 404,
  removed: 404,
  "in the lobby": 403,
  "other teacher": 404,
  admin: 404,
} as const;
const anySeat = { ...noSeat, student: 200, observer: 200, "co-teacher": 200, teacher: 200 };
const writers = { ...anySeat, observer: 403 };
/** What a student does with the own seat. */
const students = { ...noSeat, observer: 403, "co-teacher": 403, teacher: 403 };
const observers = { ...anySeat, student: 403 };
const staff = (status: number) => ({
  ...noSeat,
  student: 403,
  observer: 403,
  "co-teacher": status,
  teacher: status,
});

export interface RouteRow {
  expected: Record<Visitor, number>;
  ask(browser: Browser, cast: Cast): Promise<Answer>;
}

const bytes = new TextEncoder().encode("A handout.");
const of = (cast: Cast, rest = "") => `/api/seminars/${cast.seminar.seminar.id}${rest}`;
const noWords = { languages: [], held: [], allowed: [] };
/** A new link into the seminar's staff, of its teacher. */
const invited = async (cast: Cast) => {
  const { body } = await cast.browsers.teacher.post(of(cast, "/invitations"), { role: "observer" });
  return { token: body.url.split("/").at(-1) as string, id: body.invitation.id as string };
};

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
  "GET /api/account/words": { expected: accounts(200), ask: (browser) => browser.get("/api/account/words") },
  "PUT /api/account/words": {
    expected: accounts(200),
    ask: (browser) => browser.ask("PUT", "/api/account/words", noWords),
  },
  "POST /api/account/words/try": {
    expected: accounts(200),
    ask: (browser) => browser.post("/api/account/words/try", { text: "Fine.", list: noWords }),
  },
  "GET /api/auth/[...nextauth]": { expected: everyone(200), ask: (browser) => browser.get("/api/auth/csrf") },
  "POST /api/auth/[...nextauth]": {
    // Without the token of its own form it leads back to the sign-in page.
    expected: everyone(302),
    ask: (browser) =>
      browser.ask("POST", "/api/auth/callback/credentials", new URLSearchParams({ email: "a@b.example" })),
  },
  "GET /api/invitations/[token]": {
    // Whoever has the link may look at what it leads to.
    expected: everyone(200),
    ask: async (browser, cast) => browser.get(`/api/invitations/${(await invited(cast)).token}`),
  },
  "POST /api/invitations/[token]": {
    // Who has no account gets no further without making one; staff have their seat already.
    expected: { ...accounts(201), teacher: 409, "co-teacher": 409, observer: 409 },
    ask: async (browser, cast) => browser.post(`/api/invitations/${(await invited(cast)).token}`, {}),
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
  "POST /api/join/rejoin": {
    // A code that nobody was shown opens nothing; who was removed is told so.
    expected: { ...everyone(404), removed: 403 },
    ask: (browser, { seminar }) =>
      browser.post("/api/join/rejoin", { code: seminar.seminar.code, rejoin: "BCDF2345" }),
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
  "GET /api/seminars/[id]": { expected: staff(200), ask: (browser, cast) => browser.get(of(cast)) },
  "GET /api/seminars/[id]/invitations": {
    expected: staff(200),
    ask: (browser, cast) => browser.get(of(cast, "/invitations")),
  },
  "POST /api/seminars/[id]/invitations": {
    expected: staff(201),
    ask: (browser, cast) => browser.post(of(cast, "/invitations"), { role: "co-teacher" }),
  },
  "DELETE /api/seminars/[id]/invitations/[invitation]": {
    expected: staff(200),
    ask: async (browser, cast) => browser.ask("DELETE", of(cast, `/invitations/${(await invited(cast)).id}`)),
  },
  "GET /api/seminars/[id]/lesson": {
    expected: anySeat,
    ask: (browser, cast) => browser.get(of(cast, "/lesson")),
  },
  "GET /api/seminars/[id]/mine": {
    expected: writers,
    ask: (browser, cast) => browser.get(of(cast, "/mine")),
  },
  "DELETE /api/seminars/[id]/seat": {
    expected: { ...students, student: 200 },
    ask: (browser, cast) => browser.ask("DELETE", of(cast, "/seat")),
  },
  "POST /api/seminars/[id]/seat/code": {
    expected: { ...students, student: 201 },
    ask: (browser, cast) => browser.post(of(cast, "/seat/code"), {}),
  },
  "GET /api/seminars/[id]/transcript": {
    expected: observers,
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
