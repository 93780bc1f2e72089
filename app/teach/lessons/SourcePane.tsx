"use client";

import { Upload as UploadIcon } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { useTranslations } from "use-intl";
import { MAX_LESSON_CHARACTERS } from "../../../domain/lesson/parse";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { FormatChoice } from "./FormatChoice";
import { useDrop } from "./useDrop";
import type { Editor } from "./useEditor";
import { useUpload } from "./useUpload";

/** The handout as it came: typed, pasted, uploaded or dropped. */
export function SourcePane({ editor }: { editor: Editor }) {
  const t = useTranslations("lessons.source");
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const upload = useUpload(editor.read);
  const dragging = useDrop((files) => void upload.take(files));
  const source = editor.typing.source ?? editor.draft.source;
  const tooLong = source.length > MAX_LESSON_CHARACTERS;

  // Not a controlled field: React would write every keystroke of a book back into it.
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (area.current && area.current.value !== source) area.current.value = source;
  }, [source]);

  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="text-sm text-soft">
          <label htmlFor={id}>{t("title")}</label>
        </h2>
        <Button size="sm" busy={upload.reading !== null} onClick={() => picker.current?.click()}>
          <UploadIcon aria-hidden size={15} /> {t("upload")}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".txt,.md,.markdown,text/plain,text/markdown"
          aria-label={t("upload")}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            void upload.take([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </div>
      {upload.reading && <Notice>{t("reading", { name: upload.reading })}</Notice>}
      {upload.news && !upload.reading && (
        <Notice kind={upload.news.problem ? "problem" : "info"}>{upload.news.message}</Notice>
      )}
      {tooLong && (
        <Notice kind="problem">{t("tooLong", { count: source.length, most: MAX_LESSON_CHARACTERS })}</Notice>
      )}
      <textarea
        id={id}
        ref={area}
        defaultValue={source}
        onChange={(event) => {
          upload.clear();
          editor.type({ source: event.target.value });
        }}
        placeholder={t("hint")}
        spellCheck={false}
        dir={tooLong ? undefined : "auto"}
        className={`min-h-72 w-full flex-1 resize-y rounded-md border bg-sheet px-3 py-2 text-sm leading-relaxed placeholder:text-soft ${dragging ? "border-dashed border-accent bg-accent-wash" : "border-edge"}`}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4 text-sm text-soft">
        <FormatChoice
          format={editor.draft.format}
          onChoose={(format) => editor.read(editor.settle().source, format)}
        />
        <p className="tabular-nums">{t("count", { count: source.length })}</p>
      </div>
    </div>
  );
}
