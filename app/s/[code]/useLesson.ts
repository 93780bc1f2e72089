import { useCallback, useEffect, useState } from "react";
import type { LessonText } from "../../../domain/lesson/lesson";
import { type Answer, send } from "../../send";

/** The lesson as it was when the seminar opened; null until there is an answer. */
export function useLesson(seminarId: string | undefined) {
  const [answer, setAnswer] = useState<Answer<{ lesson: LessonText }> | null>(null);
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is what changes `tries`.
  useEffect(() => {
    if (!seminarId) return;
    let current = true;
    void send<{ lesson: LessonText }>("GET", `/api/seminars/${seminarId}/lesson?as=student`).then((found) => {
      if (current) setAnswer(found);
    });
    return () => {
      current = false;
    };
  }, [seminarId, tries]);

  return { answer, retry: useCallback(() => setTries((before) => before + 1), []) };
}
