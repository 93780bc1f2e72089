import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Class, openWorld, PASSWORD, type Student, type World } from "../world";
import { Browser } from "../world/browser";
import { rawRequest } from "../world/raw";
import { routes } from "../world/routes";

const PUBLIC = "https://stoa.school.example";
let world: World;
let seminar: Class;
let actor: Student;

beforeAll(async () => {
  world = await openWorld({ STOA_URL: PUBLIC });
  seminar = await world.openClass();
  actor = await seminar.join("Ada Lindqvist");
});
afterAll(() => world?.stop());

const foreign = () => [
  "https://evil.example",
  "null",
  `https://localhost:${world.server.port}`,
  `http://localhost:${world.server.port + 1}`,
  `http://localhost.evil.example:${world.server.port}`,
  "https://stoa.school.example.evil.example",
  "http://stoa.school.example",
  "",
];

describe("A4 another site's page", () => {
  test.each([["websocket"], ["polling"]])("gets no %s connection", async (transport) => {
    for (const origin of foreign()) {
      const connecting = actor.browser.connect({
        transports: [transport],
        extraHeaders: { origin },
        reconnection: false,
      });
      await expect(connecting, origin).rejects.toThrow();
    }
    const own = { transports: [transport], extraHeaders: { origin: world.server.url } };
    const line = await actor.browser.connect(own);
    await line.enter(seminar.room);
  });

  const writes = routes().filter((route) => !route.startsWith("GET "));
  test.each(writes)("cannot cause %s", async (route) => {
    const [method = "", path = ""] = route.split(" ");
    for (const origin of foreign()) {
      const headers = { host: `localhost:${world.server.port}`, cookie: world.teacher.cookie, origin };
      const { status } = await rawRequest(world.server.port, { method, path, headers, body: "{}" });
      expect(status, origin).toBe(403);
    }
  });

  test("cannot cause a write without an Origin either, where the browser says who asks", async () => {
    const headers = {
      host: `localhost:${world.server.port}`,
      cookie: world.teacher.cookie,
      "sec-fetch-site": "cross-site",
    };
    const { status } = await rawRequest(world.server.port, {
      method: "DELETE",
      path: "/api/account/sessions",
      headers,
    });
    expect(status).toBe(403);
    expect((await world.teacher.get("/api/account")).status).toBe(200);
  });
});

describe("A4 this server's own addresses and no other host name", () => {
  test.each([
    "evil.example",
    "localhost.evil.example",
    "localhost:1",
    "stoa.school.example:1",
    "127.0.0.1.nip.example",
  ])("the host name %j is refused, for pages, routes and sockets", async (host) => {
    for (const path of ["/", "/api/account", "/_next/static/none.js"]) {
      expect((await rawRequest(world.server.port, { path, headers: { host } })).status).toBe(421);
    }
    const socket = await rawRequest(world.server.port, {
      path: "/socket.io/?EIO=4&transport=polling",
      headers: { host },
    });
    expect(socket.status).toBe(403);
  });

  test("localhost, loopback and the public address are accepted", async () => {
    const { port } = world.server;
    for (const host of [
      `localhost:${port}`,
      `127.0.0.1:${port}`,
      `[::1]:${port}`,
      "stoa.school.example",
      `LOCALHOST:${port}`,
    ]) {
      expect((await rawRequest(port, { path: "/api/auth/csrf", headers: { host } })).status, host).toBe(200);
      const socket = await rawRequest(port, {
        path: "/socket.io/?EIO=4&transport=polling",
        headers: { host },
      });
      expect(socket.status, host).toBe(200);
    }
    const own = { host: "stoa.school.example", origin: PUBLIC };
    const answer = await rawRequest(port, { method: "POST", path: "/api/join", headers: own, body: "{}" });
    expect(answer.status).toBe(400);
  });

  test("what a client claims about a proxy in front is not believed", async () => {
    const headers = {
      host: `localhost:${world.server.port}`,
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
    };
    const { text, headers: answered } = await rawRequest(world.server.port, {
      path: "/api/auth/providers",
      headers,
    });
    expect(text).not.toContain("evil.example");
    expect(JSON.stringify(answered)).not.toContain("evil.example");
  });

  test("at the address that the terminal shows for students everything works", async () => {
    const local = await openWorld();
    const address = local.server.output().match(/Students reach it at (\S+)/)?.[1] ?? "";
    const teacher = new Browser(address);
    await teacher.signIn("okafor@school.example", PASSWORD);
    expect((await teacher.get("/api/account")).status).toBe(200);
    const class3 = await local.openClass({ owner: teacher });
    const { joinUrl } = (await teacher.get(`/api/seminars/${class3.seminar.id}`)).body;
    expect(joinUrl).toBe(`${address}/s/${class3.seminar.code}`);
    const student = new Browser(address);
    await student.post("/api/join", { code: class3.seminar.code, name: "Cleo Marsh" });
    const line = await student.connect({ extraHeaders: { origin: address } });
    await line.enter(class3.room);
    await line.say(class3.room, "From across the room.");
    await class3.desk.sees(class3.room, "From across the room.");
    for (const browser of [teacher, student]) browser.close();
    await local.stop();
  });

  test("cookies are for this site, and out of reach of scripts", async () => {
    const fresh = new Browser(world.server.url);
    const joined = await fresh.post("/api/join", { code: seminar.seminar.code, name: "Cleo Marsh" });
    const signedIn = await new Browser(world.server.url).signIn("okafor@school.example", PASSWORD);
    for (const { headers } of [joined, signedIn]) {
      for (const cookie of headers.getSetCookie())
        expect(cookie).toMatch(/HttpOnly;.*SameSite=Lax|SameSite=Lax.*HttpOnly|HttpOnly; SameSite=Lax/i);
    }
  });
});
