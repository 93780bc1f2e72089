"use client";

import { useEffect, useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Block, LessonText as Lesson } from "../../../domain/lesson/lesson";
import { Button } from "../../components/Button";
import { type BlockSetting, LessonText } from "../../components/LessonText";
import { Notice } from "../../components/Notice";
import { CiteButton } from "./CiteButton";
import type { Citing } from "./useCiting";
import type { useLesson } from "./useLesson";

interface Props extends ReturnType<typeof useLesson>, Pick<Citing, "shown" | "cite"> {}

/** The lesson as it was when the seminar opened, or why it is not there. */
export function LessonPane({ answer, retry, shown, cite }: Props) {
  const t = useTranslations("common");
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
    <div className="px-4 py-6 md:px-8">
      <CitableLesson lesson={answer.lesson} shown={shown} cite={cite} />
    </div>
  );
}

function CitableLesson({ lesson, shown, cite }: { lesson: Lesson } & Pick<Props, "shown" | "cite">) {
  const t = useTranslations("seat");
  const { blockId, start, end } = shown?.citation ?? {};
  const plain = useMemo(() => settingsOf(lesson, cite), [lesson, cite]);
  const setting = useMemo(() => {
    if (blockId === undefined || start === undefined || end === undefined) return plain;
    const lit = { ...plain(blockId), highlights: [{ id: "shown", start, end, className: "bg-accent-wash" }] };
    return (id: string) => (id === blockId ? lit : plain(id));
  }, [plain, blockId, start, end]);

  useEffect(() => {
    if (!shown) return;
    const words = document.querySelector(`[data-block="${CSS.escape(shown.citation.blockId)}"]`);
    words?.scrollIntoView({ block: "center" });
    // The button that was pressed may be hidden by now, as on a phone: the keyboard goes on from the passage.
    words?.parentElement?.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
  }, [shown]);

  return (
    <>
      {/* Its line is kept, or the text would jump when a question opens. */}
      <p className={`mb-4 ps-9 text-sm text-soft sm:ps-12 ${cite ? "" : "invisible"}`}>{t("citeHint")}</p>
      <LessonText lesson={lesson} setting={({ id }) => setting(id)} />
    </>
  );
}

const unset: BlockSetting = {};

/** One object for each block, the same until citing becomes possible or stops being it: thousands are not drawn anew. */
function settingsOf(lesson: Lesson, cite: ((block: Block) => void) | null) {
  if (!cite) return () => unset;
  const blocks = lesson.sections.flatMap((section) => section.blocks);
  const settings = new Map(
    blocks.map((block) => [
      block.id,
      { number: <CiteButton number={block.number} onCite={() => cite(block)} /> } satisfies BlockSetting,
    ]),
  );
  return (id: string) => settings.get(id) ?? unset;
}
