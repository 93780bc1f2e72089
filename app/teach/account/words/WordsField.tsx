"use client";

import { useId } from "react";

interface Props {
  label: string;
  hint: string;
  value: string;
  error: string | null;
  onChange: (value: string) => void;
}

/** Entries, one a line. */
export function WordsField({ label, hint, value, error, onChange }: Props) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <p id={`${id}-hint`} className="mb-2 text-sm text-soft">
        {hint}
      </p>
      <textarea
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        rows={8}
        dir="auto"
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-hint ${id}-error`}
        className="block w-full rounded-md border border-edge bg-sheet px-3 py-2 aria-invalid:border-danger"
      />
      <p id={`${id}-error`} role="alert" className="mt-1 text-sm wrap-break-word text-danger empty:hidden">
        {error}
      </p>
    </div>
  );
}
