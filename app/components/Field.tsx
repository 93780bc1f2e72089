import { type ComponentProps, useId } from "react";

type Props = ComponentProps<"input"> & {
  label: string;
  hint?: string;
  error?: string | null;
  inputClass?: string;
};

/** A labelled line of input; the hint and the error are read out with it. */
export function Field({ label, hint, error, className = "", inputClass = "", ...input }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      <input
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className={`min-h-11 w-full rounded-md border border-edge bg-sheet px-3 aria-invalid:border-danger ${inputClass}`}
        {...input}
      />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="mt-1 text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
