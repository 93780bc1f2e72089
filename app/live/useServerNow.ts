"use client";

import { useMemo, useSyncExternalStore } from "react";
import { type Clock, secondFrom, untilNextSecond } from "./clock";
import { useLive } from "./Live";

/**
 * Server time in ms, in whole seconds counted from `mark`. The component draws again when a second begins, which is the
 * same moment on every device, and at once when a sleeping tab wakes.
 */
export function useServerNow(mark = 0): number {
  const { clock } = useLive();
  const ticks = useMemo(() => ticking(clock, (now) => untilNextSecond(mark, now)), [clock, mark]);
  const second = () => secondFrom(mark, clock.now());
  return mark + useSyncExternalStore(ticks, second, () => 0) * 1_000;
}

/** Whether the time of a timer is up; false without one. Draws again when that changes, not every second. */
export function useTimeIsUp(endsAt: number | null): boolean {
  const { clock } = useLive();
  const end = endsAt ?? Number.POSITIVE_INFINITY;
  const ticks = useMemo(() => ticking(clock, (now) => end - now), [clock, end]);
  const isUp = () => clock.now() >= end;
  return useSyncExternalStore(ticks, isUp, () => false);
}

/** Draws again after `wait` ms each time, while that is a time to come; and whenever the tab wakes. */
function ticking(clock: Clock, wait: (now: number) => number) {
  return (draw: () => void) => {
    let timer = 0;
    const tick = () => {
      window.clearTimeout(timer);
      draw();
      const ms = wait(clock.now());
      if (ms > 0 && Number.isFinite(ms)) timer = window.setTimeout(tick, ms);
    };
    tick();
    document.addEventListener("visibilitychange", tick);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  };
}
