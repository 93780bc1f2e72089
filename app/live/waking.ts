/**
 * Tells when a page that may have slept, or lost its network, is up again: the laptop's lid was opened, the tab came to
 * the front or out of the browser's memory, the Wi-Fi is back.
 */
export function watchWaking(woken: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener("online", woken, { signal });
  window.addEventListener("pageshow", ({ persisted }) => persisted && woken(), { signal });
  document.addEventListener("resume", woken, { signal });
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && woken(), {
    signal,
  });
  return () => stop.abort();
}
