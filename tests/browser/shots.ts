/**
 * `npm run shots`: a short seminar on the production build, photographed screen by screen into `shots/`: 1440 wide,
 * 390 wide, and dark.
 */
import { mkdirSync, readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { findBrowser } from "../../bin/setup/browser.js";
import { runServer } from "../world/process";
import { codeOf, DESKTOP, join, launch, PASSWORD, PHONE, post, setUp, write } from "./people";

const folder = process.argv[2] ?? "shots";
mkdirSync(folder, { recursive: true });
process.env.CHROME_PATH ??= findBrowser() ?? "";

const lines = [
  "The split shows that communism was never one thing: both sides read the same books and drew opposite conclusions about revolution.",
  "But the text says the break was also geopolitical. Ideology may have been the language, not the cause.",
  "Why did the famine after the Great Leap Forward not bring Mao back to Soviet advice?",
];

const server = await runServer();
const browser = await launch();
try {
  await walk(browser);
} finally {
  await browser.close();
  await server.stop();
}

async function walk(chromium: Browser) {
  const context = await chromium.newContext({ viewport: DESKTOP });
  const teacher = await context.newPage();
  await teacher.goto(server.url);
  await shoot(teacher, "start");
  await teacher.goto(`${server.url}/setup/${await server.setUpToken()}`);
  await shoot(teacher, "set-up");
  await setUp(teacher, server);
  await shoot(teacher, "home-first");
  await teacher.goto(`${server.url}/teach/lessons/new`);
  await shoot(teacher, "lesson-empty");
  await teacher.getByLabel("The handout’s text").fill(readFileSync("db/sample-lesson.txt", "utf8"));
  await teacher.getByRole("checkbox", { name: /unified communist/ }).waitFor();
  await shoot(teacher, "lesson");
  await teacher.getByRole("button", { name: "Open seminar" }).click();
  await shoot(teacher, "policies");
  await teacher.getByRole("button", { name: "Open the seminar" }).click();
  const code = await codeOf(teacher);
  const students = await seat(chromium, code);
  const [ana, ben, chloe] = students as [Page, Page, Page];
  await shoot(ana, "lobby");
  await discuss(teacher, students);
  await shoot(teacher, "desk");
  await teacher.getByTitle("Show the code large").click();
  await shoot(teacher, "desk-code");
  await teacher.keyboard.press("Escape");
  await shoot(ana, "seat");
  await shoot(chloe, "seat-returned");
  await teacher.getByRole("button", { name: "Freeze everything" }).click();
  await ben.getByText("Your teacher has frozen").waitFor();
  await shoot(ben, "seat-frozen");
  await teacher.getByRole("button", { name: "Lift the freeze" }).click();
  await teacher.getByRole("button", { name: "End", exact: true }).click();
  await shoot(teacher, "desk-end");
  await teacher.getByRole("button", { name: "End the seminar" }).click();
  await ana.getByText("My seminar").waitFor();
  await shoot(ana, "my-seminar");
  await readRecord(teacher, context);
}

async function seat(chromium: Browser, code: string): Promise<Page[]> {
  const pages: Page[] = [];
  for (const name of ["Ana Silva", "Ben Okafor", "Chloé Martin"]) {
    const page = await (await chromium.newContext({ viewport: DESKTOP })).newPage();
    if (pages.length === 0) {
      await page.goto(`${server.url}/s/${code}`);
      await page.getByLabel("Your name").waitFor();
      await shoot(page, "join");
    }
    await join(page, server.url, code, name);
    pages.push(page);
  }
  return pages;
}

async function discuss(teacher: Page, students: Page[]) {
  await teacher.getByRole("button", { name: "Open", exact: true }).first().click();
  for (const [at, page] of students.entries()) {
    if (at > 0)
      await page
        .getByText(at === 1 ? "Challenge" : "Ask", { exact: true })
        .last()
        .click();
    await write(page, lines[at] as string);
    await post(page, (lines[at] as string).slice(0, 30))
      .getByText("Saved")
      .waitFor();
  }
  const [, ben] = students as [Page, Page, Page];
  await post(ben, "never one thing").getByRole("button", { name: "Reply" }).click();
  await ben
    .getByLabel("Your reply to Ana Silva")
    .fill("And the Taiwan crises show it in practice: the same alliance, two wills.");
  await shoot(ben, "reply");
  await ben.getByRole("button", { name: "Post reply" }).click();
  await post(teacher, "two wills").waitFor();
  await post(teacher, "the famine").getByRole("button", { name: "Return" }).click();
  await teacher.getByLabel("Note").fill("Which passage of the text do you mean?");
  await shoot(teacher, "desk-return");
  await teacher.getByRole("button", { name: "Return with note" }).click();
  await (students[2] as Page).getByText("Returned with a note").waitFor();
}

async function readRecord(teacher: Page, context: BrowserContext) {
  await teacher.getByRole("link", { name: "Transcript" }).click();
  await teacher.waitForURL("**/teach/transcripts/*");
  await teacher.getByText("never one thing").first().waitFor();
  await shoot(teacher, "transcript");
  for (const [name, path] of Object.entries({
    transcripts: "/teach/transcripts",
    home: "/teach",
    lessons: "/teach/lessons",
    account: "/teach/account",
    missing: "/nowhere",
  })) {
    await teacher.goto(server.url + path);
    await shoot(teacher, name);
  }
  await context.clearCookies();
  await teacher.goto(`${server.url}/sign-in`);
  await shoot(teacher, "sign-in");
  await teacher.getByLabel("E-mail").fill("rivera@school.example");
  await teacher.getByLabel("Password", { exact: true }).fill(`${PASSWORD}?`);
  await teacher.getByRole("button", { name: "Sign in" }).click();
  await teacher.getByRole("alert").waitFor();
  await shoot(teacher, "sign-in-wrong");
}

/** The same page three times; it is put back as it was. */
async function shoot(page: Page, name: string) {
  await page.evaluate(() => document.fonts.ready);
  await still(page, name);
  await page.setViewportSize(PHONE);
  await still(page, `${name}-phone`);
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ colorScheme: "dark" });
  await still(page, `${name}-dark`);
  await page.emulateMedia({ colorScheme: "light" });
}

/** Once every colour has arrived. */
async function still(page: Page, name: string) {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
  );
  await page.screenshot({ path: `${folder}/${name}.png` });
}
