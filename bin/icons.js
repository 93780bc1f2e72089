/**
 * `node bin/icons.js`: draws the app's icons from `app/icon.svg` with the browser of the tests. They are in the
 * repository; this is for when the sign changes.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { findBrowser } from "./setup/browser.js";

const sign = readFileSync("app/icon.svg", "utf8");
/** Systems cut their own shape out of a maskable icon: colour to the edge, the sign within the middle 80 %. */
const whole = sign.replace('rx="5"', "").replace('viewBox="0 0 24 24"', 'viewBox="-3 -3 30 30"');
const square = whole.replace('<rect width="24" height="24"', '<rect x="-3" y="-3" width="30" height="30"');

mkdirSync("public/icons", { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser() ?? "", args: ["--no-sandbox"] });
await draw(sign, 192, "public/icons/192.png");
await draw(sign, 512, "public/icons/512.png");
await draw(square, 512, "public/icons/maskable.png");
await draw(square, 180, "app/apple-icon.png");
await browser.close();

/**
 * @param {string} svg
 * @param {number} size
 * @param {string} path
 */
async function draw(svg, size, path) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const sized = svg.replace("<svg ", `<svg width="${size}" height="${size}" style="display:block" `);
  await page.setContent(`<body style="margin:0">${sized}</body>`);
  await page.screenshot({ path, omitBackground: true });
  await page.close();
}
