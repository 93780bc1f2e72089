import { useDeferredValue, useMemo } from "react";
import { type Coverage, coverage } from "../../../../../domain/coverage";
import type { LessonText } from "../../../../../domain/lesson/lesson";
import type { PostView } from "../../../../../domain/protocol";
import { findQuotes } from "../../../../../domain/quotes";
import type { Citation } from "../../../../../domain/records";

export interface UsedLesson {
  lesson: LessonText;
  coverage: Coverage;
  /** The posts that count: of the chosen room, or of all. */
  posts: PostView[];
  quotesIn(text: string): Citation[];
}

/** How the posts of a room, or of all rooms, use the lesson; null until the lesson is there. */
export function useCoverage(
  lesson: LessonText | null,
  posts: PostView[],
  roomId: string | null,
): UsedLesson | null {
  const quotesIn = useMemo(() => lesson && remembering(findQuotes(lesson)), [lesson]);
  // A press is answered before the figures are.
  const current = useDeferredValue(posts);
  return useMemo(() => {
    if (!lesson || !quotesIn) return null;
    const counted = roomId === null ? current : current.filter((post) => post.roomId === roomId);
    return { lesson, coverage: coverage(lesson, counted, quotesIn), posts: counted, quotesIn };
  }, [lesson, quotesIn, current, roomId]);
}

/** To look for quotes takes milliseconds a post, and the desk asks again at every change. */
function remembering(find: (text: string) => Citation[]): (text: string) => Citation[] {
  const known = new Map<string, Citation[]>();
  return (text) => {
    const found = known.get(text) ?? find(text);
    known.set(text, found);
    return found;
  };
}
