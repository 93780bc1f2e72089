import fc from "fast-check";
import { viewRoom } from "../../domain/access";
import type { PostChange, RoomView } from "../../domain/protocol";
import { type Phase, phases } from "../../domain/records";
import type { RoomEntry } from "../../domain/room";
import { roomWith, seminarWith } from "./cast";

/**
 * What happened in a room as one viewer may know it, from clock 2 on (1 is the empty room). An event shows a post
 * with new words, takes it from view, or changes the room.
 */
export type History = readonly HistoryEvent[];
type HistoryEvent = { id?: string; shown?: boolean; words?: string; phase?: Phase };

const post: fc.Arbitrary<HistoryEvent> = fc.record({
  id: fc.constantFrom("p1", "p2", "p3", "p4"),
  shown: fc.boolean(),
  words: fc.constantFrom("one", "two", "three"),
});
const room: fc.Arbitrary<HistoryEvent> = fc.record({ phase: fc.constantFrom(...phases) });

export const anyHistory: fc.Arbitrary<History> = fc.array(
  fc.oneof({ weight: 6, arbitrary: post }, { weight: 1, arbitrary: room }),
  { maxLength: 14 },
);

/** The room clock once everything happened. */
export const lastClock = (history: History) => history.length + 1;

const eventAt = (history: History, clock: number) => history[clock - 2];
/** Clocks after `since`, up to and with `clock`, at which something happened. */
export const clocksIn = (since: number, clock: number) =>
  Array.from({ length: clock }, (_, n) => n + 1).filter((one) => one > Math.max(since, 1));

/** What the server says of one clock: nothing of a post that was never shown. */
export function frameOf(
  history: History,
  clock: number,
): { seq: number; posts: PostChange[]; room?: RoomView } {
  const event = eventAt(history, clock);
  if (!event) return { seq: clock, posts: [] };
  if ("phase" in event) return { seq: clock, posts: [], room: roomAt(history, clock) };
  return { seq: clock, posts: changeAt(history, event.id ?? "", clock, clock) };
}

/** The reply to `room:enter` from someone who has seen `since`, read at a clock. */
export function entryOf(history: History, since: number, clock: number): RoomEntry {
  const ids = clocksIn(since, clock).map((one) => eventAt(history, one)?.id);
  const posts = [...new Set(ids)].flatMap((id) => (id ? changeAt(history, id, clock, since) : []));
  return { room: roomAt(history, clock), posts, seq: clock, since };
}

export function roomAt(history: History, clock: number): RoomView {
  const changed = clocksIn(0, clock).findLast((one) => eventAt(history, one)?.phase);
  const phase = (changed && eventAt(history, changed)?.phase) || "waiting";
  return viewRoom(roomWith({ phase, changedSeq: changed ?? 1 }), seminarWith());
}

/** The post as it is at a clock, told to someone who has seen the room up to `since`. */
function changeAt(history: History, id: string, clock: number, since: number): PostChange[] {
  const clocks = clocksIn(0, clock).filter((one) => eventAt(history, one)?.id === id);
  const seq = clocks.at(-1) ?? 0;
  const event = eventAt(history, seq);
  const firstShown = clocks.find((one) => eventAt(history, one)?.shown) ?? Number.POSITIVE_INFINITY;
  if (!event?.shown) return firstShown <= since ? [{ id, seq, gone: true }] : [];
  return [
    {
      ...{ id, seq, roomId: "room", author: { handle: "h", name: "Ada", role: "student" }, parentId: null },
      ...{ move: "claim", text: event.words ?? "", status: "visible", order: clocks[0] ?? 0 },
      ...{ createdAt: 0, revisedAt: null, citations: [], pinned: false },
    },
  ];
}
