import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandNames } from "../../domain/inputs";
import type { CommandName, Reply } from "../../domain/protocol";
import { openWorld, PASSWORD, type World } from "../world";
import {
  assemble,
  type Caller,
  callers,
  hire,
  lineOf,
  type Staff,
  type Visitor,
  visitors,
} from "../world/cast";
import { routes } from "../world/routes";
import { commandRows, routeRows } from "./permissions";

let world: World;
let staff: Staff;
beforeAll(async () => {
  world = await openWorld();
  staff = await hire(world);
});
afterAll(() => world?.stop());

describe("A1 every command for every kind of caller", () => {
  test.each(commandNames)("%s", async (command: CommandName) => {
    const cast = await assemble(world, staff);
    const { expected, input } = commandRows[command];
    const got: Partial<Record<Caller, string>> = {};
    // Those who may do it come last: ending a seminar, for one, changes what the others would get.
    const order = callers.toSorted((a, b) => Number(expected[a] === "ok") - Number(expected[b] === "ok"));
    for (const caller of order) {
      const line = await lineOf(cast, caller);
      if (typeof line === "string") {
        got[caller] = line;
        continue;
      }
      const reply = (await line.send(command, await input(cast, caller))) as Reply<CommandName>;
      got[caller] = reply.ok ? "ok" : reply.error;
      line.close();
    }
    expect(got).toEqual(expected);
  });

  test("a post belongs to its author: others who may write cannot change it", async () => {
    const cast = await assemble(world, staff);
    const postId = cast.postOf.student;
    const classmate = (await cast.seminar.join("Bruno Castellanos")).browser;
    for (const browser of [classmate, cast.browsers["co-teacher"], cast.browsers.teacher]) {
      const line = await browser.connect();
      const revised = await line.send("post:revise", { postId, text: "Not mine.", move: "claim" });
      expect(revised).toMatchObject({ ok: false, error: "not_found" });
      expect(await line.send("post:withdraw", { postId })).toMatchObject({ ok: false, error: "not_found" });
      line.close();
    }
  });

  test("the teacher of a seminar cannot be removed from it", async () => {
    const cast = await assemble(world, staff);
    const { seat } = await cast.seminar.desk.must("seminar:enter", { seminarId: cast.seminar.seminar.id });
    const line = await cast.browsers["co-teacher"].connect();
    expect(await line.send("seat:remove", { seatId: seat.id })).toMatchObject({
      ok: false,
      error: "forbidden",
    });
    await cast.seminar.desk.say(cast.seminar.room, "Still here.");
  });
});

describe("A1 every route for every kind of visitor", () => {
  const found = routes();

  test("each route that the code has is declared, and nothing else", () => {
    expect(found.length).toBeGreaterThan(10);
    expect(Object.keys(routeRows).sort()).toEqual(found.toSorted());
  });

  test.each(found)("%s", async (route) => {
    const row = routeRows[route];
    if (!row) throw new Error(`${route} has no row in permissions.ts.`);
    const cast = await assemble(world, staff);
    const got: Partial<Record<Visitor, number>> = {};
    for (const visitor of visitors) got[visitor] = (await row.ask(cast.browsers[visitor], cast)).status;
    expect(got).toEqual(row.expected);
    if (route === "DELETE /api/account/sessions") await everybodySignsInAgain();
  });

  test("lists hold the account's own things alone, and the seminars it has a seat in", async () => {
    const { browsers, lessonId, seminar } = await assemble(world, staff);
    const { id, code } = seminar.seminar;
    for (const visitor of ["observer", "co-teacher", "other teacher", "admin"] as const) {
      const lessons = await browsers[visitor].get("/api/lessons");
      expect(lessons.text).not.toContain(lessonId);
    }
    for (const visitor of ["observer", "co-teacher"] as const) {
      const { body } = await browsers[visitor].get("/api/seminars");
      expect(body.seminars).toContainEqual(expect.objectContaining({ id, code, role: visitor }));
    }
    for (const visitor of ["other teacher", "admin"] as const) {
      const seminars = await browsers[visitor].get("/api/seminars");
      expect(seminars.text).not.toContain(id);
      expect(seminars.text).not.toContain(code);
    }
  });
});

async function everybodySignsInAgain() {
  const emails = world.server.database((client) =>
    client.prepare("select id, email from accounts").all(),
  ) as {
    id: string;
    email: string;
  }[];
  for (const { id, email } of emails) {
    const browser = Object.values(staff).find((one) => one.accountId === id) ?? world.teacher;
    await browser.signIn(email, PASSWORD);
  }
}
