"use client";

import type { DateTimeFormatOptions } from "use-intl";
import { useTimes } from "./useTimes";

/**
 * A time as the reader says it. The server and the browser may know slightly different forms of it; the browser's
 * comes with the reader's time zone in any case, so the difference is not worth a warning.
 */
export function Moment({
  at,
  look,
  className,
}: {
  at: number;
  look?: DateTimeFormatOptions;
  className?: string;
}) {
  const times = useTimes();
  return (
    <time dateTime={new Date(at).toISOString()} className={className} suppressHydrationWarning>
      {times.moment(at, look ?? { timeStyle: "short" })}
    </time>
  );
}
