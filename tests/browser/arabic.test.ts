import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import desk from "../../app/messages/ar/desk.json";
import join from "../../app/messages/ar/join.json";
import room from "../../app/messages/ar/room.json";
import seat from "../../app/messages/ar/seat.json";
import common from "../../app/messages/en/common.json";
import { openSample, post, setUp } from "./people";
import { expectAccessible, openStage, type Stage } from "./stage";

/** The narrowest screen that is promised (X5). */
const NARROW = { width: 360, height: 740 };

let stage: Stage;
let teacher: Page;
let [layla, omar] = [] as unknown as [Page, Page];
let code = "";

beforeAll(async () => {
  stage = await openStage();
  teacher = await stage.person();
  await setUp(teacher, stage.server);
  code = await openSample(teacher);
  await teacher.getByRole("button", { name: "Open", exact: true }).first().click();
  // The browser's own language is enough: nobody has to choose.
  layla = await stage.person({ viewport: NARROW, hasTouch: true, isMobile: true, locale: "ar-EG" });
  omar = await stage.person({ locale: "ar" });
});
afterAll(() => stage?.close());

test("X5 a student joins, reads and writes in Arabic, from right to left, on a narrow phone", async () => {
  await sit(layla, "ليلى حسن");
  expect(await layla.locator("html").getAttribute("dir")).toBe("rtl");
  expect(await layla.locator("html").getAttribute("lang")).toBe("ar");
  await layla.getByRole("button", { name: seat.text, exact: true }).click();
  await layla.getByText("Stalin's Legacy:").waitFor();
  // A screen reader reads it with the voice of its own language, and so its question.
  expect(await languageOf(layla.getByText("Stalin's Legacy:"))).toBe("en");
  await expectNoSideways(layla);
  await expectAccessible(layla, "the text in Arabic");
  await layla.getByRole("button", { name: seat.discussion, exact: true }).click();
  expect(await languageOf(layla.getByRole("heading", { level: 2 }).first())).toBe("en");
  await say(layla, "أرى أن الخلاف كان على القيادة لا على الأفكار وحدها.");
  await post(layla, "على القيادة").getByText(room.status.visible, { exact: true }).waitFor();
  await expectNoSideways(layla);
  await expectAccessible(layla, "the discussion in Arabic");
});

test("an answer goes the other way round, whatever the language of the page", async () => {
  await sit(omar, "عمر");
  await post(omar, "على القيادة").getByRole("button", { name: room.reply, exact: true }).click();
  const field = omar.getByLabel(room.composer.replyLabel.replace("{name}", "ليلى حسن"));
  await field.fill("But the text says the break was about borders as well.");
  await omar.getByRole("button", { name: room.composer.postReply, exact: true }).click();
  const reply = post(layla, "about borders");
  await reply.waitFor();
  const direction = (page: Page, words: string) =>
    page
      .getByText(words)
      .first()
      .evaluate((found) => getComputedStyle(found).direction);
  expect(await direction(layla, "about borders")).toBe("ltr");
  expect(await direction(layla, "على القيادة")).toBe("rtl");
});

test("a change of the language keeps the page, the room and the draft", async () => {
  await layla.getByLabel(room.composer.label, { exact: true }).fill("مسودة لم تُرسل بعد");
  await layla.evaluate(() => Object.assign(window, { stayed: true }));
  await layla.getByRole("button", { name: "اللغة" }).click();
  await layla.getByRole("menuitemradio", { name: "English" }).click();
  await layla.getByRole("button", { name: common.language.label }).waitFor();
  expect(await layla.locator("html").getAttribute("dir")).toBe("ltr");
  expect(await layla.getByLabel("Your answer", { exact: true }).inputValue()).toBe("مسودة لم تُرسل بعد");
  expect(await layla.evaluate(() => "stayed" in window)).toBe(true);
  await layla.reload();
  await layla.getByRole("button", { name: common.language.label }).waitFor();
  expect(await layla.getByLabel("Your answer", { exact: true }).inputValue()).toBe("مسودة لم تُرسل بعد");
});

test("X5 the desk and the screen are mirrored as well", async () => {
  const { hostname } = new URL(stage.server.url);
  await teacher.context().addCookies([{ name: "stoa.locale", value: "ar", domain: hostname, path: "/" }]);
  await teacher.reload();
  await teacher.getByRole("button", { name: desk.freeze }).waitFor();
  await expectAccessible(teacher, "the desk in Arabic");
  await expectNoSideways(teacher);
  const [rooms, people] = await Promise.all(
    [desk.rooms, desk.people.title].map((name) =>
      teacher.locator(`[aria-label="${name}"]`).first().boundingBox(),
    ),
  );
  expect(rooms?.x).toBeGreaterThan(people?.x ?? Number.POSITIVE_INFINITY);
  await teacher.setViewportSize(NARROW);
  await expectNoSideways(teacher);
  await teacher.goto(`${teacher.url()}/screen`);
  await teacher.getByText(room.phase.open, { exact: true }).first().waitFor();
  await expectNoSideways(teacher);
  stage.expectCalm();
});

async function sit(page: Page, name: string) {
  await page.goto(`${stage.server.url}/s/${code}`);
  await page.getByLabel(join.name, { exact: true }).fill(name);
  await expectNoSideways(page);
  await page.getByRole("button", { name: join.join, exact: true }).click();
  await page.getByText(seat.youAre.replace("{name}", name)).waitFor();
}

async function say(page: Page, text: string) {
  await page.getByLabel(room.composer.label, { exact: true }).fill(text);
  await page.getByRole("button", { name: room.composer.post, exact: true }).click();
}

async function expectNoSideways(page: Page) {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(content).toBeLessThanOrEqual(window);
}

function languageOf(words: Locator) {
  return words.evaluate((found) => found.closest<HTMLElement>("[lang]")?.lang);
}
