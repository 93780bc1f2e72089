import type { Server } from "socket.io";

/** The clock each audience was last told, kept while anybody listens. */
export interface Latest {
  get(channel: string): number;
  set(channel: string, clock: Clock): void;
  listens(channel: string): boolean;
  close(): void;
}

type Clock = { seq: number } & ({ roomId: string } | { seminarId: string });

/** Reminds every audience of its latest clock each `reminder` ms: so a client notices a frame it never got. */
export function createLatest(io: Server, reminder: number): Latest {
  const clocks = new Map<string, Clock>();
  const adapter = io.of("/").adapter;
  const forget = (channel: string) => clocks.delete(channel);
  adapter.on("delete-room", forget);
  const timer = setInterval(() => {
    for (const [channel, clock] of clocks) {
      const event = "roomId" in clock ? "room:changes" : "seminar:changes";
      io.to(channel).emit(event, { ...clock, prev: clock.seq });
    }
  }, reminder);
  timer.unref();
  const listens = (channel: string) => adapter.rooms.has(channel);
  return {
    get: (channel) => clocks.get(channel)?.seq ?? 0,
    set: (channel, clock) => {
      if (listens(channel)) clocks.set(channel, clock);
    },
    listens,
    close() {
      clearInterval(timer);
      adapter.off("delete-room", forget);
    },
  };
}
