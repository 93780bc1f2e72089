"use client";

import { MessageCircleQuestion } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Block } from "../../../domain/lesson/lesson";
import { makeFromBlock } from "../../../domain/lesson/questions";
import { type BlockSetting, LessonText } from "../../components/LessonText";
import { marksOf, type QuestionMark } from "./questionMarks";
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
  const { questions } = draft;
  const title = (typing.title ?? draft.title ?? "").trim();

  const text = useMemo(() => {
    if (!lesson || lesson.sections.length === 0) return null;
    const marks = marksOf(questions);
    const setting = (block: Block): BlockSetting => {
      const found = marks.get(block.id)?.filter(({ start, end, text }) => block.text.slice(start, end) === text);
      if (!found?.length) {
        return { aside: <MakeQuestion block={block} onMake={() => correct((now) => makeFromBlock(now, block))} /> };
      }
      return { highlights: found.map((mark) => highlight(mark, () => onShow(mark.questionId))) };
    };
    return <LessonText lesson={{ ...lesson, title: title || lesson.title }} setting={setting} />;
  }, [lesson, questions, title, correct, onShow]);

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

/** A mark in the text, followed by the number of its room or a question mark. */
function highlight(mark: QuestionMark, onShow: () => void) {
  const { start, end, room, questionId } = mark;
  const look = room === null ? "bg-transparent decoration-dotted" : "bg-accent-wash";
  return {
    id: questionId,
    start,
    end,
    className: `rounded-sm box-decoration-clone underline decoration-accent underline-offset-4 ${look}`,
    after: <Flag room={room} onPress={onShow} />,
  };
}

function Flag({ room, onPress }: { room: number | null; onPress: () => void }) {
  const t = useTranslations("lessons.preview");
  return (
    <button
      type="button"
      onClick={onPress}
      aria-label={room === null ? t("candidate") : t("room", { number: room })}
      className="ml-1 inline-flex size-6 items-center justify-center rounded-full border border-accent align-text-bottom font-sans text-xs text-accent not-italic hover:bg-accent-wash"
    >
      {room ?? "?"}
    </button>
  );
}

function MakeQuestion({ block, onMake }: { block: Block; onMake: () => void }) {
  const t = useTranslations("lessons.preview");
  const label = t("makeQuestion", { number: block.number });
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onMake}
      className="absolute right-0 inline-flex size-7 items-center justify-center rounded-md text-soft opacity-0 group-hover/block:opacity-100 hover:bg-wash hover:text-accent focus-visible:opacity-100 pointer-coarse:opacity-70"
    >
      <MessageCircleQuestion aria-hidden size={17} />
    </button>
  );
}
