import { useCallback, useEffect, useMemo, useState } from "react";

/** Ids that this device remembers for one seat, such as of posts it has flagged. */
export interface Remembered {
  has(id: string): boolean;
  add(id: string): void;
}

export function useRemembered(
  seatId: string,
  what: "flagged" | "nudges" | "answers" | "written",
): Remembered {
  const key = `stoa-${what}-${seatId}`;
  const [ids, setIds] = useState<readonly string[]>([]);
  useEffect(() => setIds(read(key)), [key]);
  const add = useCallback(
    (id: string) => {
      setIds((before) => [...before, id]);
      try {
        localStorage.setItem(key, JSON.stringify([...read(key), id]));
      } catch {
        // Storage is full or blocked: it is remembered as long as the page.
      }
    },
    [key],
  );
  return useMemo(() => ({ has: (id) => ids.includes(id), add }), [ids, add]);
}

function read(key: string): string[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "[]") as string[];
  } catch {
    return [];
  }
}
