import { useState } from "react";
import { keepOnDevice } from "./deviceCookie";
import { type Reading, readReading, writeReading } from "./reading";

/** How texts are set on this device. For parts that are drawn in the browser only. */
export function useReading() {
  const [reading, setReading] = useState<Reading>(() =>
    readReading(document.documentElement.dataset.reading),
  );

  function choose(part: Partial<Reading>) {
    const next = { ...reading, ...part };
    setReading(next);
    document.documentElement.dataset.reading = writeReading(next);
    keepOnDevice("reading", writeReading(next, "."));
  }

  return { reading, choose };
}
