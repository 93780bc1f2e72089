import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MAX_POST_CHARACTERS } from "../../domain/limits";
import { Line } from "../world/line";
import { codeOf, join, openSample, PHONE, post, setUp, write } from "./people";
import { expectAccessible, openStage, type Stage } from "./stage";

let stage: Stage;
/** What the teacher does at the desk, without its screen. */
let desk: Line;
let [ana, ben] = [] as unknown as [Page, Page];
let room = "";
let second = "";

beforeAll(async () => {
  stage = await openStage();
  const teacher = await stage.person();
  ana = await stage.person();
  ben = await stage.person({ viewport: PHONE, hasTouch: true, isMobile: true, colorScheme: "dark" });
  await setUp(teacher, stage.server);
  const code = await openSample(teacher);
  expect(code).toBe(await codeOf(teacher));
  const seminarId = teacher.url().split("/").at(-1) as string;
  const cookies = await teacher.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  desk = new Line(stage.server.url, cookie, { auth: { as: "staff" } });
  await desk.connected();
  const { rooms } = await desk.enterSeminar(seminarId);
  [room, second] = rooms.map(({ id }) => id) as [string, string];
  await desk.enter(room);
  await desk.must("room:phase", { roomId: room, phase: "open" });
  await join(ana, stage.server.url, code, "Ana Silva");
  await join(ben, stage.forStudents, code, "Ben Okafor");
  await ben.getByRole("button", { name: "Discussion" }).click();
});
afterAll(async () => {
  desk?.close();
  await stage?.close();
});

/** A post, brought into view: of a long room only what is near the view is drawn. */
async function seen(page: Page, words: string): Promise<Locator> {
  const drawn = post(page, words);
  const toTheEnd = () => {
    const feed = document.querySelector("[role=feed]")?.closest(".overflow-y-auto");
    if (feed) feed.scrollTop = feed.scrollHeight;
  };
  const look = async () => {
    const found = (await drawn.count()) > 0;
    if (!found) await page.evaluate(toTheEnd);
    return found;
  };
  await expect.poll(look, { timeout: 20_000 }).toBe(true);
  return drawn;
}

const field = (page: Page) => page.getByLabel("Your answer");
const move = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });
const press = (page: Page, name: string) => page.locator("label", { has: move(page, name) }).click();
const submit = (page: Page) => page.getByRole("button", { name: "Post", exact: true });
const textOf = (of: Locator) => of.inputValue();
const caretOf = (of: Locator) => of.evaluate((element: HTMLTextAreaElement) => element.selectionEnd);

describe("stems", () => {
  test("a press puts one where nothing stands, and leaves the student's own words alone", async () => {
    await press(ana, "Challenge");
    expect(await textOf(field(ana))).toBe("I see it differently because ");
    expect(await field(ana).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await submit(ana).isDisabled()).toBe(true);
    await press(ana, "Ask");
    expect(await textOf(field(ana))).toBe("What I wonder is ");
    await ana.keyboard.type("who paid");
    expect(await textOf(field(ana))).toBe("What I wonder is who paid");
    await press(ana, "Evidence");
    expect(await textOf(field(ana))).toBe("What I wonder is who paid");
    await field(ana).fill("");
  });

  test("arrow keys go through the moves and stay there; each stem waits in the field", async () => {
    await move(ana, "Evidence").focus();
    await ana.keyboard.press("ArrowRight");
    expect(await textOf(field(ana))).toBe("Building on that ");
    expect(await move(ana, "Build").evaluate((element) => element === document.activeElement)).toBe(true);
    await field(ana).focus();
    expect(await caretOf(field(ana))).toBe("Building on that ".length);
  });

  test("another one from the menu", async () => {
    await press(ana, "Ask");
    await ana.getByRole("button", { name: "Ways to begin" }).click();
    await ana.getByRole("menuitem", { name: "Could you say more about…" }).click();
    await ana.getByRole("menu").waitFor({ state: "detached" });
    expect(await textOf(field(ana))).toBe("Could you say more about ");
    await ana.keyboard.type("rank?");
    expect(await textOf(field(ana))).toBe("Could you say more about rank?");
    await submit(ana).click();
    await seen(ana, "Could you say more about rank?");
  });

  test("typing one chooses the move, said politely, until the student has chosen", async () => {
    await field(ben).pressSequentially("the text says, that");
    expect(await move(ben, "Evidence").isChecked()).toBe(true);
    await ben.getByRole("status").filter({ hasText: "Marked as Evidence" }).waitFor({ state: "attached" });
    await press(ben, "Claim");
    expect(await textOf(field(ben))).toBe("the text says, that");
    await field(ben).fill("What I wonder is why");
    expect(await move(ben, "Claim").isChecked()).toBe(true);
    await field(ben).fill("");
  });
});

