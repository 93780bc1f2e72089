import { vi } from "vitest";

/** Waits for a condition, looked at again and again; fails with it where it never comes true. */
export function until(condition: () => boolean) {
  return vi.waitFor(
    () => {
      if (!condition()) throw new Error(`Waited in vain for ${condition}.`);
    },
    { timeout: 20_000, interval: 5 },
  );
}
