"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { LessonText as Lesson } from "../../../domain/lesson/lesson";
import { Button } from "../../components/Button";
import { LessonText } from "../../components/LessonText";
import { Notice } from "../../components/Notice";
import { type Answer, send } from "../../send";

/** The lesson as it was when the seminar opened. */
export function LessonPane({ seminarId }: { seminarId: string }) {
  const t = useTranslations("common");
  const [answer, setAnswer] = useState<Answer<{ lesson: Lesson }> | null>(null);
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is what changes `tries`.
  useEffect(() => {
    let current = true;
    void send<{ lesson: Lesson }>("GET", `/api/seminars/${seminarId}/lesson?as=student`).then((found) => {
      if (current) setAnswer(found);
    });
    return () => {
      current = false;
    };
  }, [seminarId, tries]);

  if (!answer) return <p className="p-6 text-soft">{t("loading")}</p>;
  if (!answer.ok) {
    return (
      <div className="space-y-3 p-6">
        <Notice kind="problem">{answer.message}</Notice>
        <Button onClick={() => setTries(tries + 1)}>{t("retry")}</Button>
      </div>
    );
  }
  return (
    <div className="px-4 py-6 md:px-8">
      <LessonText lesson={answer.lesson} />
    </div>
  );
}
