import type { PostChange, PostView, RoomView } from "./protocol";
import type { Phase, Seminar } from "./records";

/** Which phase may follow which. Silence cannot return once answers were seen. */
export const nextPhases: Record<Phase, readonly Phase[]> = {
  waiting: ["silent", "open", "closed"],
  silent: ["open", "closed"],
  open: ["frozen", "closed"],
  frozen: ["open", "closed"],
  closed: ["open"],
};

export function canEnterPhase(from: Phase, to: Phase): boolean {
  return nextPhases[from].includes(to);
}

/** The phase a room is in once "Freeze everything" and the end of the seminar are taken into account. */
export function phaseNow(seminar: Pick<Seminar, "frozen" | "endedAt">, room: { phase: Phase }): Phase {
  if (seminar.endedAt !== null) return "closed";
  const running = room.phase === "silent" || room.phase === "open";
  return seminar.frozen && running ? "frozen" : room.phase;
}

/** A room as one client knows it. */
export interface RoomState {
  room: RoomView;
  posts: ReadonlyMap<string, PostView>;
  /** The latest value of the room clock this client has seen. */
  seq: number;
  /** The room clock of the last reply to `room:enter`: whatever is not newer is already in `posts`. */
  floor: number;
}

export interface RoomEntry {
  room: RoomView;
  posts: readonly PostChange[];
  seq: number;
  since: number;
}

/** The state after `room:enter`. A reply with `since` 0 holds everything and replaces what was known. */
export function enter(state: RoomState | null, entry: RoomEntry): RoomState {
  const known = entry.since > 0 && state ? state.posts : new Map<string, PostView>();
  return { room: entry.room, posts: merge(known, entry.posts, 0), seq: entry.seq, floor: entry.seq };
}

/**
 * The state after a `room:changes` frame. Overlap is harmless: per id, the higher `seq` wins. A post that may no
 * longer be shown arrives as `{ id, seq, gone: true }` and leaves the map.
 */
export function apply(
  state: RoomState,
  changes: { seq: number; posts?: readonly PostChange[]; room?: RoomView },
): RoomState {
  return {
    room: changes.room && changes.room.seq >= state.room.seq ? changes.room : state.room,
    posts: changes.posts?.length ? merge(state.posts, changes.posts, state.floor) : state.posts,
    seq: Math.max(state.seq, changes.seq),
    floor: state.floor,
  };
}

/** Posts in the order in which everyone reads them. */
export function inOrder(posts: Iterable<PostView>): PostView[] {
  return [...posts].sort((a, b) => a.order - b.order);
}

function merge(known: ReadonlyMap<string, PostView>, changes: readonly PostChange[], floor: number) {
  const posts = new Map(known);
  for (const change of changes) {
    const before = posts.get(change.id);
    if (change.seq <= floor || (before && before.seq > change.seq)) continue;
    if ("gone" in change) posts.delete(change.id);
    else posts.set(change.id, change);
  }
  return posts;
}
