import type { z } from "zod";

/** Half of a surrogate pair has no UTF-8 and would come back changed; PostgreSQL stores no NUL. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

/** At most so many UTF-16 code units, as browsers count for `maxlength`; zod's own `max` counts code points. */
export function atMost(maximum: number) {
  return ({ value, issues }: z.core.ParsePayload<string>) => {
    if (value.length <= maximum) return;
    const rule = { code: "too_big", origin: "string", maximum, inclusive: true } as const;
    issues.push({ ...rule, input: value, message: "too_long" });
  };
}
