import { type Pace as Rate, reactionPace, roomPace, seatPace, takeTurn } from "../domain/pace";

/** How fast students may write: by seat and by room, however many connections there are (A7). */
export interface Pace {
  /**
   * Milliseconds until the next turn; null where it is now. What came under the same `id` before takes none: only for
   * what is done once, however often it comes.
   */
  take(seatId: string, roomId: string, id?: string): number | null;
  /** The same for a reaction, which takes no turn from the posts. */
  react(seatId: string, roomId: string): number | null;
  close(): void;
}

const MINUTE = 60_000;

/** `perSecond`: posts of one student; bursts grow with it. */
export function createPace(perSecond: number, now = () => Date.now()): Pace {
  const factor = perSecond / seatPace.perSecond;
  const room = faster(roomPace, Math.max(1, factor));
  const posting = { seat: faster(seatPace, factor), room };
  const reacting = { seat: faster(reactionPace, factor), room };
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
      const repeat = id && `${seatId} ${id}`;
      if (repeat && passed.has(repeat)) return null;
      const wait = takeBoth(seatId, roomId, posting);
      if (wait === null && repeat) passed.set(repeat, now());
      return wait;
    },
    react: (seatId, roomId) => takeBoth(`${seatId} reacts`, `${roomId} reacts`, reacting),
    close: () => clearInterval(sweep),
  };

  function takeBoth(seatKey: string, roomKey: string, rates: { seat: Rate; room: Rate }): number | null {
    const moment = now();
    const seat = takeTurn(turns.get(seatKey), moment, rates.seat);
    const room = takeTurn(turns.get(roomKey), moment, rates.room);
    if ("retryAfter" in seat) return seat.retryAfter;
    if ("retryAfter" in room) return room.retryAfter;
    turns.set(seatKey, seat.state).set(roomKey, room.state);
    return null;
  }
}

function faster({ perSecond, burst }: Rate, factor: number): Rate {
  return { perSecond: perSecond * factor, burst: Math.max(1, Math.round(burst * factor)) };
}
