import type { Edit } from "../../domain/format/typing";

/**
 * Changes a field as if it had been typed: the browser's own undo knows it, and whoever listens for input hears of it.
 */
export function typeInto(field: HTMLTextAreaElement, { start, end, text, from, to }: Edit) {
  field.focus();
  field.setSelectionRange(start, end);
  // Deprecated, and the only way into the browser's undo.
  const command = text === "" ? "delete" : "insertText";
  const done = start === end && text === "" ? true : document.execCommand(command, false, text);
  if (!done) {
    field.setRangeText(text, start, end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  field.setSelectionRange(from, to);
}
