import { useEffect, useState } from "react";
import type { PostView } from "../../../domain/protocol";
import { useLive } from "../../live/Live";
import type { Reading } from "./reading";
import type { Row } from "./rows";

/** Keys of new posts that were not in view yet, in the order of the list. */
export interface News {
  above: readonly string[];
  below: readonly string[];
}

/** What came since and is out of view, each until it has been in view. Without a reader, since the list was opened. */
export function useNews(
  rows: readonly Row[],
  range: { startIndex: number; endIndex: number } | null,
  reading: Reading | undefined,
): News {
  const { clock } = useLive();
  const [opened] = useState(() => clock.now());
  const [seen] = useState(() => new Set<string>());
  const [news, setNews] = useState<News>(none);
  const { startIndex: first, endIndex: last } = range ?? nothing;
  useEffect(() => {
    const isNew = reading?.isNew ?? ((post: PostView) => post.createdAt > opened);
    const above: string[] = [];
    const below: string[] = [];
    let end = 0;
    let unseen = Number.POSITIVE_INFINITY;
    for (const [index, row] of rows.entries()) {
      if (row.kind !== "post") continue;
      end = Math.max(end, row.post.order);
      if (index >= first && index <= last) seen.add(row.key);
      if (seen.has(row.key) || !isNew(row.post)) continue;
      unseen = Math.min(unseen, row.post.order);
      (index < first ? above : below).push(row.key);
    }
    reading?.keep({ seen: Math.min(end, unseen - 1), read: { rows, unseen: [...above, ...below] } });
    const count = above.length + below.length;
    setNews((before) =>
      before.above.length + before.below.length + count === 0 ? before : { above, below },
    );
  }, [rows, first, last, opened, seen, reading]);
  return news;
}

const none: News = { above: [], below: [] };
/** Nothing is in view yet: all of it is below. */
const nothing = { startIndex: -1, endIndex: -1 };
