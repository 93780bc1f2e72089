import type { Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import type { Anchor } from "./places";
import type { Reading } from "./reading";

type Rows = Virtualizer<HTMLDivElement, Element>;

/** Frames in which rows are measured and fonts come, after which the place is held no longer. */
const FRAMES = 30;

/**
 * Brings the view back to where its reader was, once, and again when it was hidden as on a phone. Heights are only known
 * when rows are drawn, so the place is held for a few frames, unless the reader scrolls.
 */
export function usePlace(
  feed: Rows,
  scroller: RefObject<HTMLDivElement | null>,
  indexes: ReadonlyMap<string, number>,
  reading: Reading | undefined,
) {
  // From the first drawing on: what the list does before it is measured is no place of the reader's.
  const held = useRef<Anchor | null>(nowhere);
  const hidden = useRef(false);
  const known = useRef(indexes);
  known.current = indexes;

  useEffect(() => {
    const element = scroller.current;
    if (!element || !reading) return;
    let frame = 0;
    const settle = (frames: number) => {
      const { current: anchor } = held;
      const index = known.current.get(anchor?.key ?? "");
      if (!anchor || index === undefined || frames === 0) return letGo();
      feed.getTotalSize();
      const top = (feed.measurementsCache[index]?.start ?? 0) + anchor.offset;
      if (Math.abs(top - element.scrollTop) > 0.5) feed.scrollToOffset(top);
      frame = requestAnimationFrame(() => settle(frames - 1));
    };
    const hold = () => {
      cancelAnimationFrame(frame);
      hidden.current = false;
      held.current = reading.anchor() ?? { key: firstOf(known.current), offset: 0 };
      settle(FRAMES);
    };
    const letGo = () => {
      held.current = null;
    };
    const size = new ResizeObserver(() => {
      if (element.clientHeight === 0) hidden.current = true;
      else if (hidden.current) hold();
    });
    hold();
    size.observe(element);
    for (const act of acts) element.addEventListener(act, letGo, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      size.disconnect();
      for (const act of acts) element.removeEventListener(act, letGo);
    };
  }, [feed, scroller, reading]);

  return useMemo(
    () => ({
      /** Somebody is led elsewhere. */
      letGo() {
        held.current = null;
      },
      /** Notes where the view is now. */
      note(instance: Rows) {
        const top = instance.scrollOffset ?? 0;
        if (scroller.current?.clientHeight === 0) hidden.current = true;
        if (!reading || held.current || hidden.current) return;
        const row = instance.getVirtualItemForOffset(Math.max(top, 0));
        if (row) reading.keep({ anchor: { key: String(row.key), offset: top - row.start } });
      },
    }),
    [reading, scroller],
  );
}

const nowhere: Anchor = { key: "", offset: 0 };
const acts = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

function firstOf(indexes: ReadonlyMap<string, number>): string {
  return indexes.keys().next().value ?? "";
}
