"use client";

import { useCallback } from "react";
import { flushSync } from "react-dom";
import type { Pane } from "./PaneSwitch";

/** Leads the eye, and where it can take it the focus, to an element of another pane. */
export function useShow(setPane: (pane: Pane) => void) {
  return useCallback(
    (pane: Pane, selector: string) => {
      flushSync(() => setPane(pane));
      const element = document.querySelector<HTMLElement>(selector);
      element?.scrollIntoView({ block: "center", behavior: "smooth" });
      element?.focus({ preventScroll: true });
    },
    [setPane],
  );
}
