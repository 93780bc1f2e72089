import type { RoomChangesEvent } from "../../domain/protocol";
import type { Connection } from "./connection";
import type { Memory } from "./memory";
import { roomAnswered, roomChanged, roomEntered, seatReacted, seatsChanged, seminarChanged } from "./state";

export interface Following {
  /** Follows a room from now on, through every reconnection. */
  follow(roomId: string): void;
  /** Asks again for every room that is followed. */
  enterAll(): Promise<unknown>;
}

/** Keeps what the page knows in step with the server, and notices what got lost on the way. */
export function followServer(
  memory: Memory,
  { socket, ask }: Connection,
  { enterSeminar, retryLater }: { enterSeminar: () => unknown; retryLater: (retryAfter?: number) => void },
): Following {
  const followed = new Set<string>();
  /** Frames of rooms whose first entry has not been answered yet. */
  const early = new Map<string, RoomChangesEvent[]>();

  socket.on("presence", (here) => memory.set({ here }));
  socket.on("seat:ended", ({ reason }) => memory.set({ over: reason }));
  socket.on("room:answered", (event) => memory.set(roomAnswered(memory.get(), event)));
  socket.on("seat:asked", ({ ask }) => memory.set({ ask }));
  socket.on("seat:reacted", (event) => memory.set(seatReacted(memory.get(), event)));
  socket.on("seminar:changes", (event) => {
    // Whoever waits at the door is told nothing but that the own seat has changed.
    if (memory.get().lobby) return void enterSeminar();
    const missed = event.prev > memory.get().seq;
    memory.set(seminarChanged(memory.get(), event));
    if (missed) void enterSeminar();
  });
  socket.on("seats:changes", (event) => {
    const missed = event.prev > memory.get().seq;
    memory.set(seatsChanged(memory.get(), event));
    if (missed) void enterSeminar();
  });
  socket.on("room:changes", (event) => {
    const known = memory.get().entered[event.roomId];
    if (!known) {
      if (followed.has(event.roomId)) early.set(event.roomId, [...(early.get(event.roomId) ?? []), event]);
      return;
    }
    // Entered before this frame is applied: "since" must still be what was seen before the gap.
    if (event.prev > known.seq) return void enterRoom(event.roomId);
    memory.set(roomChanged(memory.get(), event));
  });

  async function enterRoom(roomId: string) {
    const since = memory.get().entered[roomId]?.seq ?? 0;
    const reply = await ask("room:enter", { roomId, since });
    if (reply.ok) {
      const frames = early.get(roomId) ?? [];
      early.delete(roomId);
      memory.set(frames.reduce(roomChanged, roomEntered(memory.get(), reply)));
    } else if (reply.error === "unavailable") retryLater(reply.retryAfter);
  }

  return {
    follow(roomId) {
      if (followed.has(roomId)) return;
      followed.add(roomId);
      if (memory.get().connection === "online") void enterRoom(roomId);
    },
    enterAll: () => Promise.all([...followed].map(enterRoom)),
  };
}
