"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { join } from "../../../domain/lesson/questions";
import { MAX_QUESTION_CHARACTERS } from "../../../domain/limits";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import type { Editor } from "./useEditor";

/** Picks the questions that are to be one room. */
export function JoinList({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useTranslations("lessons.rooms");
  const common = useTranslations("common");
  const [picked, setPicked] = useState<readonly string[]>([]);
  const { questions } = editor.draft;
  const parts = questions.filter(({ id }) => picked.includes(id));
  const tooLong = parts.reduce((sum, { text }) => sum + text.length + 1, -1) > MAX_QUESTION_CHARACTERS;
  const pick = (id: string) =>
    setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);

  function finish() {
    editor.correct((now) =>
      join(
        now,
        parts.map(({ id }) => id),
      ),
    );
    onDone();
  }

  return (
    <>
      <p className="mt-1 text-sm">{t("joinPick")}</p>
      <ol className="mt-3">
        {questions.map(({ id, text }) => (
          <li key={id} className="border-t border-line">
            <label className="flex cursor-pointer gap-3 py-3">
              <input
                type="checkbox"
                checked={picked.includes(id)}
                onChange={() => pick(id)}
                className="size-6 shrink-0 accent-accent"
              />
              <span className="min-w-0 font-serif text-lg leading-snug wrap-break-word">{text}</span>
            </label>
          </li>
        ))}
      </ol>
      <div className="sticky bottom-0 grid gap-2 border-t border-line bg-paper py-3">
        {tooLong && <Notice kind="problem">{t("tooLong", { most: MAX_QUESTION_CHARACTERS })}</Notice>}
        <div className="flex gap-2">
          <Button size="sm" look="primary" disabled={parts.length < 2 || tooLong} onClick={finish}>
            {t("joinSubmit", { count: parts.length })}
          </Button>
          <Button size="sm" look="quiet" onClick={onDone}>
            {common("cancel")}
          </Button>
        </div>
      </div>
    </>
  );
}
