"use client";

import { type FormEvent, useId, useState } from "react";
import { MAX_NOTE_CHARACTERS } from "../../domain/limits";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { Notice } from "./Notice";

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  text: string;
  yes: string;
  no: string;
  danger?: boolean;
  /** Asks for a note as well. */
  note?: { label: string; placeholder?: string; required?: boolean; most?: number };
  /** Does it; a sentence instead of null says why it was not done, and the dialog stays. */
  onYes: (note: string) => Promise<string | null>;
}

/** One question before something happens, with a note where the act wants one. */
export function AskDialog({ open, onClose, title, text, yes, no, danger, note, onYes }: Props) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const refused = await onYes(typed.trim());
    setBusy(false);
    setProblem(refused);
    if (refused !== null) return;
    setTyped("");
    onClose();
  }

  return (
    <Dialog open={open} onClose={onClose} title={title} description={text}>
      <form onSubmit={submit} className="space-y-4">
        {note && (
          <div>
            <label htmlFor={id} className="mb-1 block font-medium">
              {note.label}
            </label>
            <textarea
              id={id}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              maxLength={note.most ?? MAX_NOTE_CHARACTERS}
              required={note.required}
              placeholder={note.placeholder}
              rows={3}
              dir="auto"
              className="block w-full rounded-md border border-edge bg-sheet px-3 py-2 placeholder:text-soft"
            />
          </div>
        )}
        {problem && <Notice kind="problem">{problem}</Notice>}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{no}</Button>
          <Button type="submit" look={danger ? "danger" : "primary"} busy={busy}>
            {yes}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
