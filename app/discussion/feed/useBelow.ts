import { useEffect, useState } from "react";
import { useLive } from "../../live/Live";
import type { Row } from "./rows";

/** The keys of posts that arrived since under what is in view, in order; each until it has been in view. */
export function useBelow(rows: readonly Row[], lastInView: number): string[] {
  const { clock } = useLive();
  const [opened] = useState(() => clock.now());
  const [seen] = useState(() => new Set<string>());
  const [below, setBelow] = useState<string[]>(none);
  useEffect(() => {
    const fresh = rows.flatMap((row, index) => {
      if (row.kind !== "post" || row.post.createdAt <= opened || seen.has(row.key)) return none;
      if (index > lastInView) return [row.key];
      seen.add(row.key);
      return none;
    });
    setBelow((before) => (before.length + fresh.length === 0 ? before : fresh));
  }, [rows, lastInView, opened, seen]);
  return below;
}

const none: string[] = [];
