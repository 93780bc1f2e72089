"use client";

import { type ComponentType, useState } from "react";

/**
 * A part whose script comes when it is wanted, so that what is rarely pressed does not delay what is read first: null
 * until it is there. Where it cannot be fetched, nothing happens, and wanting it again tries again.
 */
export function useLater<P>(load: () => Promise<ComponentType<P>>): [ComponentType<P> | null, () => void] {
  const [part, setPart] = useState<ComponentType<P> | null>(null);
  const want = () =>
    void load().then(
      (loaded) => setPart(() => loaded),
      () => {},
    );
  return [part, want];
}
