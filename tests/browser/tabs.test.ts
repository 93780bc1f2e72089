import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { join, openClass, PHONE, post, write } from "./people";
import { expectAccessible, openStage, type Stage } from "./stage";

let stage: Stage;
let teacher: Page;
let code = "";

beforeAll(async () => {
  stage = await openStage();
  ({ teacher, code } = await openClass(stage));
});
afterAll(() => stage?.close());

/** On the address that students use, where there is no secure context. */
async function student(name: string, options = {}): Promise<Page> {
  const page = await stage.person(options);
  await join(page, stage.forStudents, code, name);
  return page;
}

const field = (page: Page) => page.getByLabel("Your answer");
const seatMenu = async (page: Page, item: string) => {
  await page.getByRole("button", { name: "Your seat" }).click();
  await page.getByRole("menuitem", { name: item }).click();
};
/** The private code in the dialog that is open. */
async function shownCode(page: Page): Promise<string> {
  const shown = page.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).last();
  return (await shown.textContent()) ?? "";
}
async function comeBack(page: Page, secret: string) {
  await page.getByLabel("Your private code").fill(secret);
  await page.getByRole("button", { name: "Go to my seat" }).click();
  await page.getByText("You are").first().waitFor();
}

test("D6 two tabs of a seat: one outbox, nothing lost with the tab that closes, nothing twice", async () => {
  const one = await student("Ana Silva");
  const two = await one.context().newPage();
  await two.goto(`${stage.forStudents}/s/${code}`);
  await field(two).waitFor();
  await field(one).pressSequentially("Half a thou");
  await expect.poll(() => field(two).inputValue()).toBe("Half a thou");
  await field(two).fill("Another thought.");
  // The field that is being typed in is not written over.
  expect(await field(one).inputValue()).toBe("Half a thou");
  await field(two).fill("");

  await stage.server.kill();
  for (const page of [one, two]) await page.getByText("Reconnecting: your words are safe here").waitFor();
  const texts = ["First, from one tab.", "Second, from the other.", "Third, from the first again."];
  for (const [at, words] of texts.entries()) {
    await write(at === 1 ? two : one, words);
    for (const page of [one, two]) await post(page, words).waitFor();
  }
  await one.close();
  await stage.server.restart();
  for (const words of texts) {
    await post(two, words).getByText("Saved", { exact: true }).waitFor();
    await post(teacher, words).waitFor();
    expect(await post(teacher, words).count()).toBe(1);
    expect(await post(two, words).count()).toBe(1);
  }
  const order = await teacher.locator("article").allTextContents();
  const places = texts.map((words) => order.findIndex((text) => text.includes(words)));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  await two.context().close();
});

test("D6 a browser that stores nothing says so, and what is written there arrives", async () => {
  const page = await stage.person();
  await page.addInitScript(`
    Storage.prototype.setItem = IDBFactory.prototype.open = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  `);
  await join(page, stage.forStudents, code, "Ben Okafor");
  await field(page).fill("Written on sand.");
  await page.getByText("This browser keeps nothing").waitFor();
  await stage.server.kill();
  await page.getByText("Reconnecting: your words are safe here").waitFor();
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await post(page, "Written on sand").getByText("keep this page open until it is saved").waitFor();
  await expectAccessible(page, "storage blocked");
  await stage.server.restart();
  await post(page, "Written on sand").getByText("Saved", { exact: true }).waitFor();
  expect(await page.getByText("keep this page open").count()).toBe(0);
  await post(teacher, "Written on sand").waitFor();
  expect(await post(teacher, "Written on sand").count()).toBe(1);
  await page.context().close();
});

test("P1 a shared device: who leaves it takes nothing from the next one, who sees nothing of the first", async () => {
  const page = await student("Chloé Martin");
  await field(page).fill("Not for others to read.");
  await seatMenu(page, "Leave this device");
  const secret = await shownCode(page);
  await page.getByText("1 text is not sent yet").waitFor();
  await expectAccessible(page, "leaving");
  await page.getByRole("dialog").getByRole("button", { name: "Leave this device" }).click();
  await page.getByRole("heading", { name: "You have left this device." }).waitFor();
  await expectAccessible(page, "left");
  expect(await page.content()).not.toContain("Not for others to read.");

  await page.getByRole("button", { name: "Join under another name" }).click();
  await page.getByLabel("Your name").fill("Dora Novak");
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await field(page).waitFor();
  expect(await field(page).inputValue()).toBe("");
  expect(await page.content()).not.toContain("Not for others to read.");
  await seatMenu(page, "Leave this device");
  await shownCode(page);
  await page.getByRole("dialog").getByRole("button", { name: "Leave this device" }).click();
  await page.getByRole("heading", { name: "You have left this device." }).waitFor();

  await comeBack(page, secret);
  await page.getByText("You are Chloé Martin").waitFor();
  expect(await field(page).inputValue()).toBe("Not for others to read.");
  await page.context().close();
});

test("A3 on another device with the code; the first one is told, and keeps the words for the same seat", async () => {
  const laptop = await student("Eve Stone");
  await write(laptop, "Said on the laptop.");
  await post(laptop, "Said on the laptop").getByText("Saved", { exact: true }).waitFor();
  await field(laptop).fill("Begun on the laptop");
  await seatMenu(laptop, "Use another device");
  const first = await shownCode(laptop);
  await expectAccessible(laptop, "private code");

  const phone = await stage.person({ viewport: PHONE, hasTouch: true, isMobile: true });
  await phone.goto(`${stage.forStudents}/s/${code}`);
  await phone.getByRole("button", { name: "I was here before: use my code" }).click();
  await expectAccessible(phone, "private code asked");
  await phone.getByLabel("Your private code").fill("BCDF2345");
  await phone.getByRole("button", { name: "Go to my seat" }).click();
  await phone.getByText("This code opens no seat here").waitFor();
  await comeBack(phone, first);
  await post(phone, "Said on the laptop").waitFor();
  await laptop.getByRole("heading", { name: "You moved to another device." }).waitFor();
  await expectAccessible(laptop, "moved");

  await seatMenu(phone, "Use another device");
  await comeBack(laptop, await shownCode(phone));
  expect(await field(laptop).inputValue()).toBe("Begun on the laptop");
  await phone.getByRole("heading", { name: "You moved to another device." }).waitFor();
  for (const page of [laptop, phone]) await page.context().close();
});

test("D6 cookies cleared in mid-sentence: the words stay, and are there again with the code", async () => {
  const page = await student("Finn Adler");
  await seatMenu(page, "Use another device");
  const secret = await shownCode(page);
  await page.getByRole("button", { name: "Done" }).click();
  await field(page).pressSequentially("In the middle of a");
  await page.context().clearCookies();
  await stage.server.restart();
  await page.getByRole("heading", { name: "This browser no longer knows your seat." }).waitFor();
  await page.getByText("In the middle of a").waitFor();
  await expectAccessible(page, "cookies cleared");
  await comeBack(page, secret);
  expect(await field(page).inputValue()).toBe("In the middle of a");
  await page.context().close();
});

test("P4 B3 no request left the server, and no page broke", () => stage.expectCalm());
