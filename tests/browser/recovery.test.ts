import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { join, openSample, post, setUp, takeOffline, write } from "./people";
import { openStage, type Stage } from "./stage";

let stage: Stage;
let teacher: Page;
let ana: Page;

beforeAll(async () => {
  stage = await openStage();
  teacher = await stage.person();
  ana = await stage.person();
  await setUp(teacher, stage.server);
  await join(ana, stage.server.url, await openSample(teacher), "Ana Silva");
  await teacher.getByRole("button", { name: "Open", exact: true }).first().click();
  await ana.getByLabel("Your answer").waitFor();
});
afterAll(() => stage?.close());

test("D6 D8 what is written while the server is down arrives once when it is back", async () => {
  await write(ana, "Written before the fall.");
  await post(teacher, "before the fall").waitFor();
  await stage.server.kill();
  await ana.getByText("Reconnecting: your words are safe here").waitFor();
  for (const words of ["First of the silence.", "Second of the silence."]) await write(ana, words);
  await post(ana, "Second of the silence")
    .getByText(/Not saved yet|Sending/)
    .waitFor();
  await ana.getByLabel("Your answer").fill("Half a thought");
  await stage.server.restart();
  for (const words of ["before the fall", "First of the silence", "Second of the silence"]) {
    await post(teacher, words).waitFor();
    await post(ana, words).getByText("Saved", { exact: true }).waitFor();
    expect(await post(teacher, words).count()).toBe(1);
  }
  expect(await ana.getByLabel("Your answer").inputValue()).toBe("Half a thought");
});

test("D6 unsent posts survive a reload", async () => {
  await takeOffline(ana, stage.server);
  await write(ana, "Kept through a reload.");
  await post(ana, "Kept through a reload").waitFor();
  await stage.server.restart();
  await ana.context().setOffline(false);
  await ana.reload();
  await post(teacher, "Kept through a reload").waitFor();
  await post(ana, "Kept through a reload").getByText("Saved", { exact: true }).waitFor();
  expect(await post(ana, "Kept through a reload").count()).toBe(1);
});

test("D6 a form that the page brought stays when the network goes while it comes alive", async () => {
  const dan = await stage.person();
  await dan.route(/\/api\/join\?/, (route) => route.abort());
  const failed = dan.waitForEvent("requestfailed");
  await dan.goto(ana.url());
  await failed;
  await dan.getByLabel("Your name").fill("Dan Novak");
  await dan.getByRole("button", { name: "Join", exact: true }).click();
  await dan.getByText("You are Dan Novak").waitFor();
  await dan.context().close();
});

test("D6 a look at the code that is answered after joining throws nobody out again", async () => {
  const eva = await stage.person({ serviceWorkers: "block" });
  let answerIt = () => {};
  const joined = new Promise<void>((resolve) => {
    answerIt = resolve;
  });
  await eva.route(/\/api\/join\?/, async (route) => {
    const before = await route.fetch();
    await joined;
    await route.fulfill({ response: before });
  });
  const late = eva.waitForResponse(/\/api\/join\?/);
  await eva.goto(ana.url());
  await eva.getByLabel("Your name").fill("Eva Roth");
  await eva.getByRole("button", { name: "Join", exact: true }).click();
  await eva.getByText("You are Eva Roth").waitFor();
  answerIt();
  await (await late).finished();
  // The answer has been read by then, and the page drawn.
  await eva.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  expect(await eva.getByText("You are Eva Roth").count()).toBe(1);
  await eva.context().close();
});

test("D4 a desk whose tab slept through posts and a restart shows all of it when it wakes", async () => {
  const devtools = await teacher.context().newCDPSession(teacher);
  await devtools.send("Page.setWebLifecycleState", { state: "frozen" });
  await write(ana, "Said while the desk slept.");
  await post(ana, "while the desk slept").getByText("Saved", { exact: true }).waitFor();
  await stage.server.restart();
  await write(ana, "Said after the restart.");
  await post(ana, "after the restart").getByText("Saved", { exact: true }).waitFor();
  await devtools.send("Page.setWebLifecycleState", { state: "active" });
  for (const words of ["while the desk slept", "after the restart"]) {
    await post(teacher, words).waitFor();
    expect(await post(teacher, words).count()).toBe(1);
  }
});

test("A5 signing out everywhere ends the desk", async () => {
  const other = await teacher.context().newPage();
  await other.goto(`${stage.server.url}/teach/account`);
  await other.getByRole("button", { name: "Sign out everywhere" }).click();
  await teacher.getByText("You have been signed out").waitFor();
});
