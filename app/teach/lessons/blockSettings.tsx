"use client";

import { useMemo, useRef } from "react";
import type { Block, Question } from "../../../domain/lesson/lesson";
import { makeFromBlock } from "../../../domain/lesson/questions";
import { MAX_QUESTION_CHARACTERS } from "../../../domain/limits";
import type { BlockSetting } from "../../components/LessonText";
import { Flag, MakeQuestion } from "./BlockMarks";
import { marksOf, type QuestionMark } from "./questionMarks";
import type { Editor } from "./useEditor";

type Correct = Editor["correct"];
type Show = (questionId: string) => void;

/**
 * How each block shows the questions in it. A block whose marks did not change gets the very setting it had, so that a
 * long lesson is not drawn anew for one tick.
 */
export function useBlockSettings(questions: readonly Question[], correct: Correct, onShow: Show) {
  const known = useRef(new WeakMap<Block, { key: string; setting: BlockSetting }>());
  return useMemo(() => {
    const marks = marksOf(questions);
    return (block: Block): BlockSetting => {
      const here = (marks.get(block.id) ?? []).filter((mark) => stands(mark, block));
      const key = JSON.stringify(here);
      const before = known.current.get(block);
      if (before?.key === key) return before.setting;
      const setting = settingOf(block, here, correct, onShow);
      known.current.set(block, { key, setting });
      return setting;
    };
  }, [questions, correct, onShow]);
}

function settingOf(block: Block, marks: QuestionMark[], correct: Correct, onShow: Show): BlockSetting {
  if (marks.length > 0) return { highlights: marks.map((mark) => highlight(mark, onShow)) };
  if (block.text.length > MAX_QUESTION_CHARACTERS) return {};
  const make = () => correct((questions) => makeFromBlock(questions, block));
  return { aside: <MakeQuestion block={block} onMake={make} /> };
}

/** A mark in the text, followed by the number of its room or a question mark. */
function highlight({ start, end, room, questionId }: QuestionMark, onShow: Show) {
  const look = room === null ? "bg-transparent decoration-dotted" : "bg-accent-wash";
  return {
    id: questionId,
    start,
    end,
    className: `rounded-sm box-decoration-clone underline decoration-accent underline-offset-4 ${look}`,
    after: <Flag room={room} onPress={() => onShow(questionId)} />,
  };
}

function stands({ start, end, text }: QuestionMark, block: Block): boolean {
  return block.text.slice(start, end) === text;
}
