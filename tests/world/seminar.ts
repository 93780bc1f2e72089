import type {
  CommandReplies,
  OwnSeat,
  RoomView,
  SeatsChangesEvent,
  SeatView,
  SeminarChangesEvent,
  SeminarView,
} from "../../domain/protocol";

/** A seminar as one client knows it. */
export interface SeminarState {
  seminar: SeminarView;
  rooms: RoomView[];
  seats: SeatView[];
  /** The own one. */
  seat: OwnSeat;
  seq: number;
}

export function start({
  seminar,
  rooms,
  seats = [],
  seat,
  seq,
}: CommandReplies["seminar:enter"]): SeminarState {
  return { seminar, rooms, seats, seat, seq };
}

/** Per id, the higher `seq` wins. */
export function change(state: SeminarState, frame: SeminarChangesEvent | SeatsChangesEvent): SeminarState {
  const seq = Math.max(state.seq, frame.seq);
  if ("seats" in frame) return { ...state, seats: newest([...state.seats, ...frame.seats]), seq };
  const { seminar = state.seminar, rooms = [], seat = state.seat } = frame;
  return {
    ...state,
    seminar: seminar.seq >= state.seminar.seq ? seminar : state.seminar,
    rooms: newest([...state.rooms, ...rooms]),
    seat,
    seq,
  };
}

function newest<R extends { id: string; seq: number }>(rows: R[]): R[] {
  const kept = new Map<string, R>();
  for (const row of rows) if (row.seq >= (kept.get(row.id)?.seq ?? 0)) kept.set(row.id, row);
  return [...kept.values()];
}
