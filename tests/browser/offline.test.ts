/** Without a server: the installed worker brings the place up again, and never an old build against a new server. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { join, openClass, post, write } from "./people";
import { openStage, type Stage } from "./stage";

let stage: Stage;
let teacher: Page;
let code = "";

beforeAll(async () => {
  stage = await openStage();
  ({ teacher, code } = await openClass(stage));
});
afterAll(() => stage?.close());

test("P4 the app can be installed, and all of it comes from the server itself", async () => {
  const page = await stage.person();
  await page.goto(stage.server.url);
  const link = await page.locator('link[rel="manifest"]').getAttribute("href");
  const manifest = await (await page.request.get(`${stage.server.url}${link}`)).json();
  expect(manifest).toMatchObject({ name: "Stoa", start_url: "/", display: "standalone" });
  expect(manifest.icons.map(({ purpose = "any" }: { purpose?: string }) => purpose)).toContain("maskable");
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (url) => {
      const { width, height } = await createImageBitmap(await (await fetch(url)).blob());
      return `${width}x${height}`;
    }, src);
    expect(size).toBe(sizes);
  }
  const apple = await page.locator('link[rel="apple-touch-icon"]').getAttribute("href");
  expect((await page.request.get(new URL(apple ?? "", stage.server.url).href)).status()).toBe(200);
  stage.expectCalm();
  await page.context().close();
});

test("D6 offline: a reload brings lesson, draft and outbox, and nobody else's words", async () => {
  const ben = await stage.person();
  await join(ben, stage.server.url, code, "Ben Okafor");
  await write(ben, "Classmates' words stay on the server.");
  const ana = await stage.person();
  await join(ana, stage.server.url, code, "Ana Silva");
  await post(ana, "Classmates' words").waitFor();
  await kept(ana);

  await stage.server.kill();
  await write(ana, "This one waits for the server.");
  await ana.getByLabel("Your answer").fill("Half a thought");
  await ana.reload();
  await ana.getByText("Stalin's Legacy:").first().waitFor();
  await ana.getByText("Reconnecting: your words are safe here.").waitFor();
  await ana.getByText("This one waits for the server.").first().waitFor();
  expect(await ana.getByLabel("Your answer").inputValue()).toBe("Half a thought");
  expect(await post(ana, "Classmates' words").count()).toBe(0);
  const everything = await ana.evaluate(async () => {
    const names = await caches.keys();
    const texts = names.map(async (name) => {
      const cache = await caches.open(name);
      const answers = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
      return (await Promise.all(answers.map((answer) => answer?.text()))).join("\n");
    });
    return (await Promise.all(texts)).join("\n");
  });
  expect(everything).toContain("Stalin's Legacy");
  expect(everything).not.toMatch(/Classmates' words|Ben Okafor|Ana Silva/);

  const start = await ana.context().newPage();
  await start.goto(stage.server.url);
  await start.getByLabel("Code").waitFor();
  await start.close();

  await stage.server.restart();
  await post(ana, "This one waits").getByText("Saved").waitFor();
  await post(ana, "Classmates' words").waitFor();
  expect(await ana.getByLabel("Your answer").inputValue()).toBe("Half a thought");
  stage.expectCalm();
  await ben.context().close();
});

test("a newer build: a bar for who is writing, a reload once nobody looks, with the draft, and once only", async () => {
  const ana = await stage.person();
  await serveAnotherBuild(ana);
  await join(ana, stage.server.url, code, "Chloe Martin");
  await ana.getByLabel("Your answer").fill("In the middle of a sentence");
  const bar = ana.getByText("A newer version is ready.");
  await bar.waitFor();
  let loads = 0;
  ana.on("load", () => loads++);
  // Whoever writes is left in peace for longer than it takes somebody idle to be moved on.
  await ana.clock.runFor(8_000);
  expect(loads).toBe(0);

  await hide(ana);
  await expect.poll(() => loads).toBe(1);
  await bar.waitFor();
  expect(await ana.getByLabel("Your answer").inputValue()).toBe("In the middle of a sentence");

  // It is still another build: to go on reloading would help nobody.
  await ana.getByLabel("Your answer").fill("");
  await ana.clock.runFor(8_000);
  await hide(ana);
  await ana.clock.runFor(8_000);
  expect(loads).toBe(1);
  await ana.getByRole("button", { name: "Reload" }).click();
  await expect.poll(() => loads).toBe(2);
  stage.expectCalm();
  await ana.context().close();
});

test("a newer build: an idle seat moves on by itself; the desk is only told", async () => {
  const dan = await stage.person();
  await serveAnotherBuild(dan);
  await join(dan, stage.server.url, code, "Dan Novak");
  await dan.getByText("A newer version is ready.").waitFor();
  let loads = 0;
  dan.on("load", () => loads++);
  await dan.clock.runFor(8_000);
  await expect.poll(() => loads).toBe(1);
  await dan.context().close();

  await serveAnotherBuild(teacher);
  await teacher.reload();
  await teacher.getByText("A newer version is ready.").waitFor();
  teacher.on("load", () => loads++);
  await teacher.clock.runFor(8_000);
  expect(loads).toBe(1);
});

/** Once the worker keeps what it takes to come up again. */
async function kept(page: Page) {
  await expect.poll(() => page.evaluate(keptLesson), { timeout: 60_000 }).toEqual([true, true, true]);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).length), { timeout: 60_000 })
    .toBeGreaterThan(0);
}

/** In the page: whether the worker has kept it, its lesson, and the start page. */
async function keptLesson(): Promise<boolean[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith("stoa-seat-"));
  const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  const urls = lists.flat().map(({ url }) => new URL(url).pathname);
  return [urls.includes(location.pathname), urls.some((url) => url.endsWith("/lesson")), urls.includes("/")];
}

/**
 * The server's word about its build, changed on the way; and a clock that the test moves, by less than after which the
 * connection counts as dead: another one may not be a WebSocket, and tells the truth.
 */
async function serveAnotherBuild(page: Page) {
  await page.clock.install();
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) =>
      socket.send(
        typeof message === "string" ? message.replace(/"version":"[^"]+"/, '"version":"another"') : message,
      ),
    );
  });
}

/** As when another app comes to the front. */
async function hide(page: Page) {
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
}
