import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Block } from "../../domain/format/formatted";
import { mayBeFormatted } from "../../domain/format/plain";

type Read = (text: string) => Block[];

/** Most posts have no formatting: what reads it is fetched when the first one has. */
let read: Read | null = null;
let fetching = false;
const waiting = new Set<() => void>();

/** Null for words without formatting, and until it can be read: they are shown as they were typed. */
export function useFormatted(text: string): Block[] | null {
  const wanted = useMemo(() => mayBeFormatted(text), [text]);
  const ready = useSyncExternalStore(subscribe, () => (wanted ? read : null), noRead);
  useEffect(() => {
    if (wanted && !read && !fetching) void fetchReader();
  }, [wanted]);
  return useMemo(() => (ready ? ready(text) : null), [ready, text]);
}

function subscribe(draw: () => void) {
  waiting.add(draw);
  return () => waiting.delete(draw);
}

const noRead = () => null;

async function fetchReader() {
  fetching = true;
  try {
    read = (await import("../../domain/format/formatted")).readFormatted;
    for (const draw of waiting) draw();
  } catch {
    // No connection just now: the next post with formatting tries again.
  }
  fetching = false;
}
