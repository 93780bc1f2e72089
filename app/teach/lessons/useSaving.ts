"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { LessonBody } from "../../../domain/http";
import type { SavedLesson } from "../../../domain/records";
import { type Answer, send } from "../../send";
import type { Draft } from "./draft";
import { findKept, forget, keep, keptKey } from "./kept";
import type { Editor } from "./useEditor";

/** Saves the draft, keeps what is not saved in this browser, and warns before it would be left behind. */
export function useSaving(editor: Editor, accountId: string, lessonId: string | null) {
  const t = useTranslations("lessons.editor");
  const [saved, setSaved] = useState({ id: lessonId, draft: editor.draft });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const key = keptKey(accountId, saved.id);
  const typing = Object.keys(editor.typing).length > 0;
  const dirty = typing || editor.draft !== saved.draft;
  const { settle, change, draft } = editor;

  const began = useRef(false);
  useEffect(() => {
    if (began.current) return;
    began.current = true;
    const kept = findKept(key);
    if (!kept || same(kept.draft, draft)) return;
    change(() => kept.draft);
    setKeptAt(kept.at);
  }, [key, draft, change]);

  useEffect(() => {
    if (draft !== saved.draft) keep(key, draft);
    else if (began.current && !typing) forget(key);
  }, [key, draft, saved, typing]);

  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const keepNow = () => keep(key, settle());
    window.addEventListener("beforeunload", warn);
    window.addEventListener("pagehide", keepNow);
    return () => {
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("pagehide", keepNow);
    };
  }, [dirty, key, settle]);

  const save = useCallback(async (): Promise<Answer<{ id: string }>> => {
    const now = settle();
    if (saved.id !== null && now === saved.draft) return { ok: true, id: saved.id };
    if (!now.source.trim()) return { ok: false, error: "empty", message: t("nothingToSave") };
    const answer = await store(saved.id, now);
    if (!answer.ok) return answer;
    const { id } = answer.lesson;
    forget(key);
    setKeptAt(null);
    setSaved({ id, draft: now });
    // The address of the lesson, without drawing the page anew: the steps to take back stay.
    if (saved.id === null) window.history.replaceState(null, "", `/teach/lessons/${id}`);
    return { ok: true, id };
  }, [saved, key, settle, t]);

  /** Saves and says on the page what went wrong. */
  const saveHere = useCallback(async () => {
    setBusy(true);
    const answer = await save();
    setBusy(false);
    setProblem(answer.ok ? null : answer.message);
    return answer.ok;
  }, [save]);

  const dropKept = useCallback(() => {
    change(() => saved.draft);
    setKeptAt(null);
  }, [change, saved]);

  return { id: saved.id, dirty, busy, problem, save, saveHere, keptAt, dropKept };
}

export type Saving = ReturnType<typeof useSaving>;

function store(id: string | null, { title, source, format, questions }: Draft) {
  const given = title?.trim();
  const body: LessonBody = { source, format, questions, ...(given ? { title: given } : {}) };
  return id === null
    ? send<{ lesson: SavedLesson }>("POST", "/api/lessons", body)
    : send<{ lesson: SavedLesson }>("PUT", `/api/lessons/${id}`, body);
}

function same(a: Draft, b: Draft): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
