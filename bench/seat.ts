/**
 * How fast the composer answers a key: 500 posts in one room, the production build in Chromium at a quarter of the
 * machine's speed. From the key to the next paint, as the browser tells it.
 */
import { openPage, slowDown } from "./chromium";
import { changeOneWord, type Press, reportPresses } from "./desk";
import { seedRoom } from "./seedDesk";
import { startStoa } from "./servers";

const STUDENTS = 40;
const POSTS = 500;
const DRAFT = "Stalin and Mao wanted different things, and the text says so in more than one place. ";

export async function reportSeat() {
  const target = await startStoa(STUDENTS + 1);
  const [own = "", ...others] = target.cookies;
  const { page, close } = await openPage(target, own);
  const leave = await seedRoom({ ...target, cookies: others }, POSTS);
  try {
    await page.goto(`${target.url}/s/${target.code}`);
    await page.locator("article").first().waitFor();
    await slowDown(page);
    await reportPresses(page, `seat: ${POSTS} posts in the room`, presses);
  } finally {
    await close();
    leave();
    await target.stop();
  }
}

const presses: Record<string, Press> = {
  "one word of the page changes": async (page, at) => {
    if (at === 0) await page.evaluate(changeOneWord);
    return { press: () => page.keyboard.press("F9") };
  },
  "type in the composer": async (page, at) => {
    if (at === 0) await page.locator("textarea").fill(DRAFT.repeat(4));
    return { press: () => page.keyboard.press("x") };
  },
  "type in an empty composer": async (page) => {
    await page.locator("textarea").fill("");
    return { press: () => page.keyboard.press("x") };
  },
};
