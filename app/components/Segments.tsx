"use client";

interface Choice<V extends string> {
  value: V;
  label: string;
  /** Stands after the label, quieter. */
  count?: number;
}

interface Props<V extends string> {
  /** What is chosen here; read out, not shown. */
  label: string;
  choices: readonly Choice<V>[];
  value: V;
  onChoose: (value: V) => void;
  /** A smaller choice within a larger one: without a line under what is chosen. */
  quiet?: boolean;
  className?: string;
}

const looks = {
  plain: "border-b-2 border-transparent text-sm aria-pressed:border-accent",
  quiet: "text-xs underline-offset-4 aria-pressed:font-medium aria-pressed:underline",
};

/** A few views of the same thing, one of them at a time. */
export function Segments<V extends string>(props: Props<V>) {
  const { label, choices, value, onChoose, quiet, className = "" } = props;
  return (
    <fieldset className={`flex flex-wrap gap-x-4 ${className}`}>
      <legend className="sr-only">{label}</legend>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChoose(choice.value)}
          className={`min-h-8 text-soft hover:text-ink aria-pressed:text-ink max-md:min-h-11 ${quiet ? looks.quiet : looks.plain}`}
        >
          {choice.label}{" "}
          {choice.count !== undefined && <span className="ms-0.5 tabular-nums">{choice.count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
