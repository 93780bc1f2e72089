"use client";

import { useEffect, useRef } from "react";

/** Answers the keys of a whole page: what `keyed` hands back is done instead of what the browser would do. */
export function usePageKeys(keyed: (event: KeyboardEvent) => (() => unknown) | null) {
  const latest = useRef(keyed);
  useEffect(() => {
    latest.current = keyed;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = event.defaultPrevented ? null : latest.current(event);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

/** Where letters are typed, and undoing is the field's own. */
export function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches("textarea, select, input:not([type=checkbox], [type=radio])")
  );
}
