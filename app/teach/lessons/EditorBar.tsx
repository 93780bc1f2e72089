"use client";

import { Check, Redo2, Undo2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button, IconButton } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { OpenSeminar } from "../OpenSeminar";
import { TitleField } from "./TitleField";
import type { Editor } from "./useEditor";
import type { Saving } from "./useSaving";

interface Props {
  editor: Editor;
  saving: Saving;
}

/** The title, and what can be done with the lesson as a whole. */
export function EditorBar({ editor, saving }: Props) {
  const t = useTranslations("lessons.editor");
  const [opening, setOpening] = useState(false);
  const { draft, typing, history, lesson } = editor;
  const found = lesson?.title ?? "";
  const title = typing.title ?? draft.title ?? found;
  const rooms = draft.questions.filter(({ chosen }) => chosen).length;

  function open() {
    // What was pasted a moment ago is read first, so that its rooms are counted.
    editor.settle();
    setOpening(true);
  }

  return (
    <div className="z-10 -mx-4 border-b border-line bg-paper px-4 py-3 md:sticky md:top-0 md:-mx-8 md:px-8">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <TitleField title={title} found={found} onType={(title) => editor.type({ title })} />
        <div className="flex items-center gap-2 max-sm:w-full">
          <IconButton label={t("undo")} disabled={!canUndo(editor)} onClick={editor.undo}>
            <Undo2 aria-hidden size={18} className="rtl:-scale-x-100" />
          </IconButton>
          <IconButton
            label={t("redo")}
            disabled={history.future.length === 0}
            onClick={editor.redo}
            className="me-auto"
          >
            <Redo2 aria-hidden size={18} className="rtl:-scale-x-100" />
          </IconButton>
          <SaveButton saving={saving} />
          <Button look="primary" onClick={open}>
            {t("open")}
          </Button>
        </div>
      </div>
      {saving.problem && (
        <div className="mt-2">
          <Notice kind="problem">{saving.problem}</Notice>
        </div>
      )}
      {opening && (
        <OpenSeminar
          open
          onClose={() => setOpening(false)}
          title={title}
          lesson={saving.save}
          rooms={rooms}
        />
      )}
    </div>
  );
}

/** Says whether there is something to save, too. Pressing it when there is not does nothing. */
function SaveButton({ saving: { busy, dirty, id, saveHere } }: Pick<Props, "saving">) {
  const t = useTranslations("lessons.editor");
  const saved = !dirty && id !== null;
  return (
    <>
      <Button
        busy={busy}
        look={saved ? "quiet" : "plain"}
        className="min-w-24"
        onClick={() => void saveHere()}
      >
        {saved && <Check aria-hidden size={16} />}
        {busy ? t("saving") : saved ? t("saved") : t("save")}
      </Button>
      <span role="status" className="sr-only">
        {saved && t("saved")}
      </span>
    </>
  );
}

function canUndo({ history, typing }: Editor): boolean {
  return history.past.length > 0 || Object.keys(typing).length > 0;
}
