"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { LessonText as Lesson } from "../../../../domain/lesson/lesson";
import { LessonText } from "../../../components/LessonText";
import { Notice } from "../../../components/Notice";
import { type Answer, send } from "../../../send";
import { Fold } from "./Fold";

/** The text it was all about, as it was when the seminar opened; fetched when somebody wants to read it. */
export function LessonFold({
  seminarId,
  className,
  look,
}: {
  seminarId: string;
  className: string;
  look: string;
}) {
  const t = useTranslations("record");
  const common = useTranslations("common");
  const [answer, setAnswer] = useState<Answer<{ lesson: Lesson }> | null>(null);

  async function open() {
    if (!answer?.ok) setAnswer(await send<{ lesson: Lesson }>("GET", `/api/seminars/${seminarId}/lesson`));
  }

  return (
    <Fold title={t("lesson")} className={className} look={look} onOpen={open}>
      <div className="pt-4 pb-6">
        {!answer && <p className="text-soft">{common("loading")}</p>}
        {answer && !answer.ok && <Notice kind="problem">{answer.message}</Notice>}
        {answer?.ok && <LessonText lesson={answer.lesson} level={2} />}
      </div>
    </Fold>
  );
}
