import { MAX_TIMER_MS } from "./limits";
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

/** A timer ends after now and within a day; both in ms by the server's clock. */
export function canEndAt(endsAt: number, now: number): boolean {
  return endsAt > now && endsAt <= now + MAX_TIMER_MS;
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
  /** Posts that left, and the clock when they did: an older frame that comes late must not bring them back. */
  gone: ReadonlyMap<string, number>;
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

/**
 * The state after `room:enter`. A reply with `since` 0 holds everything and replaces what was known. Frames newer
 * than the reply may have come before it, and stay.
 */
export function enter(state: RoomState | null, entry: RoomEntry): RoomState {
  const { room, posts, seq, since } = entry;
  if (since === 0 || !state) return { room, ...merge(nothing, posts, 0), seq, floor: seq };
  // Overtaken by a later reply, which held all of it.
  if (seq < state.floor) return state;
  // Of what changed between `since` and `seq` the reply names everything that is still shown.
  const kept = [...state.posts].filter(([, post]) => post.seq <= since || post.seq > seq);
  const merged = merge({ posts: new Map(kept), gone: state.gone }, posts, 0);
  const gone = new Map([...merged.gone].filter(([, left]) => left > seq));
  return {
    room: newer(state.room, room),
    posts: merged.posts,
    gone,
    seq: Math.max(state.seq, seq),
    floor: seq,
  };
}

/**
 * The state after a `room:changes` frame. Frames may overlap, repeat or come out of order: per id, the higher `seq`
 * wins. A post that may no longer be shown arrives as `{ id, seq, gone: true }` and leaves the map.
 */
export function apply(
  state: RoomState,
  changes: { seq: number; posts?: readonly PostChange[]; room?: RoomView },
): RoomState {
  return {
    ...state,
    ...(changes.posts?.length ? merge(state, changes.posts, state.floor) : {}),
    room: changes.room ? newer(state.room, changes.room) : state.room,
    seq: Math.max(state.seq, changes.seq),
  };
}

/** Posts in the order in which everyone reads them. */
export function inOrder(posts: Iterable<PostView>): PostView[] {
  return [...posts].sort((a, b) => a.order - b.order);
}

type Known = Pick<RoomState, "posts" | "gone">;
const nothing: Known = { posts: new Map(), gone: new Map() };

function merge(known: Known, changes: readonly PostChange[], floor: number): Known {
  const posts = new Map(known.posts);
  const gone = new Map(known.gone);
  for (const change of changes) {
    const before = posts.get(change.id)?.seq ?? gone.get(change.id) ?? 0;
    if (change.seq <= floor || change.seq < before) continue;
    if ("gone" in change) {
      posts.delete(change.id);
      gone.set(change.id, change.seq);
    } else {
      gone.delete(change.id);
      posts.set(change.id, change);
    }
  }
  return { posts, gone };
}

function newer(known: RoomView, told: RoomView): RoomView {
  return told.seq >= known.seq ? told : known;
}
