import { useEffect, useState } from "react";
import { useLive } from "../../../../live/Live";

const OFTEN_ENOUGH = 20_000;

/** Whole minutes since a moment of the server's time; follows it. */
export function useMinutesSince(at: number): number {
  const { clock } = useLive();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), OFTEN_ENOUGH);
    return () => clearInterval(timer);
  }, [clock]);
  return Math.max(0, Math.floor((now - at) / 60_000));
}
