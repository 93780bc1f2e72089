import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Firewall, openFirewall } from "../world/firewall";
import type { Line } from "../world/line";
import { fillRoom, openRooms, seatStudents } from "./fill";
import { join, post, write } from "./people";
import { expectAccessible, openStage, type Stage } from "./stage";

const POSTS = 2_000;

let stage: Stage;
/** Between Ana and the server. */
let wall: Firewall;
let ana: Page;
let lines: Line[];
let desk: Line;
let rooms: string[];

beforeAll(async () => {
  wall = await openFirewall();
  stage = await openStage({ STOA_URL: wall.url });
  wall.leadTo(stage.server.port);
  wall.webSockets(true);
  const open = await openRooms(stage);
  ({ desk, rooms } = open);
  await desk.enter(rooms[0] as string);
  const names = ["Ben Okafor", "Chloe Martin", "Dan Lee", "Eve Stone", "Farid Amir", "Gina Bell"];
  lines = await seatStudents(stage.server.url, open.code, names);
  await fillRoom(lines, rooms[0] as string, POSTS);
  ana = await stage.person();
  await join(ana, wall.url, open.code, "Ana Silva");
  await articles().first().waitFor();
});
afterAll(async () => {
  for (const line of [desk, ...(lines ?? [])]) line?.close();
  await stage?.close();
  await wall?.close();
});

test("of 2,000 posts a few dozen are drawn, at the top, in the middle and at the end", async () => {
  expect(await articles().first().getAttribute("aria-setsize")).toBe(String(POSTS));
  expect(await articles().first().getAttribute("aria-posinset")).toBe("1");
  for (const part of [0, 0.5, 1]) {
    await scrollTo(part);
    expect(await articles().count()).toBeLessThan(60);
    expect(await ana.locator("main *").count()).toBeLessThan(3_000);
  }
  await expect.poll(async () => articles().last().getAttribute("aria-posinset")).toBe(String(POSTS));
  await expectAccessible(ana, "a long room");
});

test("new posts below are counted and move nothing; one press leads to the first of them", async () => {
  await scrollTo(0.5);
  const before = await inView();
  for (const words of ["First of the news.", "Second of the news.", "Third of the news."])
    await (lines[0] as Line).say(rooms[0] as string, words);
  await ana.getByRole("button", { name: "3 new below" }).waitFor();
  expect(await inView()).toEqual(before);
  await ana.getByRole("button", { name: "3 new below" }).click();
  await expect.poll(() => post(ana, "First of the news").isVisible()).toBe(true);
  await ana.getByRole("button", { name: /new below/ }).waitFor({ state: "detached" });
});

test("a new answer above is counted and moves nothing; one press leads to it", async () => {
  await scrollTo(0.5);
  const before = await inView();
  const [first] = desk.posts(rooms[0] as string);
  await (lines[1] as Line).say(rooms[0] as string, "An answer far above.", { parentId: first?.id ?? "" });
  await ana.getByRole("button", { name: "1 new above" }).waitFor();
  expect(await inView()).toEqual(before);
  await ana.getByRole("button", { name: "1 new above" }).click();
  await expect.poll(() => post(ana, "An answer far above").isVisible()).toBe(true);
});

test("who is at the end sees what comes; what one has sent comes into view from anywhere", async () => {
  await scrollTo(1);
  await (lines[2] as Line).say(rooms[0] as string, "Said to whoever is at the end.");
  await expect.poll(() => isInView("Said to whoever is at the end")).toBe(true);
  expect(await ana.getByRole("button", { name: /new below/ }).count()).toBe(0);
  await scrollTo(0.3);
  await write(ana, "My own word, from the middle.");
  await expect.poll(() => isInView("My own word, from the middle")).toBe(true);
});

test("a reload and a look into another room lead back to the same post", async () => {
  await scrollTo(0.4);
  const before = await inView();
  await ana.reload();
  await articles().first().waitFor();
  await expect.poll(async () => (await inView())?.id).toBe(before?.id);
  await expect.poll(async () => Math.abs(((await inView())?.top ?? 0) - (before?.top ?? 0))).toBeLessThan(4);

  await ana.getByLabel("Your answer").fill("A draft for the first room.");
  await ana.getByRole("button", { name: /^Question 2/ }).click();
  await ana.getByText("No posts yet").or(ana.getByLabel("Your answer")).first().waitFor();
  await ana.getByLabel("Your answer").fill("A draft for the second room.");
  for (const words of ["While away, one.", "While away, two."])
    await (lines[3] as Line).say(rooms[0] as string, words);
  await ana.getByRole("button", { name: /^Question 1.*2 new/ }).click();
  await expect.poll(async () => (await inView())?.id).toBe(before?.id);
  await expect.poll(async () => Math.abs(((await inView())?.top ?? 0) - (before?.top ?? 0))).toBeLessThan(4);
  await ana.getByRole("button", { name: "2 new below" }).waitFor();
  expect(await ana.getByLabel("Your answer").inputValue()).toBe("A draft for the first room.");
  expect(await ana.getByRole("button", { name: /^Question 2.*new/ }).count()).toBe(0);
});

