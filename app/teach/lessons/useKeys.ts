"use client";

import { useEffect } from "react";
import type { Editor } from "./useEditor";

/** Ctrl or Cmd with Z, Shift+Z or Y takes corrections back; S saves. In a text field undoing is the field's own. */
export function useKeys({ undo, redo }: Pick<Editor, "undo" | "redo">, save: () => Promise<unknown>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const act = actOf(event);
      if (!act || (act !== "save" && isText(event.target))) return;
      event.preventDefault();
      if (act === "save") void save();
      else if (act === "undo") undo();
      else redo();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [undo, redo, save]);
}

function actOf(event: KeyboardEvent): "save" | "undo" | "redo" | null {
  const key = event.key.toLowerCase();
  if (key === "s") return "save";
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" ? "redo" : null;
}

function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches("textarea, input:not([type=checkbox], [type=radio])")
  );
}
