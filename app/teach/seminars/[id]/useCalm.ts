import { startTransition, useEffect, useRef, useState } from "react";

const PAUSE_MS = 300;

/** The value a moment later, however often it changes meanwhile: for what may lag behind a press, and is dear to draw. */
export function useCalm<T>(value: T): T {
  const [calm, setCalm] = useState(value);
  const latest = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = value;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      startTransition(() => setCalm(() => latest.current));
    }, PAUSE_MS);
  }, [value]);
  useEffect(() => {
    return () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, []);
  return calm;
}
