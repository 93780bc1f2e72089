import { useEffect, useMemo, useState } from "react";
import { type Coverage, coverage } from "../../../../../domain/coverage";
import type { LessonText } from "../../../../../domain/lesson/lesson";
import { findQuotes } from "../../../../../domain/quotes";
import type { Citation } from "../../../../../domain/records";
import type { RoomState } from "../../../../../domain/room";
import { useLiveState } from "../../../../live/Live";
import { send } from "../../../../send";

/** How a room's posts use the text; null until the lesson is there. */
export function useCoverage(posts: RoomState["posts"]): Coverage | null {
  const seminarId = useLiveState((state) => state.seminar?.id);
  const [lesson, setLesson] = useState<LessonText | null>(null);
  useEffect(() => {
    if (!seminarId) return;
    let current = true;
    void send<{ lesson: LessonText }>("GET", `/api/seminars/${seminarId}/lesson?as=staff`).then((found) => {
      if (current && found.ok) setLesson(found.lesson);
    });
    return () => {
      current = false;
    };
  }, [seminarId]);
  const quotesIn = useMemo(() => lesson && remembering(findQuotes(lesson)), [lesson]);
  return useMemo(
    () => (lesson && quotesIn ? coverage(lesson, posts.values(), quotesIn) : null),
    [lesson, quotesIn, posts],
  );
}

/** A post is read once, not again with every other that comes. */
function remembering(find: (text: string) => Citation[]) {
  const known = new Map<string, Citation[]>();
  return (text: string) => {
    const found = known.get(text) ?? find(text);
    known.set(text, found);
    return found;
  };
}
