import { useEffect } from "react";
import { BUILD } from "./version";

/**
 * Has the service worker keep this page and what it is made of, so that it comes up again without a connection: once
 * there is a seat to come back to, and not before the page itself has loaded. Browsers offer it on https and localhost
 * only; everything works without.
 */
export function useWorker(seminarId: string | null) {
  useEffect(() => {
    if (!seminarId || !("serviceWorker" in navigator) || BUILD === "development") return;
    const timers = AFTER_LOADING.map((ms) => window.setTimeout(() => void keep(seminarId), ms));
    return () => timers.forEach(window.clearTimeout);
  }, [seminarId]);
}

/** The second time is for what a slow network brought before the worker was there to see it; in ms. */
const AFTER_LOADING = [2_000, 20_000];

async function keep(seminarId: string) {
  try {
    const { installing, waiting, active } = await navigator.serviceWorker.register(`/sw.js?build=${BUILD}`);
    const parts = performance.getEntriesByType("resource").map(({ name }) => name);
    // The installed app begins at the start page.
    const own = ["/", window.location.href, `/api/seminars/${seminarId}/lesson?as=student`];
    // The worker itself tells what it keeps from what is none of its business.
    (installing ?? waiting ?? active)?.postMessage({ keep: [...own, ...parts] });
  } catch {
    // Switched off, or storage is blocked.
  }
}