describe("formatting", () => {
  test("emphasis, lists and quotations are drawn; addresses are words", async () => {
    await write(ana, "**Two reasons**, and *one* doubt:\n\n- the promise\n- the border\n\n> a promise");
    for (const page of [ana, ben]) {
      const drawn = await seen(page, "Two reasons");
      await drawn.getByRole("list").getByRole("listitem").filter({ hasText: "the border" }).waitFor();
      expect(await drawn.locator("strong", { hasText: "Two reasons" }).count()).toBe(1);
      expect(await drawn.locator("em", { hasText: "one" }).count()).toBe(1);
      expect(await drawn.locator("blockquote").innerText()).toBe("a promise");
      expect(await drawn.locator("a, img").count()).toBe(0);
    }
    expect(desk.texts(room).at(-1)).toContain("**Two reasons**");
    // What has an address waits for the teacher: its author alone sees it.
    await write(ana, "See [a map](https://maps.example/a).");
    const waiting = await seen(ana, "See a map (https://maps.example/a).");
    expect(await waiting.locator("a").count()).toBe(0);
  });

  test("what only looks like it stays as it was typed, and lines stay lines", async () => {
    const typed = "1914. The war\n2 * 3 * 4 and _snake_\n    a line further in";
    await write(ana, typed);
    expect(await (await seen(ben, "1914. The war")).locator("p[dir=auto]").last().innerText()).toBe(typed);
  });

  test("Ctrl and B or I, and Enter in a list; undo knows them", async () => {
    await field(ana).fill("rank mattered");
    await field(ana).selectText();
    await ana.keyboard.press("Control+b");
    expect(await textOf(field(ana))).toBe("**rank mattered**");
    await ana.keyboard.press("Control+b");
    expect(await textOf(field(ana))).toBe("rank mattered");
    await ana.keyboard.press("Control+i");
    expect(await textOf(field(ana))).toBe("*rank mattered*");
    await ana.keyboard.press("Control+z");
    expect(await textOf(field(ana))).toBe("rank mattered");
    await field(ana).fill("- one");
    await ana.keyboard.press("End");
    await ana.keyboard.press("Enter");
    await ana.keyboard.type("two");
    await ana.keyboard.press("Enter");
    await ana.keyboard.press("Enter");
    expect(await textOf(field(ana))).toBe("- one\n- two\n");
    await field(ana).fill("");
  });

  test("the hint tells the signs", async () => {
    const hint = ben.getByRole("button", { name: "Formatting" });
    await hint.click();
    await ben.getByText("**words**").waitFor();
    await expectAccessible(ben, "formatting hint");
    await ben.keyboard.press("Escape");
    await ben.getByText("**words**").waitFor({ state: "hidden" });
  });

  test("what comes from a word processor is readable", async () => {
    await field(ana).focus();
    await field(ana).evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", "<ul><li>One</ul>");
      clipboardData.setData(
        "text/plain",
        "Points:\r\n·\tRe\u00advo\u00adlu\u00adtion\r\n·\u00a0\u00a0\u00a0Rank",
      );
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    expect(await textOf(field(ana))).toBe("Points:\n- Revolution\n- Rank");
    await field(ana).fill("");
  });
});

test("B2 4,000 characters go out, with 4,001 the composer says what is too much", async () => {
  const most = "word ".repeat(MAX_POST_CHARACTERS / 5).trimEnd();
  await field(ana).fill(`${most}xx`);
  await ana.getByText("1 character too many").waitFor();
  expect(await submit(ana).isDisabled()).toBe(true);
  await field(ana).fill(`${most}x`);
  await submit(ana).click();
  await post(ana, `word ${"word ".repeat(20)}`)
    .getByText("Saved")
    .waitFor();
});

test("marks that are stacked on one letter stay within their lines", async () => {
  await write(ana, `Zalgo ${`a${"\u0301".repeat(1_900)} `.repeat(2)}`);
  const words = (await seen(ben, "Zalgo")).locator("p[dir=auto]");
  expect(await words.evaluate((element) => getComputedStyle(element).overflowY)).toBe("clip");
  expect((await words.innerText()).length).toBeLessThan(40);
  // The post itself is whole.
  expect(desk.texts(room).find((text) => text.startsWith("Zalgo"))?.length).toBeGreaterThan(3_000);
});

