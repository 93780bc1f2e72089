import type {
  AskView,
  CommandReplies,
  OwnSeat,
  PresenceEvent,
  RoomAnsweredEvent,
  RoomChangesEvent,
  RoomView,
  SeatEndedReason,
  SeatReactedEvent,
  SeatsChangesEvent,
  SeatView,
  SeminarChangesEvent,
  SeminarView,
} from "../../domain/protocol";
import { type OwnReactions, reactionsChanged, reactionsEntered } from "../../domain/reactions";
import { apply, enter, type RoomState } from "../../domain/room";
import type { Outgoing } from "./outbox";

/** A seminar as this page knows it. */
export interface LiveState {
  connection: "connecting" | "online" | "offline";
  /** Why there is nothing more to come; null while there is. */
  over: SeatEndedReason | "not_found" | "unauthorized" | null;
  /** The seat waits at the door; it knows nothing of the seminar yet. */
  lobby: boolean;
  seat: OwnSeat | null;
  seminar: SeminarView | null;
  /** In the teacher's order. */
  rooms: RoomView[];
  /** Of every person, to staff only. */
  seats: SeatView[];
  here: PresenceEvent | null;
  /** Rooms that were entered, by id. */
  entered: Readonly<Record<string, RoomState>>;
  /** How far silent rooms are, by id: to students and the screen. */
  answered: Readonly<Record<string, RoomAnsweredEvent>>;
  /** How the own seat reacts, by room. */
  reacted: Readonly<Record<string, OwnReactions>>;
  /** What the reader is asked to answer. */
  ask: AskView | null;
  outbox: Outgoing[];
  /** The seminar's clock. */
  seq: number;
  /** Names the pages that the server serves now; null until it has said so. */
  version: string | null;
}

export const emptyState: LiveState = {
  connection: "connecting",
  over: null,
  lobby: false,
  seat: null,
  seminar: null,
  rooms: [],
  seats: [],
  here: null,
  entered: {},
  answered: {},
  reacted: {},
  ask: null,
  outbox: [],
  seq: 0,
  version: null,
};

export function seminarEntered(state: LiveState, reply: CommandReplies["seminar:enter"]): LiveState {
  const { seat, seminar, rooms, seats = [], ask, seq, version } = reply;
  const here = { connection: "online", over: null, lobby: false } as const;
  return { ...state, ...here, seat, seminar, rooms, seats, ask, seq, version };
}

export function seminarChanged(state: LiveState, event: SeminarChangesEvent): LiveState {
  const { seminar = state.seminar, rooms = [] } = event;
  const newer = seminar && state.seminar && seminar.seq < state.seminar.seq ? state.seminar : seminar;
  const merged = merge(state.rooms, rooms).sort((a, b) => a.position - b.position);
  const { seat = state.seat } = event;
  return { ...state, seat, seminar: newer, rooms: merged, seq: Math.max(state.seq, event.seq) };
}

export function seatsChanged(state: LiveState, event: SeatsChangesEvent): LiveState {
  return { ...state, seats: merge(state.seats, event.seats), seq: Math.max(state.seq, event.seq) };
}

export function roomEntered(state: LiveState, reply: CommandReplies["room:enter"]): LiveState {
  const known = state.entered[reply.room.id] ?? null;
  const reacted = reactionsEntered(state.reacted[reply.room.id] ?? {}, reply);
  const next = {
    ...withRoom(state, enter(known, reply)),
    reacted: { ...state.reacted, [reply.room.id]: reacted },
  };
  return reply.answered ? roomAnswered(next, reply.answered) : next;
}

export function roomChanged(state: LiveState, event: RoomChangesEvent): LiveState {
  const known = state.entered[event.roomId];
  return known ? withRoom(state, apply(known, event)) : state;
}

export function roomAnswered(state: LiveState, event: RoomAnsweredEvent): LiveState {
  return { ...state, answered: { ...state.answered, [event.roomId]: event } };
}

export function seatReacted(state: LiveState, event: SeatReactedEvent): LiveState {
  const { roomId } = event;
  const changed = reactionsChanged(state.reacted[roomId] ?? {}, event);
  return { ...state, reacted: { ...state.reacted, [roomId]: changed } };
}

/** Posts of the outbox that are saved leave it once they have arrived as themselves. */
function withRoom(state: LiveState, room: RoomState): LiveState {
  const arrived = (post: Outgoing) => post.roomId === room.room.id && room.posts.has(post.id);
  const outbox = state.outbox.some(arrived) ? state.outbox.filter((post) => !arrived(post)) : state.outbox;
  return { ...state, outbox, entered: { ...state.entered, [room.room.id]: room } };
}

function merge<R extends { id: string; seq: number }>(known: R[], changed: R[]): R[] {
  const rows = new Map(known.map((row) => [row.id, row]));
  for (const row of changed) if (row.seq >= (rows.get(row.id)?.seq ?? 0)) rows.set(row.id, row);
  return [...rows.values()];
}
