/** What people do in the browser, step by step; shared by the stories and the screenshots. */
import { type Browser, chromium, type Page } from "playwright-core";
import type { Running } from "../world/process";
import type { Stage } from "./stage";

export const PASSWORD = "a quiet harbour";
export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** The browser that `npm test` found or installed. */
export function launch(): Promise<Browser> {
  const path = process.env.CHROME_PATH;
  if (!path) throw new Error("The browser tests need Chrome or Chromium: run npm test, which looks for one.");
  const flags =
    "--no-sandbox --disable-background-networking --disable-component-update --disable-sync --no-first-run";
  return chromium.launch({ executablePath: path, args: flags.split(" ") });
}

/** First account through the set-up link, by hand. */
export async function setUp(page: Page, server: Running) {
  await page.goto(`${server.url}/setup/${await server.setUpToken()}`);
  await page.getByLabel("Your name").fill("Ms Rivera");
  await page.getByLabel("E-mail").fill("rivera@school.example");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Make the account" }).click();
  await page.waitForURL("**/teach");
}

export async function join(page: Page, url: string, code: string, name: string) {
  await page.goto(url);
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await page
    .getByText(/You are|Classmates see you as/)
    .first()
    .waitFor();
}

export async function write(page: Page, text: string) {
  await page.getByLabel("Your answer").fill(text);
  await page.getByRole("button", { name: "Post", exact: true }).click();
}

/**
 * Takes a student's device off the network and leaves the server down. In this browser a connection that is open
 * outlives the network, and even its own end is heard no more; so the server ends it first.
 */
export async function takeOffline(page: Page, server: Running) {
  await server.kill();
  await page.getByText("Reconnecting: your words are safe here").waitFor();
  await page.context().setOffline(true);
}

/** One post on a page, by some of its words. */
export function post(page: Page, words: string) {
  return page.locator("article", { hasText: words });
}

/** Opens a seminar from the sample lesson, with other policies than the defaults where named: the code. */
export async function openSample(teacher: Page, choices: (string | RegExp)[] = []): Promise<string> {
  await teacher.getByRole("button", { name: "Open a seminar" }).first().click();
  for (const choice of choices) await teacher.getByLabel(choice).click();
  await teacher.getByRole("button", { name: "Open the seminar" }).click();
  return codeOf(teacher);
}

/** A seminar of the sample lesson with its first question open, and its teacher at the desk. */
export async function openClass(stage: Pick<Stage, "person" | "server">) {
  const teacher = await stage.person();
  await setUp(teacher, stage.server);
  const code = await openSample(teacher);
  await teacher.getByRole("button", { name: "Open", exact: true }).first().click();
  return { teacher, code };
}

/** The code at the desk, once the desk is there. */
export async function codeOf(teacher: Page): Promise<string> {
  await teacher.waitForURL("**/teach/seminars/*");
  return (await teacher.getByTitle("Show the code large").textContent())?.trim() ?? "";
}
