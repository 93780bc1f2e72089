import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Class, type Colleague, expectStatus, openWorld, PASSWORD, type World } from "../world";
import { Browser } from "../world/browser";
import { roomSettles } from "../world/marker";

let world: World;
let seminar: Class;
let colleague: Colleague;
let path: string;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.stop());

async function setScene() {
  seminar = await world.openClass();
  colleague = await world.addTeacher("Mr Coe");
  path = `/api/seminars/${seminar.seminar.id}/invitations`;
}

/** A new link of the teacher's, as it is passed on. */
async function link(role = "co-teacher") {
  const made = await world.teacher.post(path, { role });
  expectStatus(made, 201);
  const token = made.body.url.split("/").at(-1) as string;
  return { route: `/api/invitations/${token}`, token, ...made.body };
}

const seats = () => seminar.desk.seminars.get(seminar.seminar.id)?.seats ?? [];
const seated = ({ accountId }: Colleague) =>
  world.server.database((client) =>
    client
      .prepare("select id, role, removed_at as removedAt from seats where account_id = ? and seminar_id = ?")
      .all(accountId, seminar.seminar.id),
  ) as { id: string; role: string; removedAt: number | null }[];

describe("A1 staff by the e-mail of an account", () => {
  test("is seated at once, has the same desk, and every decision says who", async () => {
    await setScene();
    const student = await seminar.join("Ada Lindqvist");
    const email = ` ${colleague.email.toUpperCase()}`;
    expect((await world.teacher.post(path, { role: "co-teacher", email })).status).toBe(400);
    const answer = await world.teacher.post(path, { role: "co-teacher", email: email.trim() });
    expect(answer).toMatchObject({ status: 201, body: { seat: { role: "co-teacher", name: "Mr Coe" } } });
    await seminar.desk.until(() => seats().some(({ name }) => name === "Mr Coe"), "to hear of it");

    const { body } = await colleague.get("/api/seminars");
    expect(body.seminars).toMatchObject([{ id: seminar.seminar.id, role: "co-teacher" }]);
    const desk = await colleague.connect();
    const entered = await desk.must("seminar:enter", { seminarId: seminar.seminar.id });
    expect(entered.seats?.map(({ name }) => name)).toContain("Ada Lindqvist");
    await desk.enter(seminar.room);
    const post = await student.line.say(seminar.room, "Judge me.");
    const hidden = await desk.must("post:decide", { postId: post.id, decision: "hide", note: "Why." });
    expect(hidden.post.decision).toMatchObject({ decision: "hide", by: "Mr Coe" });
    await student.line.until(() => student.line.post(post.id)?.status === "hidden", "to be told");
    expect(student.line.post(post.id)?.decision).toMatchObject({ by: "Mr Coe" });
  });

  test("an observer sees the desk and changes nothing", async () => {
    await setScene();
    await seminar.desk.must("seminar:policy", { seminarId: seminar.seminar.id, review: true });
    const student = await seminar.join("Ada Lindqvist");
    const post = await student.line.say(seminar.room, "I wait.");
    await seminar.invite(colleague, "observer");
    const desk = await colleague.connect();
    expect((await desk.enterSeminar(seminar.seminar.id)).seats.map(({ name }) => name)).toContain(
      "Ada Lindqvist",
    );
    await desk.enter(seminar.room);
    expect(desk.post(post.id)).toMatchObject({ status: "pending", seat: { name: "Ada Lindqvist" } });
    const reply = await desk.send("post:decide", { postId: post.id, decision: "approve" });
    expect(reply).toMatchObject({ ok: false, error: "forbidden" });
    expect((await colleague.post(path, { role: "observer" })).status).toBe(403);
    expect((await colleague.get(`/api/seminars/${seminar.seminar.id}/transcript`)).status).toBe(200);
  });

  test("who has no account, or a seat already, is named; others cannot invite", async () => {
    await setScene();
    const nobody = await world.teacher.post(path, { role: "observer", email: "nobody@school.example" });
    expect(nobody).toMatchObject({ status: 404, body: { error: "not_found" } });
    await seminar.invite(colleague, "observer");
    const twice = await world.teacher.post(path, { role: "co-teacher", email: colleague.email });
    expect(twice).toMatchObject({ status: 409, body: { error: "conflict" } });
    expect(seated(colleague)).toMatchObject([{ role: "observer" }]);
    expect((await world.teacher.post(path, { role: "teacher" })).status).toBe(400);
    expect((await world.teacher.post(path, { role: "student" })).status).toBe(400);
    const { browser } = await seminar.join("Ada Lindqvist");
    expect((await browser.post(path, { role: "co-teacher" })).status).toBe(403);
  });

  test("A2 a removal ends every connection at once; an invitation brings back to the same seat", async () => {
    await setScene();
    const witness = await seminar.join("Ada Lindqvist");
    const seatId = await seminar.invite(colleague, "co-teacher");
    const screen = await colleague.connect({ auth: { as: "screen" } });
    const lines = [await colleague.connect(), await colleague.connect(), screen];
    for (const line of lines) {
      await line.enterSeminar(seminar.seminar.id);
      await line.enter(seminar.room);
    }
    await seminar.desk.must("seat:remove", { seatId });
    await seminar.desk.say(seminar.room, "Now that we are alone");
    await witness.line.sees(seminar.room, "Now that we are alone");
    for (const line of lines) {
      await line.until(() => !line.socket.connected, "to be cut");
      expect(line.of("seat:ended")).toEqual([{ seminarId: seminar.seminar.id, reason: "removed" }]);
      expect(line.knows("now that we are alone")).toEqual([]);
    }
    expect((await colleague.get("/api/seminars")).body.seminars).toEqual([]);
    expect((await colleague.get(`/api/seminars/${seminar.seminar.id}/transcript`)).status).toBe(404);
    const back = await colleague.connect();
    const refused = await back.send("seminar:enter", { seminarId: seminar.seminar.id });
    expect(refused).toMatchObject({ error: "not_found" });

    expect(await seminar.invite(colleague, "observer")).toBe(seatId);
    expect((await back.enterSeminar(seminar.seminar.id)).seat.role).toBe("observer");
  });
});

