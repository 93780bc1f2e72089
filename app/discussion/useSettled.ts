import { useEffect, useState } from "react";

const SETTLED_AFTER = 600;

/** The text as it was when typing last paused: for what is worth looking at, but not at every key. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (text === settled) return;
    // Nothing is left to wait for; what comes next is another draft.
    if (text === "") return setSettled("");
    const timer = setTimeout(() => setSettled(text), SETTLED_AFTER);
    return () => clearTimeout(timer);
  }, [text, settled]);
  return settled;
}
