"use client";

const presets = [1, 2, 3, 5, 10];

export interface Lengths {
  /** What a press does, in words. */
  name: (minutes: number) => string;
  onMinutes: (minutes: number) => void;
}

/** The usual lengths of a timer in minutes, one press each. */
export function PresetChips({ name, onMinutes }: Lengths) {
  return presets.map((minutes) => (
    <button
      key={minutes}
      type="button"
      aria-label={name(minutes)}
      title={name(minutes)}
      onClick={() => onMinutes(minutes)}
      className="min-h-8 min-w-7 rounded-md px-1 text-soft tabular-nums hover:bg-wash hover:text-ink max-md:min-h-11 max-md:min-w-11"
    >
      {minutes}
    </button>
  ));
}
