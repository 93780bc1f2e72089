import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Class, openWorld, PASSWORD, type World } from "../world";
import { Browser } from "../world/browser";
import type { Line } from "../world/line";

const EMAIL = "okafor@school.example";
let world: World;
let seminar: Class;
let password = PASSWORD;

beforeAll(async () => {
  world = await openWorld();
  seminar = await world.openClass();
});
afterAll(() => world?.stop());

interface Device {
  browser: Browser;
  /** A copy of its cookies, kept by somebody else. */
  thief: Browser;
  line: Line;
}

async function device(): Promise<Device> {
  const browser = new Browser(world.server.url);
  await browser.signIn(EMAIL, password);
  const line = await browser.connect();
  await line.enter(seminar.room);
  return { browser, thief: browser.copy(), line };
}

async function isOut({ thief, line }: Device) {
  await line.until(() => !line.socket.connected, "for the connection to be closed");
  expect(line.heard.at(-1)).toMatchObject({ event: "seat:ended", data: { reason: "signed_out" } });
  for (const path of ["/api/account", "/api/lessons", `/api/seminars/${seminar.seminar.id}/transcript`]) {
    expect((await thief.get(path)).status, path).toBe(401);
  }
  await expect(thief.connect()).rejects.toThrow("unauthorized");
}

async function isIn({ browser, line }: Device) {
  expect((await browser.get("/api/account")).status).toBe(200);
  await line.enter(seminar.room);
}

describe("A5 sessions end for good", () => {
  test("signing out ends this device and no other", async () => {
    const [here, there] = [await device(), await device()];
    await here.browser.signOut();
    await isOut(here);
    expect((await here.browser.get("/api/account")).status).toBe(401);
    await isIn(there);
    there.line.close();
  });

  test("signing out everywhere ends every device", async () => {
    const [here, there] = [await device(), await device()];
    expect((await here.browser.ask("DELETE", "/api/account/sessions")).status).toBe(200);
    await isOut(here);
    await isOut(there);
  });

  test("a new password ends every device, and the old one opens nothing", async () => {
    const [here, there] = [await device(), await device()];
    const wrong = await here.browser.post("/api/account/password", {
      current: "wrong",
      next: "another long password",
    });
    expect(wrong).toMatchObject({ status: 403, body: { error: "wrong_password" } });
    await isIn(there);
    const changed = await here.browser.post("/api/account/password", {
      current: password,
      next: "another long password",
    });
    expect(changed.status).toBe(200);
    await isOut(here);
    await isOut(there);
    const stale = new Browser(world.server.url);
    await stale.signIn(EMAIL, password);
    expect((await stale.get("/api/account")).status).toBe(401);
    password = "another long password";
    await isIn(await device());
  });

  test("a connection that is being made while its session ends is not kept", async () => {
    for (let round = 0; round < 5; round++) {
      const browser = new Browser(world.server.url);
      await browser.signIn(EMAIL, password);
      const connecting = Array.from({ length: 4 }, () =>
        browser.connect({ reconnection: false }).catch(() => null),
      );
      await browser.ask("DELETE", "/api/account/sessions");
      const lines = (await Promise.all(connecting)).filter((line) => line !== null);
      for (const line of lines)
        await line.until(() => !line.socket.connected, "for a late connection to be closed");
    }
  });

  test("a session is a cookie: Authorization opens nothing", async () => {
    const { browser } = await device();
    const token = [...browser.cookies].find(([name]) => name.includes("session-token"))?.[1] ?? "";
    expect(token).not.toBe("");
    const bearer = { authorization: `Bearer ${token}` };
    const stranger = new Browser(world.server.url);
    expect((await stranger.ask("GET", "/api/account", undefined, bearer)).status).toBe(401);
    const connecting = stranger.connect({ extraHeaders: bearer, auth: { token } });
    await expect(connecting).rejects.toThrow("unauthorized");
  });

  test("a forged or damaged cookie opens nothing", async () => {
    const { browser } = await device();
    const [name, token] = [...browser.cookies].find(([key]) => key.includes("session-token")) ?? ["", ""];
    const middle = Math.floor(token.length / 2);
    const damaged = token.slice(0, middle) + (token[middle] === "A" ? "B" : "A") + token.slice(middle + 1);
    for (const value of [damaged, "", "a.b.c", token.slice(0, -4), "eyJhbGciOiJub25lIn0.eyJzaWQiOiJ4In0."]) {
      const forger = new Browser(world.server.url);
      forger.cookies.set(name, value);
      expect((await forger.get("/api/account")).status).toBe(401);
      await expect(forger.connect()).rejects.toThrow("unauthorized");
    }
  });
});
