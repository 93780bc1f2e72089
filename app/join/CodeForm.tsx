"use client";

import { type FormEvent, useState } from "react";
import { readCode } from "../../domain/code";
import { Button } from "../components/Button";
import { Field } from "../components/Field";

interface Props {
  label: string;
  hint: string;
  submit: string;
  /** The sentence for what cannot be a code. */
  unreadable: string;
  focus?: boolean;
  /** Takes a code that could be one; a sentence says why it was not the right one. */
  onCode: (code: string) => Promise<string | null>;
}

/** One code, typed in whatever way it was read out: a seminar's, or a seat's own. */
export function CodeForm({ label, hint, submit, unreadable, focus, onCode }: Props) {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const code = readCode(typed);
    if (!code) return setProblem(unreadable);
    setBusy(true);
    const wrong = await onCode(code);
    setBusy(false);
    setProblem(wrong);
  }

  return (
    <form onSubmit={onSubmit} className="space-y-5" noValidate>
      <Field
        label={label}
        hint={hint}
        error={problem}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setProblem(null);
        }}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        autoFocus={focus}
        maxLength={40}
        dir="ltr"
        inputClass="text-center font-mono text-2xl tracking-[0.2em] uppercase"
      />
      <Button type="submit" look="primary" busy={busy} className="w-full">
        {submit}
      </Button>
    </form>
  );
}
