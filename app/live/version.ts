/** The build that made this page; `seminar:enter` says which one the server serves now. */
export const BUILD = process.env.STOA_BUILD ?? "development";

const key = "stoa-reloaded-for";

/** Whether this tab may reload by itself for that version: once, or it could go on doing so for ever. */
export function mayReloadFor(version: string): boolean {
  try {
    return sessionStorage.getItem(key) !== version;
  } catch {
    return false;
  }
}

/** Loads the page anew, from the server alone: what this device kept of it is of the build before. */
export async function reloadFor(version: string) {
  try {
    sessionStorage.setItem(key, version);
  } catch {
    // Storage is blocked: `mayReloadFor` says no then, and whoever pressed a button gets what they asked for.
  }
  await dropPages();
  window.location.reload();
}

/** Drops what the service worker keeps for a seat: its page and its lesson, not the scripts. */
export async function dropPages() {
  try {
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => name.startsWith("stoa-seat-")).map((name) => caches.delete(name)),
    );
  } catch {
    // Without a secure context there is no cache, and nothing in it.
  }
}
