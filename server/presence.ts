import type { Server } from "socket.io";
import { isStaff } from "../domain/access";
import type { PresenceEvent } from "../domain/protocol";
import type { Seat } from "../domain/records";
import { channels } from "./channels";
import { createPulse } from "./pulse";

/** Who is connected: memory only, told at most once a second and dropped where a client cannot keep up. */
export interface Presence {
  arrived(seat: Seat): void;
  left(seat: Seat): void;
  /** The seats that are connected now. */
  here(seminarId: string): ReadonlySet<string>;
  close(): void;
}

const PAUSE = 1_000;

export function createPresence(io: Server): Presence {
  const here = new Map<string, Map<string, { seat: Seat; connections: number }>>();
  const pulse = createPulse<null>(PAUSE, (seminarId) => {
    const seats = [...(here.get(seminarId)?.values() ?? [])];
    const students = seats.filter(({ seat }) => !isStaff(seat));
    const told: PresenceEvent = { seminarId, here: students.length };
    const others = [channels.seminar(seminarId, "students"), channels.seminar(seminarId, "screen")];
    io.to(others).volatile.emit("presence", told);
    const forStaff: PresenceEvent = { ...told, seats: seats.map(({ seat }) => seat.id) };
    io.to(channels.seminar(seminarId, "staff")).volatile.emit("presence", forStaff);
  });

  return {
    arrived(seat) {
      const seats = here.get(seat.seminarId) ?? new Map();
      here.set(seat.seminarId, seats);
      const known = seats.get(seat.id);
      seats.set(seat.id, { seat, connections: (known?.connections ?? 0) + 1 });
      pulse.add(seat.seminarId, null);
    },
    left(seat) {
      const seats = here.get(seat.seminarId);
      const known = seats?.get(seat.id);
      if (!seats || !known) return;
      known.connections -= 1;
      if (known.connections === 0) seats.delete(seat.id);
      if (seats.size === 0) here.delete(seat.seminarId);
      pulse.add(seat.seminarId, null);
    },
    here: (seminarId) => new Set(here.get(seminarId)?.keys()),
    close: () => pulse.close(),
  };
}
