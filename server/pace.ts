import { type Pace as Rate, roomPace, seatPace, takeTurn } from "../domain/pace";

/** How fast students may write: by seat and by room, however many connections there are (A7). */
export interface Pace {
  /**
   * Milliseconds until the next turn; null where it is now. What came under the same `id` before takes none: only for
   * what is done once, however often it comes.
   */
  take(seatId: string, roomId: string, id?: string): number | null;
  close(): void;
}

const MINUTE = 60_000;

/** `perSecond`: posts of one student; bursts grow with it. */
export function createPace(perSecond: number, now = () => Date.now()): Pace {
  const factor = perSecond / seatPace.perSecond;
  const rates = { seat: faster(seatPace, factor), room: faster(roomPace, Math.max(1, factor)) };
  const turns = new Map<string, number>();
  /** When each id was last let through: a repeat of an unanswered command is no second post. */
  const passed = new Map<string, number>();
  const sweep = setInterval(() => {
    for (const [key, until] of turns) if (until < now()) turns.delete(key);
    for (const [id, at] of passed) if (at < now() - MINUTE) passed.delete(id);
  }, MINUTE);
  sweep.unref();

  return {
    take(seatId, roomId, id) {
      const moment = now();
      const repeat = id && `${seatId} ${id}`;
      if (repeat && passed.has(repeat)) return null;
      const seat = takeTurn(turns.get(seatId), moment, rates.seat);
      const room = takeTurn(turns.get(roomId), moment, rates.room);
      if ("retryAfter" in seat) return seat.retryAfter;
      if ("retryAfter" in room) return room.retryAfter;
      turns.set(seatId, seat.state).set(roomId, room.state);
      if (repeat) passed.set(repeat, moment);
      return null;
    },
    close: () => clearInterval(sweep),
  };
}

function faster({ perSecond, burst }: Rate, factor: number): Rate {
  return { perSecond: perSecond * factor, burst: Math.max(1, Math.round(burst * factor)) };
}
