import type { ClipboardEvent, KeyboardEvent } from "react";
import { readPasted } from "../../domain/format/pasted";
import { continueList, type Edit, emphasise } from "../../domain/format/typing";
import { typeInto } from "./typeInto";

type Field = HTMLTextAreaElement;

/** Ctrl or Cmd with B or I emphasises, Enter goes on with a list. */
export function onFieldKey(event: KeyboardEvent<Field>) {
  // While a word is being composed, as in Chinese, Enter takes the word.
  if (event.nativeEvent.isComposing) return;
  const edit = editOf(event);
  if (!edit) return;
  event.preventDefault();
  typeInto(event.currentTarget, edit);
}

function editOf(event: KeyboardEvent<Field>): Edit | null {
  const { value, selectionStart: start, selectionEnd: end } = event.currentTarget;
  const control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const key = event.key.toLowerCase();
  if (control && key === "b") return emphasise(value, { start, end }, "**");
  if (control && key === "i") return emphasise(value, { start, end }, "*");
  const plainEnter = event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  return plainEnter ? continueList(value, { start, end }) : null;
}

/** What comes from a word processor is made readable on its way in; everything else is left to the browser. */
export function onFieldPaste(event: ClipboardEvent<Field>) {
  const pasted = event.clipboardData.getData("text/plain");
  const text = readPasted(pasted);
  if (text === pasted) return;
  event.preventDefault();
  const { selectionStart: start, selectionEnd: end } = event.currentTarget;
  const after = start + text.length;
  typeInto(event.currentTarget, { start, end, text, from: after, to: after });
}
