import { useEffect, useState } from "react";
import type { LessonText } from "../../../../../domain/lesson/lesson";
import { type Answer, send } from "../../../../send";

/** The seminar's own copy of the lesson. It never changes, so that it is asked for once. */
export function useLesson(seminarId: string) {
  const [answer, setAnswer] = useState<Answer<{ lesson: LessonText }> | null>(null);
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is what changes `tries`.
  useEffect(() => {
    let current = true;
    const address = `/api/seminars/${seminarId}/lesson?as=staff`;
    void send<{ lesson: LessonText }>("GET", address).then((found) => current && setAnswer(found));
    return () => {
      current = false;
    };
  }, [seminarId, tries]);

  return { answer, retry: () => setTries(tries + 1) };
}
