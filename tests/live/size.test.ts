/** What a student's phone has to fetch before it shows anything. Bytes are counts: they are the same on every machine. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bareScripts, kilobytes, ownScripts } from "../world/firstLoad";
import { type Running, runServer } from "../world/process";

const BUDGET = 60;

let server: Running;
beforeAll(async () => {
  server = await runServer();
});
afterAll(() => server?.stop());

describe("L10 first-load JavaScript", () => {
  test.each(["/s/[code]", "/"])("%s stays within 60 KB gzip over a bare Next page", (page) => {
    const scripts = ownScripts(page);
    expect(kilobytes(scripts), JSON.stringify([...scripts])).toBeLessThanOrEqual(BUDGET);
  });

  test("the seat's scripts are those that its page names", async () => {
    const html = await (await fetch(`${server.url}/s/BCDF2345`)).text();
    const named = new Set(html.match(/static\/chunks\/[^"\\]+\.js/g));
    const [polyfills] = html.match(/static\/chunks\/[^"\\]+\.js(?="[^>]*noModule)/i) ?? [];
    named.delete(polyfills ?? "");
    expect([...named].sort()).toEqual([...bareScripts().keys(), ...ownScripts("/s/[code]").keys()].sort());
  });

  test("the measure tells a heavy page from a light one", () => {
    expect(kilobytes(ownScripts("/teach/seminars/[id]"))).toBeGreaterThan(BUDGET);
    expect(kilobytes(bareScripts())).toBeGreaterThan(100);
  });
});
