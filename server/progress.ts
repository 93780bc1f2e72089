import type { Server } from "socket.io";
import type { RoomAnsweredEvent } from "../domain/protocol";
import type { Store } from "../domain/store";
import { channels } from "./channels";
import { createPulse } from "./pulse";

/** "18 of 24 have answered": told to the class while a room is silent, at most twice a second. */
export interface Progress {
  /** Something changed that may be counted. */
  touch(seminarId: string): void;
  close(): void;
}

const PAUSE = 500;

export function createProgress(io: Server, store: Store): Progress {
  const pulse = createPulse<null>(PAUSE, (seminarId) => {
    // Whoever missed it is told with the next change, and with every entry.
    tell(seminarId).catch((reason) =>
      console.error("room:answered failed:", String(reason?.cause ?? reason)),
    );
  });
  return { touch: (seminarId) => pulse.add(seminarId, null), close: () => pulse.close() };

  async function tell(seminarId: string) {
    const { students, rooms } = await store.answered(seminarId);
    for (const { roomId, answered } of rooms) {
      const event: RoomAnsweredEvent = { roomId, answered, students };
      io.to([channels.room(roomId, "students"), channels.room(roomId, "screen")]).emit(
        "room:answered",
        event,
      );
    }
  }
}
