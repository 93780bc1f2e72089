/** Whether plain letters are keys of the desk; people who dictate or tremble turn them off (WCAG 2.1.4). */
const KEY = "stoa.singleKeys";

export function readSingleKeys(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

export function keepSingleKeys(on: boolean) {
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
