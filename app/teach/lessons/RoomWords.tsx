"use client";

import { useRef } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import type { Question } from "../../../domain/lesson/lesson";
import { WordingForm } from "./WordingForm";

interface Props {
  question: Question;
  /** Its words are being changed. */
  wording: boolean;
  onWording: (wording: boolean) => void;
  onWord: (text: string) => void;
}

/** What a room will ask. Pressing it opens its wording. */
export function RoomWords({ question: { text, chosen }, wording, onWording, onWord }: Props) {
  const t = useTranslations("lessons.rooms");
  const words = useRef<HTMLButtonElement>(null);

  /** Puts the focus back where the wording was opened. */
  function end() {
    flushSync(() => onWording(false));
    words.current?.focus();
  }

  if (wording) {
    return (
      <WordingForm
        label={t("wording")}
        submit={t("wordingSubmit")}
        start={text}
        onCancel={end}
        onSubmit={(worded) => {
          onWord(worded);
          end();
        }}
      />
    );
  }
  return (
    <button
      ref={words}
      type="button"
      aria-label={t("edit", { question: text })}
      onClick={() => onWording(true)}
      className={`block w-full text-start font-serif text-lg leading-snug wrap-break-word decoration-edge decoration-1 underline-offset-4 hover:underline ${chosen ? "" : "text-soft"}`}
    >
      {text}
    </button>
  );
}
