import { useEffect, useRef } from "react";
import { reached, useWanted } from "../showPost";
import type { Reading } from "./reading";
import type { useFeed } from "./useFeed";
import type { PostFocus } from "./usePostFocus";

/** How long a post is lit up that somebody was led to, ms; the animation takes as long. */
const LIT_MS = 2_400;

/** Leads a reader to the post that was asked for, and to what they have just sent themselves. */
export function useLead(
  { feed, rows, indexes, place }: ReturnType<typeof useFeed>,
  focus: PostFocus,
  reading: Reading | undefined,
) {
  const wanted = useWanted();
  useEffect(() => {
    if (!reading || !wanted || wanted.until < performance.now()) return;
    const index = indexes.get(wanted.postId);
    if (index === undefined) return;
    reached(wanted);
    place?.letGo();
    feed.scrollToIndex(index, { align: "center" });
    focus.goTo(wanted.postId, light);
  }, [wanted, reading, feed, focus, indexes, place]);

  const sent = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    const outgoing = rows.flatMap(({ kind, key }) => (kind === "outgoing" ? [key] : []));
    const latest = sent.current && outgoing.findLast((key) => !sent.current?.has(key));
    sent.current = new Set([...(sent.current ?? []), ...outgoing]);
    if (!reading || !latest) return;
    place?.letGo();
    feed.scrollToIndex(indexes.get(latest) ?? 0, { align: "auto" });
  }, [rows, reading, feed, indexes, place]);
}

function light(article: HTMLElement) {
  article.dataset.lit = "";
  setTimeout(() => delete article.dataset.lit, LIT_MS);
}
