import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { useCallback, useLayoutEffect, useMemo, useRef } from "react";
import type { Anchor } from "./places";
import type { Reading } from "./reading";
import type { Group, Row } from "./rows";
import { usePlace } from "./usePlace";
import type { PostFocus } from "./usePostFocus";

/** Height of a heading that stays on top, and some air below: what is walked to is not drawn under them. */
const HEADING = 72;
const AIR = 24;
/** As near to the end, in pixels, the reader counts as being there. */
const NEAR_END = 48;
/** More rows than these at once do not carry the reader away to the end: at a reveal they would all be passed over. */
const FEW = 3;

/** Rows of a group that are drawn now, with the place of the group in the whole; lengths in pixels. */
export interface DrawnGroup {
  group: Group;
  start: number;
  height: number;
  rows: { row: Row; index: number; start: number }[];
}

/**
 * Draws of a long feed only what is near the view. What is above the first row in view may change without moving it.
 * The headings of drawn rows and the post that holds the keyboard are always drawn. With a reader, the view begins where
 * they were, and at its end follows what comes one by one.
 */
export function useFeed(groups: Group[], focus: PostFocus, reading?: Reading) {
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, starts, indexes, ids } = useMemo(() => flatten(groups), [groups]);

  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = new Set(defaultRangeExtractor(range));
      for (const index of [...drawn]) drawn.add(headingOf(index, starts));
      const held = indexes.get(focus.stop() ?? "");
      if (held !== undefined) drawn.add(held).add(headingOf(held, starts));
      return [...drawn].sort((a, b) => a - b);
    },
    [starts, indexes, focus],
  );
  const before = useRef(rows.length);
  const place = useRef<ReturnType<typeof usePlace>>(undefined);
  const feed: Virtualizer<HTMLDivElement, Element> = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    estimateSize: useCallback((index: number) => estimate(rows[index]), [rows]),
    rangeExtractor,
    // Rows are drawn with the list already, in small steps, and not all at once when its height is known.
    initialRect: { width: 0, height: innerHeight },
    overscan: 3,
    // What comes into view was drawn before it did: a key that scrolls is answered before more of it is drawn.
    useFlushSync: false,
    anchorTo: "end",
    ...(reading && {
      followOnAppend: rows.length - before.current <= FEW,
      scrollEndThreshold: NEAR_END,
      initialOffset: () => offsetOf(reading.anchor(), rows, indexes),
      onChange: (changed) => place.current?.note(changed),
    }),
    paddingEnd: AIR,
    scrollPaddingStart: HEADING,
    scrollPaddingEnd: AIR,
  });

  place.current = usePlace(feed, scroller, indexes, reading);
  useLayoutEffect(() => {
    before.current = rows.length;
  }, [rows]);

  // Before the first key after a change can ask for it.
  useLayoutEffect(() => {
    const reveal = (id: string) => {
      const index = indexes.get(id);
      if (index !== undefined) feed.scrollToIndex(index, { align: "auto" });
    };
    const firstInView = reading && (() => postFrom(rows, feed.range?.startIndex ?? 0));
    focus.attach({ ids, reveal, firstInView });
    focus.settle();
  }, [feed, focus, ids, indexes, rows, reading]);
  useLayoutEffect(() => focus.detach, [focus]);

  const items = feed.getVirtualItems();
  const total = feed.getTotalSize();
  const drawn: DrawnGroup[] = [];
  groups.forEach((group, at) => {
    const first = starts[at] ?? 0;
    const next = starts[at + 1] ?? rows.length;
    const inside = items.filter(({ index }) => index >= first && index < next);
    const start = feed.measurementsCache[first]?.start ?? 0;
    if (inside.length === 0) return;
    const end = feed.measurementsCache[next]?.start ?? total - AIR;
    drawn.push({
      group,
      start,
      height: end - start,
      rows: inside.map(({ index, start: top }) => ({ row: rows[index] as Row, index, start: top - start })),
    });
  });
  return { scroller, feed, drawn, total, rows, indexes, place: place.current };
}

function flatten(groups: Group[]) {
  const rows = groups.flatMap((group) => group.rows);
  const starts: number[] = [];
  let start = 0;
  for (const group of groups) {
    starts.push(start);
    start += group.rows.length;
  }
  const ids = rows.filter(({ kind }) => kind === "post").map(({ key }) => key);
  const indexes = new Map(rows.map(({ key }, index) => [key, index]));
  return { rows, starts, indexes, ids };
}

function headingOf(index: number, starts: readonly number[]): number {
  return starts.findLast((start) => start <= index) ?? 0;
}

function postFrom(rows: readonly Row[], first: number): string | undefined {
  return rows.slice(first).find(({ kind }) => kind === "post")?.key;
}

/** Near enough that the first drawing is not of another place. */
function offsetOf(anchor: Anchor | null, rows: readonly Row[], indexes: ReadonlyMap<string, number>): number {
  const index = anchor ? indexes.get(anchor.key) : undefined;
  if (!anchor || index === undefined) return 0;
  return rows.slice(0, index).reduce((sum, row) => sum + estimate(row), anchor.offset);
}

/** Near enough for the scroll bar, until a row has been drawn and measured. */
function estimate(row: Row | undefined): number {
  if (row?.kind !== "post" && row?.kind !== "outgoing") return 64;
  return 90 + Math.ceil(row.post.text.length / 90) * 24;
}