describe("Echo check", () => {
  test("what is close to a classmate's post is offered other ways on, after a quotation, and never held up", async () => {
    await write(
      ben,
      "Stalin treated Mao like a junior partner, and that insult mattered more than any book.",
    );
    await seen(ana, "junior partner");
    await field(ana).fill("Mao was treated by Stalin like a junior partner and that insult mattered more");
    const offer = ana.getByRole("button", { name: "Close to what Ben Okafor wrote" });
    await offer.waitFor();
    await expectAccessible(ana, "echo offer");
    expect(await submit(ana).isEnabled()).toBe(true);
    await ana.getByRole("button", { name: "Not now" }).click();
    await offer.waitFor({ state: "detached" });
    await field(ana).fill("");
    await field(ana).fill(
      "Mao was treated by Stalin as a junior partner, and that insult mattered more, rejecting the role of a junior partner",
    );
    await ana.getByText("You are quoting paragraph 2:").waitFor();
    await ana.getByRole("button", { name: "Not now" }).click();
    await offer.waitFor();
    await ana.getByRole("button", { name: "Challenge", exact: true }).click();
    const reply = ana.getByLabel("Your reply to Ben Okafor");
    expect(await textOf(reply)).toContain("Mao was treated by Stalin as");
    expect(await move(ana, "Challenge").isChecked()).toBe(true);
    await ana.getByRole("button", { name: "Post reply" }).click();
    await seen(ben, "Mao was treated");
    expect(await textOf(field(ana))).toBe("");
  });

  test("not of one's own words, and not in silence", async () => {
    await desk.must("room:phase", { roomId: second, phase: "silent" });
    await desk.say(second, "Neither of the two sides ever asked the other what their great words meant.");
    const turn = (page: Page) =>
      page
        .getByRole("button", { name: /Question 2/ })
        .first()
        .click();
    for (const page of [ana, ben]) await turn(page);
    await field(ana).fill(
      "Neither of the two sides ever asked the other what their great words meant at all",
    );
    await field(ben).fill("Mao was treated by Stalin like a junior partner, that insult mattered more");
    // The same pause tells the language, so the check has been made.
    await ana.waitForFunction(() => document.querySelector("textarea")?.lang === "en");
    await settle(ana);
    expect(await ana.getByText("Close to what").count()).toBe(0);
    await ben
      .getByRole("button", { name: /Question 1/ })
      .first()
      .click();
    await field(ben).fill(
      "Stalin treated Mao like a junior partner, and that insult mattered more than any book.",
    );
    await settle(ben);
    expect(await ben.getByText("Close to what Ben").count()).toBe(0);
    await field(ben).fill("");
    await ana
      .getByRole("button", { name: /Question 1/ })
      .first()
      .click();
  });
});

test("replies to replies say what they answer, and lead there", async () => {
  const first = await desk.say(room, "Where does trust begin?");
  const reply = await desk.say(room, "With a promise that is kept.", { parentId: first.id });
  const deep = await desk.say(room, "And who says that it was kept?", { parentId: reply.id });
  const line = (await seen(ana, "who says that it was kept")).getByRole("button", {
    name: /answering .*With a promise/,
  });
  await line.waitFor();
  expect(await post(ana, "With a promise").getByText("answering").count()).toBe(1);
  await line.click();
  await ana.waitForFunction((id) => document.activeElement?.getAttribute("data-post") === id, reply.id);
  expect(deep.parentId).toBe(reply.id);
});

test("the language of a post is marked", async () => {
  await field(ana).fill("Creo que el texto dice otra cosa sobre la paz y la guerra, y que nadie escuchaba.");
  await ana.waitForFunction(() => document.querySelector("textarea")?.lang === "es");
  await submit(ana).click();
  await (await seen(ben, "Creo que el texto")).locator("[lang=es]").waitFor();
  await write(ana, "我认为两个国家想要的东西不一样");
  await (await seen(ben, "我认为两个国家")).locator("[lang=zh]").waitFor();
  await expectAccessible(ana, "posts in several languages");
  stage.expectCalm();
});

/** Once typing has been at rest, as long as it takes to be looked at, the page has drawn twice more. */
async function settle(page: Page) {
  await page.evaluate(
    () =>
      new Promise((done) =>
        setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 1_000),
      ),
  );
}