describe("A1 staff by a link", () => {
  test("it says what it leads to, works once, and nobody can read it again", async () => {
    await setScene();
    const { route, token, url, invitation } = await link();
    expect(url).toMatch(/^http:\/\/[^/]+\/invite\/[\w-]{32}$/);
    const stranger = new Browser(world.server.url);
    const leadsTo = { invitation: { role: "co-teacher", title: "Alliances", by: "Ms Okafor" } };
    expect(await stranger.get(route)).toMatchObject({ status: 200, body: leadsTo });
    expect(await stranger.post(route, {})).toMatchObject({ status: 401, body: { error: "unauthorized" } });
    const listed = await world.teacher.get(path);
    expect(listed.body.invitations).toEqual([invitation]);
    expect(listed.text).not.toContain(token);
    const stored = world.server.database((client) => client.prepare("select * from invitations").all());
    expect(JSON.stringify(stored)).not.toContain(token);

    const accepted = await colleague.post(route, {});
    expect(accepted).toMatchObject({ status: 201, body: { seminarId: seminar.seminar.id } });
    await seminar.desk.until(() => seats().some(({ name }) => name === "Mr Coe"), "to hear of it");
    expect((await world.teacher.get(path)).body.invitations).toEqual([]);
    const late = await world.addTeacher("Mr Late");
    expect(await late.post(route, {})).toMatchObject({ status: 410, body: { error: "used" } });
    expect(await stranger.get(route)).toMatchObject({ status: 410, body: { error: "used" } });
    expect(seated(late)).toEqual([]);
    expect(world.server.output()).not.toContain(token);
  });

  test("whoever has no account makes one with it, which is a teacher's like any other", async () => {
    await setScene();
    const { route } = await link("observer");
    const browser = new Browser(world.server.url);
    const person = { name: "Dr Obi", email: `Obi.${Date.now()}@School.example`, password: PASSWORD };
    expect((await browser.post(route, { ...person, password: "short" })).status).toBe(400);
    expect((await browser.post(route, person)).status).toBe(201);
    expect((await browser.signIn(person.email.toLowerCase(), PASSWORD)).status).toBe(200);
    expect((await browser.get("/api/account")).body.account).toMatchObject({
      name: "Dr Obi",
      role: "teacher",
    });
    expect((await browser.get("/api/seminars")).body.seminars).toMatchObject([{ role: "observer" }]);

    // An e-mail that is known uses nothing up.
    const { route: second } = await link();
    const taken = await new Browser(world.server.url).post(second, { ...person, email: colleague.email });
    expect(taken).toMatchObject({ status: 409, body: { error: "conflict" } });
    expect((await colleague.post(second, {})).status).toBe(201);
  });

  test("who has a seat already uses nothing up; of two who come at once, one gets in", async () => {
    await setScene();
    const { route } = await link();
    expect(await world.teacher.post(route, {})).toMatchObject({ status: 409, body: { error: "conflict" } });
    const other = await world.addTeacher("Mr Other");
    const answers = await Promise.all([colleague.post(route, {}), other.post(route, {})]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410]);
    expect([...seated(colleague), ...seated(other)]).toHaveLength(1);
  });

  test("withdrawn, out of date, and after the end it opens nothing", async () => {
    await setScene();
    const [withdrawn, old, late] = [await link(), await link(), await link()];
    const elsewhere = await world.openClass({ owner: await world.addTeacher("Ms Vale") });
    const remove = (id: string) => world.teacher.ask("DELETE", `${path}/${id}`);
    const foreign = `/api/seminars/${elsewhere.seminar.id}/invitations/${withdrawn.invitation.id}`;
    expect((await world.teacher.ask("DELETE", foreign)).status).toBe(404);
    expect((await remove(withdrawn.invitation.id)).status).toBe(200);
    expect((await remove(withdrawn.invitation.id)).status).toBe(404);
    world.server.database((client) =>
      client.prepare("update invitations set expires_at = ? where id = ?").run(Date.now(), old.invitation.id),
    );
    for (const { route } of [withdrawn, old]) {
      expect(await colleague.get(route)).toMatchObject({ status: 404, body: { error: "not_found" } });
      expect(await colleague.post(route, {})).toMatchObject({ status: 404, body: { error: "not_found" } });
    }
    expect((await world.teacher.get(path)).body.invitations).toEqual([late.invitation]);

    await seminar.desk.must("seminar:end", { seminarId: seminar.seminar.id });
    for (const answer of [await colleague.get(late.route), await colleague.post(late.route, {})])
      expect(answer).toMatchObject({ status: 410, body: { error: "ended" } });
    for (const more of [{}, { email: colleague.email }])
      expect((await world.teacher.post(path, { role: "observer", ...more })).status).toBe(410);
    expect(seated(colleague)).toEqual([]);
  });

  test("A6 wrong links are limited by address; right ones from there still pass", async () => {
    await setScene();
    const { route } = await link();
    const statuses = new Set<number>();
    for (let tries = 0; tries < 61; tries++) {
      const wrong = `/api/invitations/guess-${tries}`;
      statuses.add((tries % 2 ? await colleague.get(wrong) : await colleague.post(wrong, {})).status);
    }
    expect([...statuses]).toEqual([404, 429]);
    expect((await colleague.get(route)).status).toBe(200);
    expect((await colleague.post(route, {})).status).toBe(201);
    await roomSettles(seminar);
  });
});
