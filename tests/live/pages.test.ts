import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorld, type World } from "../world";
import { assemble, type Cast, hire, type Visitor, visitors } from "../world/cast";
import { pages } from "../world/routes";

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await openWorld();
  cast = await assemble(world, await hire(world));
});
afterAll(() => world?.stop());

type Row = Record<Visitor, number>;
const open: Row = Object.fromEntries(visitors.map((visitor) => [visitor, 200])) as Row;
/** Whoever is not signed in is led to the sign-in page. */
const teachers: Row = {
  ...open,
  anonymous: 307,
  student: 307,
  "student of another seminar": 307,
  removed: 307,
  "in the lobby": 307,
};
const noAccount: Row = { ...teachers, observer: 404, "co-teacher": 404, "other teacher": 404, admin: 404 };

/** Who may open which page. A page without a row fails. */
const pageRows: Record<string, Row> = {
  "/": open,
  "/invite/[token]": open,
  "/s/[code]": open,
  "/setup/[token]": open,
  "/sign-in": open,
  "/teach": teachers,
  "/teach/account": teachers,
  "/teach/account/words": teachers,
  "/teach/lessons": teachers,
  "/teach/lessons/[id]": noAccount,
  "/teach/lessons/new": teachers,
  // A shell without anything in it: what it shows comes over the connection, or does not.
  "/teach/seminars/[id]": teachers,
  "/teach/seminars/[id]/screen": teachers,
  "/teach/transcripts": teachers,
  "/teach/transcripts/[id]": { ...noAccount, "co-teacher": 200, observer: 200 },
};

const addressOf = (page: string, { seminar, lessonId }: Cast) =>
  page
    .replace("[code]", seminar.seminar.code)
    .replace("[token]", "guessed")
    .replace("[id]", page.includes("lessons") ? lessonId : seminar.seminar.id);

describe("A1 every page for every kind of visitor", () => {
  test("each page that the code has is declared, and nothing else", () => {
    expect(Object.keys(pageRows).sort()).toEqual(pages().sort());
  });

  test.each(pages())("%s", async (page) => {
    const got: Partial<Record<Visitor, number>> = {};
    for (const visitor of visitors) {
      const browser = cast.browsers[visitor];
      const answer = await browser.get(addressOf(page, cast));
      got[visitor] = answer.status;
      if (answer.status === 307) expect(answer.headers.get("location")).toMatch(/^\/sign-in/);
      if (answer.status !== 200) {
        // Nor is anything in the parts that a browser asks for when it moves between pages.
        const parts = await browser.ask("GET", addressOf(page, cast), undefined, { RSC: "1" });
        for (const { text } of [answer, parts]) expect(text).not.toMatch(/Alliances|Lindqvist/);
      }
    }
    expect(got).toEqual(pageRows[page]);
  });

  test("every page comes with a strict policy", async () => {
    for (const page of pages()) {
      const { headers } = await cast.browsers.teacher.get(addressOf(page, cast));
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy, page).toContain("default-src 'self'");
      expect(policy, page).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
      expect(headers.get("x-content-type-options"), page).toBe("nosniff");
    }
  });
});
