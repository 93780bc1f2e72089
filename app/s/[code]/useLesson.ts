import { useCallback, useEffect, useState } from "react";
import type { LessonText } from "../../../domain/lesson/lesson";
import { type Answer, send } from "../../send";

/**
 * The lesson as it was when the seminar opened; null until there is an answer. Unless the page brought it along, it is
 * asked for at once, beside the connection, and again where the door was still closed then.
 */
export function useLesson(
  seminarId: string,
  brought: LessonText | null,
  standing: "connecting" | "lobby" | "entered",
) {
  const [answer, setAnswer] = useState<Answer<{ lesson: LessonText }> | null>(
    brought && { ok: true, lesson: brought },
  );
  const [tries, setTries] = useState(0);
  const there = answer?.ok === true;
  const waiting = standing === "lobby";
  const tooEarly = standing === "entered" && answer?.ok === false && answer.error === "lobby";

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is what changes `tries`.
  useEffect(() => {
    if (there || waiting) return;
    let current = true;
    void send<{ lesson: LessonText }>("GET", `/api/seminars/${seminarId}/lesson?as=student`).then((found) => {
      if (current) setAnswer(found);
    });
    return () => {
      current = false;
    };
  }, [seminarId, tries, waiting, there]);

  useEffect(() => {
    if (tooEarly) setTries((before) => before + 1);
  }, [tooEarly]);

  return { answer, retry: useCallback(() => setTries((before) => before + 1), []) };
}
