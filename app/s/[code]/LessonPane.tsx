"use client";

import { CornerUpLeft } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { CitableLesson } from "./CitableLesson";
import type { Citing } from "./useCiting";
import type { useLesson } from "./useLesson";

interface Props extends ReturnType<typeof useLesson>, Pick<Citing, "shown" | "cite"> {}

/** The lesson as it was when the seminar opened, or why it is not there. */
export function LessonPane({ answer, retry, shown, ...rest }: Props) {
  const t = useTranslations("common");
  const ts = useTranslations("seat");
  const [left, setLeft] = useState<Citing["shown"]>(null);
  function goBack() {
    setLeft(shown);
    shown?.goBack();
  }
  if (!answer) return <p className="p-6 text-soft">{t("loading")}</p>;
  if (!answer.ok) {
    return (
      <div className="space-y-3 p-6">
        <Notice kind="problem">{answer.message}</Notice>
        <Button onClick={retry}>{t("retry")}</Button>
      </div>
    );
  }
  return (
    <div className="px-4 pt-6 pb-16 md:px-8">
      <CitableLesson lesson={answer.lesson} shown={shown} {...rest} />
      {/* Beside the discussion there is nowhere to go back to: the post is still in view. */}
      {shown && shown !== left && (
        <div className="pointer-events-none sticky bottom-3 flex justify-center lg:hidden">
          <Button onClick={goBack} className="pointer-events-auto shadow-lift">
            <CornerUpLeft aria-hidden size={18} className="rtl:-scale-x-100" />
            {ts("back")}
          </Button>
        </div>
      )}
    </div>
  );
}
