"use client";

import { useId } from "react";

interface Props {
  label: string;
  /** One line on what it does. */
  hint?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** Something that is on or off, and takes effect at once. */
export function Switch({ label, hint, on, onChange }: Props) {
  const id = useId();
  return (
    <label className="flex cursor-pointer items-start gap-3 py-1">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={(event) => onChange(event.target.checked)}
        aria-describedby={hint ? id : undefined}
        className="mt-1 size-4 shrink-0 accent-accent"
      />
      <span>
        <span className="font-medium">{label}</span>
        {hint && (
          <span id={id} className="block text-sm text-soft">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
