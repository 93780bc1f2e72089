"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { LessonText } from "../../components/LessonText";
import { useBlockSettings } from "./blockSettings";
import type { Editor } from "./useEditor";

interface Props {
  editor: Editor;
  /** Leads to a question in the list of rooms. */
  onShow: (questionId: string) => void;
}

/** The lesson as the class will read it, with the questions marked in it. */
export function LessonPane({ editor, onShow }: Props) {
  const t = useTranslations("lessons.preview");
  const { lesson, draft, correct, typing } = editor;
  const title = (typing.title ?? draft.title ?? "").trim();
  const setting = useBlockSettings(draft.questions, correct, onShow);

  const text = useMemo(() => {
    if (!lesson || lesson.sections.length === 0) return null;
    return <LessonText lesson={{ ...lesson, title: title || lesson.title }} setting={setting} />;
  }, [lesson, title, setting]);

  return (
    <>
      <h2 className="mb-4 text-sm text-soft">{t("title")}</h2>
      {text ?? (
        <div className="max-w-[38.5rem] border-y border-line py-8">
          <p className="font-serif text-xl italic">{lesson ? t("empty") : t("tooLong")}</p>
          {lesson && <p className="mt-2 text-soft">{t("emptySteps")}</p>}
        </div>
      )}
    </>
  );
}
