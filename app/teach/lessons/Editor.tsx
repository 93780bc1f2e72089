"use client";

import { type ReactNode, useCallback, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { SavedLesson } from "../../../domain/records";
import { DraftNotice } from "./DraftNotice";
import { draftOf, emptyDraft } from "./draft";
import { EditorBar } from "./EditorBar";
import { LeaveGuard } from "./LeaveGuard";
import { LessonPane } from "./LessonPane";
import { type Pane, PaneSwitch } from "./PaneSwitch";
import { RoomsPane } from "./RoomsPane";
import { SourcePane } from "./SourcePane";
import { useEditor } from "./useEditor";
import { useKeys } from "./useKeys";
import { useSaving } from "./useSaving";
import { useShow } from "./useShow";

interface Props {
  accountId: string;
  /** Null for a new lesson. */
  saved: SavedLesson | null;
}

/** From a handout to rooms: its text, the lesson it makes, and the questions found in it. */
export function Editor({ accountId, saved }: Props) {
  const t = useTranslations("lessons.editor");
  const initial = useMemo(() => (saved ? draftOf(saved) : emptyDraft), [saved]);
  const editor = useEditor(initial);
  const saving = useSaving(editor, accountId, saved?.id ?? null);
  const [pane, setPane] = useState<Pane>("source");
  const show = useShow(setPane);
  useKeys(editor, saving.saveHere);
  const showInRooms = useCallback((id: string) => show("rooms", `[data-question="${id}"] button`), [show]);
  const showInText = useCallback((id: string) => show("lesson", `[data-highlight="${id}"]`), [show]);

  return (
    <>
      <h1 className="sr-only">{saved?.title || t("newTitle")}</h1>
      <EditorBar editor={editor} saving={saving} />
      {saving.keptAt !== null && <DraftNotice at={saving.keptAt} onDrop={saving.dropKept} />}
      <PaneSwitch pane={pane} onChoose={setPane} questions={editor.draft.questions} />
      <div className="grid gap-x-10 gap-y-8 pt-6 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)] lg:grid-rows-[auto_1fr] xl:grid-cols-[minmax(0,1fr)_minmax(0,38.5rem)_minmax(0,22rem)] xl:grid-rows-1">
        <PaneFrame shown={pane === "source"} className="lg:min-h-80 xl:h-[calc(100dvh-10.5rem)] xl:sticky">
          <SourcePane editor={editor} />
        </PaneFrame>
        <PaneFrame shown={pane === "lesson"} className="lg:row-span-2 xl:row-span-1">
          <LessonPane editor={editor} onShow={showInRooms} />
        </PaneFrame>
        <PaneFrame
          shown={pane === "rooms"}
          className="lg:col-start-1 lg:row-start-2 xl:sticky xl:col-start-3 xl:row-start-1 xl:-mx-3 xl:max-h-[calc(100dvh-7rem)] xl:overflow-y-auto xl:px-3"
        >
          <RoomsPane editor={editor} onShow={showInText} />
        </PaneFrame>
      </div>
      <LeaveGuard dirty={saving.dirty} onSave={saving.saveHere} />
    </>
  );
}

/** On a phone one pane shows at a time; on a wide screen they stand beside one another. */
function PaneFrame({
  shown,
  className,
  children,
}: {
  shown: boolean;
  className: string;
  children: ReactNode;
}) {
  return (
    <div
      className={`min-w-0 flex-col self-start xl:top-24 ${shown ? "flex" : "hidden lg:flex"} ${className}`}
    >
      {children}
    </div>
  );
}
