"use client";

import { type ReactNode, useId } from "react";

interface Props<V extends string> {
  label: string;
  choices: readonly V[];
  value: V;
  /** What a choice is called. */
  name: (choice: V) => string;
  /** What is shown instead of its name. */
  sign?: (choice: V) => ReactNode;
  onChoose: (choice: V) => void;
}

/** One of a few, side by side; arrow keys move between them. */
export function ChoiceRow<V extends string>({ label, choices, value, name, sign, onChoose }: Props<V>) {
  const group = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-xs text-soft">{label}</legend>
      <div className="flex flex-wrap gap-1">
        {choices.map((choice) => (
          <label
            key={choice}
            title={sign ? name(choice) : undefined}
            className="relative inline-flex min-h-11 min-w-11 flex-auto cursor-pointer items-center justify-center rounded-md border border-line px-2 text-sm has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={group}
              checked={choice === value}
              onChange={() => onChoose(choice)}
              className="sr-only"
            />
            {sign && <span aria-hidden>{sign(choice)}</span>}
            <span className={sign && "sr-only"}>{name(choice)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
