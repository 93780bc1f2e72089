import { useEffect } from "react";
import { useLive, useLiveState } from "./Live";
import { BUILD, mayReloadFor, reloadFor } from "./version";

/** Nobody has pressed or typed anything for so long, in ms. */
const QUIET = 5_000;

/** The version that the server serves, where another build made this page; null where it is the same. */
export function useNewerVersion(): string | null {
  const served = useLiveState((state) => state.version);
  return served === BUILD ? null : served;
}

/** Reloads for a newer version at a moment when nobody notices and nothing is lost; null: there is none. */
export function useQuietReload(version: string | null) {
  const live = useLive();
  useEffect(() => {
    if (!version || !mayReloadFor(version)) return;
    let timer = 0;
    const wait = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(look, QUIET);
    };
    const look = () => {
      const underWay = live.get().outbox.some(({ state }) => state === "sending" || state === "retrying");
      if (underWay || isBusy()) return wait();
      void reloadFor(version);
    };
    const turnedAway = () => {
      if (document.hidden) look();
    };
    for (const event of signs) document.addEventListener(event, wait, { passive: true });
    document.addEventListener("visibilitychange", turnedAway);
    wait();
    return () => {
      window.clearTimeout(timer);
      for (const event of signs) document.removeEventListener(event, wait);
      document.removeEventListener("visibilitychange", turnedAway);
    };
  }, [version, live]);
}

const signs = ["keydown", "input", "pointerdown", "wheel", "touchmove"] as const;

/** While the page is looked at, words in a field stay under the hands of who writes them. */
function isBusy(): boolean {
  const fields = [...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(textFields)];
  const written = fields.some(({ value }) => value.trim() !== "");
  if (document.hidden) return written && !isKept();
  return written || document.querySelector('[role="dialog"], [role="menu"]') !== null;
}

const textFields = "textarea, input:not([type=radio], [type=checkbox], [type=hidden])";

/** Drafts are kept on this device, unless it stores nothing. */
function isKept(): boolean {
  try {
    localStorage.setItem("stoa-probe", "");
    localStorage.removeItem("stoa-probe");
    return true;
  } catch {
    return false;
  }
}
