"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_QUESTIONS } from "../../../domain/lesson/detect/detect";
import { add } from "../../../domain/lesson/questions";
import { MAX_ROOMS } from "../../../domain/limits";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { JoinList } from "./JoinList";
import { RoomList } from "./RoomList";
import type { Editor } from "./useEditor";
import { WordingForm } from "./WordingForm";

interface Props {
  editor: Editor;
  /** Leads to a question's place in the text. */
  onShow: (questionId: string) => void;
}

/** The questions of the lesson in order; each ticked one becomes a room. */
export function RoomsPane({ editor, onShow }: Props) {
  const t = useTranslations("lessons.rooms");
  const [mode, setMode] = useState<"list" | "join" | "add">("list");
  const { questions } = editor.draft;
  const chosen = questions.filter((question) => question.chosen).length;
  const blank = editor.draft.source.trim() === "";

  return (
    <>
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="font-serif text-xl font-semibold">{t("title")}</h2>
        {questions.length > 0 && (
          <p className="text-sm text-soft tabular-nums">{t("count", { chosen, count: questions.length })}</p>
        )}
      </div>
      {questions.length > 0 && mode !== "join" && <p className="mt-1 text-sm text-soft">{t("intro")}</p>}
      {chosen > MAX_ROOMS && <Notice kind="problem">{t("tooManyRooms", { most: MAX_ROOMS })}</Notice>}
      {questions.length > MAX_QUESTIONS && (
        <Notice kind="problem">{t("tooManyQuestions", { most: MAX_QUESTIONS })}</Notice>
      )}
      {questions.length === 0 && <p className="mt-3 text-soft">{blank ? t("nothing") : t("none")}</p>}
      {mode === "join" ? (
        <JoinList editor={editor} onDone={() => setMode("list")} />
      ) : (
        <RoomList editor={editor} onShow={onShow} />
      )}
      {mode === "add" && (
        <div className="border-t border-line py-3">
          <WordingForm
            label={t("addLabel")}
            submit={t("addSubmit")}
            onCancel={() => setMode("list")}
            onSubmit={(text) => {
              editor.correct((now) => add(now, text));
              setMode("list");
            }}
          />
        </div>
      )}
      {mode === "list" && (
        <div className="flex flex-wrap gap-2 border-t border-line pt-3">
          <Button size="sm" onClick={() => setMode("add")}>
            <Plus aria-hidden size={15} /> {t("add")}
          </Button>
          {questions.length > 1 && (
            <Button size="sm" look="quiet" onClick={() => setMode("join")}>
              {t("join")}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
