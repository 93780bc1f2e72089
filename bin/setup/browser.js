import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installPackage, isRootOnDebian } from "./debian.js";
import { Refused } from "./refused.js";

const names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome"];
const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...[process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, "Google/Chrome/Application/chrome.exe")),
];

/** The path of a Chrome or Chromium for the browser tests. On Debian root installs one where there is none. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (isRootOnDebian()) await installPackage("chromium", "Chromium for the browser tests");
  const installed = findBrowser();
  if (installed) return installed;
  throw new Refused(
    "The browser tests need Chrome or Chromium: install one (Debian and Ubuntu: apt-get install chromium), " +
      "or say where it is with CHROME_PATH=/path/to/chrome npm test.",
  );
}

/** @returns {string | null} */
export function findBrowser() {
  const { CHROME_PATH, PATH } = process.env;
  if (CHROME_PATH) {
    if (existsSync(CHROME_PATH)) return CHROME_PATH;
    throw new Refused(`CHROME_PATH names a file that is not there: ${CHROME_PATH}.`);
  }
  const onPath = (PATH ?? "")
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces].find((path) => existsSync(path)) ?? null;
}
