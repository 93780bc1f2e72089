"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import type { Question } from "../../../domain/lesson/lesson";
import { divide, edit, join, move, toggle, unmake } from "../../../domain/lesson/questions";
import { MAX_QUESTION_CHARACTERS } from "../../../domain/limits";
import { type RoomActs, RoomRow } from "./RoomRow";
import type { Editor } from "./useEditor";

interface Props {
  editor: Editor;
  onShow: (questionId: string) => void;
}

export function RoomList({ editor, onShow }: Props) {
  const t = useTranslations("lessons.rooms");
  const [news, setNews] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const { questions } = editor.draft;
  const { correct } = editor;

  // The row that had the focus may have gone; the keyboard goes on from the list.
  const count = questions.length;
  const counted = useRef(count);
  useEffect(() => {
    if (count < counted.current && document.activeElement === document.body) list.current?.focus();
    counted.current = count;
  }, [count]);

  const acts = useMemo<RoomActs>(
    () => ({
      tick: (id) => correct((now) => toggle(now, id)),
      word: (id, text) => correct((now) => edit(now, id, text)),
      /** What is moved keeps the focus, so that a key can be pressed again. */
      move(id, place) {
        const focused = document.activeElement;
        flushSync(() => correct((now) => move(now, id, place)));
        if (focused instanceof HTMLElement && list.current?.contains(focused)) focused.focus();
        setNews(t("moved", { place: place + 1 }));
      },
      joinAbove: (id) => correct((now) => join(now, [idAbove(now, id), id])),
      divide: (id) => correct((now) => divide(now, id)),
      remove: (id) => correct((now) => unmake(now, id)),
      show: onShow,
    }),
    [correct, onShow, t],
  );

  let rooms = 0;
  return (
    <>
      <ol ref={list} tabIndex={-1} aria-label={t("title")} className="mt-3">
        {questions.map((question, place) => (
          <RoomRow
            key={question.id}
            question={question}
            room={question.chosen ? ++rooms : null}
            place={place}
            last={place === questions.length - 1}
            joinable={fitTogether(questions[place - 1], question)}
            acts={acts}
          />
        ))}
      </ol>
      <p aria-live="polite" className="sr-only">
        {news}
      </p>
    </>
  );
}

function idAbove(questions: readonly Question[], id: string): string {
  const place = questions.findIndex((question) => question.id === id);
  return questions[place - 1]?.id ?? id;
}

function fitTogether(above: Question | undefined, question: Question): boolean {
  return above !== undefined && above.text.length + 1 + question.text.length <= MAX_QUESTION_CHARACTERS;
}