test("a pin leads to its post, drawn or not, and gives it the keyboard", async () => {
  const pinned = desk.posts(rooms[0] as string)[700];
  await desk.must("post:pin", { postId: pinned?.id ?? "", pinned: true });
  await ana.getByRole("list", { name: "Pinned" }).getByRole("button").click();
  const article = ana.locator(`article[data-post="${pinned?.id}"]`);
  await expect.poll(() => article.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await article.getAttribute("data-lit")).toBe("");
  // The one that holds the keyboard stays, however far the view goes.
  await scrollTo(1);
  expect(await article.evaluate((one) => one === document.activeElement)).toBe(true);
  await ana.keyboard.press("PageDown");
  const next = Number(await article.getAttribute("aria-posinset")) + 1;
  const held = () => ana.evaluate(() => Number(document.activeElement?.getAttribute("aria-posinset")));
  await expect.poll(held).toBe(next);
});

test("X4 each new post is announced once, many at once as their number, across rooms and reconnections", async () => {
  await listen();
  const [ben, chloe] = lines as [Line, Line];
  await ben.say(rooms[0] as string, "A single line for the ear.");
  await expect.poll(() => heard("A single line for the ear")).toBe(1);
  const before = wall.passed();
  wall.webSockets(true);
  await ben.say(rooms[0] as string, "Said while nobody could hear.");
  await expect.poll(() => wall.passed()).toBe(before + 1);
  await expect.poll(() => heard("Said while nobody could hear")).toBe(1);
  await ana.getByRole("button", { name: /^Question 2/ }).click();
  await chloe.say(rooms[1] as string, "Only in the second room.");
  await expect.poll(() => heard("Only in the second room")).toBe(1);
  await ana.getByRole("button", { name: /^Question 1/ }).click();
  await articles().first().waitFor();
  await Promise.all(lines.map((line) => line.say(rooms[0] as string, "All at once.")));
  await Promise.all(lines.map((line) => line.say(rooms[0] as string, "And once more.")));
  await expect.poll(async () => sum(await said())).toBe(2 * lines.length);
  await write(ana, "Nobody announces my own.");
  await post(ana, "Nobody announces my own").getByText("Saved", { exact: true }).waitFor();
  await ben.say(rooms[0] as string, "The last line for the ear.");
  await expect.poll(() => heard("The last line for the ear")).toBe(1);
  expect(await heard("A single line for the ear")).toBe(1);
  expect(await heard("Only in the second room")).toBe(1);
  expect(await heard("Nobody announces")).toBe(0);
});

test("P4 nothing left the server, broke a page or the content policy", () => stage.expectCalm());

const articles = () => ana.locator("[role=feed] article");
/** The innermost of what scrolls around the posts. */
const scroller = () => ana.locator("main .overflow-y-auto", { has: ana.locator("[role=feed]") }).last();

/** To a part of the whole, once the rows there are drawn. */
async function scrollTo(part: number) {
  await scroller().hover();
  await ana.mouse.wheel(0, 1);
  await scroller().evaluate(async (element, at) => {
    for (let frame = 0; frame < 40; frame++) {
      element.scrollTop = Math.round(at * (element.scrollHeight - element.clientHeight));
      await new Promise(requestAnimationFrame);
    }
  }, part);
}

/** The first post in view, and where its upper edge is. */
function inView() {
  return ana.evaluate(() => {
    const top =
      document.querySelector("[role=feed]")?.closest(".overflow-y-auto")?.getBoundingClientRect().top ?? 0;
    const drawn = [...document.querySelectorAll<HTMLElement>("[role=feed] article")];
    const first = drawn.find((one) => one.getBoundingClientRect().bottom > top + 1);
    return first ? { id: first.dataset.post ?? "", top: first.getBoundingClientRect().top - top } : null;
  });
}

async function isInView(words: string) {
  const box = await post(ana, words).first().boundingBox();
  const view = await scroller().boundingBox();
  return (
    box !== null && view !== null && box.y >= view.y - 1 && box.y + box.height <= view.y + view.height + 1
  );
}

/** Notes whatever is added to a polite region, as a screen reader does. */
async function listen() {
  await ana.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof HTMLElement && node.parentElement?.matches("main [aria-live=polite]"))
            heard.push(node.textContent ?? "");
    }).observe(document.body, { childList: true, subtree: true });
  });
}

const all = () => ana.evaluate(() => (window as unknown as { heard: string[] }).heard);
const heard = async (words: string) => (await all()).filter((line) => line.includes(words)).length;

/** What was said of the two rounds of everybody, one by one or as a number. */
async function said(): Promise<number[]> {
  return (await all()).flatMap((line) => {
    if (/All at once|And once more/.test(line)) return [1];
    const count = line.match(/^(\d+) new posts$/)?.[1];
    return count ? [Number(count)] : [];
  });
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
