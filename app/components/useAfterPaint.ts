import { startTransition, useEffect, useState } from "react";

/**
 * A value as it was when the page was last painted: what is drawn from it follows the press that changed it, and never
 * holds up the first answer to that press. A deferred value alone can still be drawn ahead of the paint.
 */
export function useAfterPaint<T>(value: T): T {
  const [painted, setPainted] = useState(() => value);
  useEffect(() => {
    let task: ReturnType<typeof setTimeout> | undefined;
    const follow = () => startTransition(() => setPainted(() => value));
    // A frame is painted after what was asked for before it has run; the next task comes when it is.
    const frame = requestAnimationFrame(() => {
      task = setTimeout(follow);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [value]);
  return painted;
}
