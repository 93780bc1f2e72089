"use client";

import { type ReactNode, useMemo } from "react";
import type { Citation } from "../../../../domain/records";
import { PassagesContext } from "../../../discussion/passages";
import { useLesson } from "./text/useLesson";

interface Props {
  seminarId: string;
  onShow: (citation: Citation) => void;
  children: ReactNode;
}

/** Lets every quotation under a post lead to its place in the text. */
export function DeskPassages({ seminarId, onShow, children }: Props) {
  const { answer } = useLesson(seminarId);
  const lesson = answer?.ok ? answer.lesson : null;
  const passages = useMemo(() => {
    const blocks = lesson?.sections.flatMap((section) => section.blocks) ?? [];
    const numbers = new Map(blocks.map(({ id, number }) => [id, number]));
    return {
      lang: lesson?.lang,
      numberOf: (blockId: string) => numbers.get(blockId) ?? null,
      show: onShow,
      // Nothing at the desk's text cites, so that no composer here is ever handed a passage.
      offer: () => () => {},
    };
  }, [lesson, onShow]);
  return <PassagesContext value={passages}>{children}</PassagesContext>;
}
