import { io, type Socket } from "socket.io-client";
import type { CommandInput, CommandName, Reply, ServerEvents } from "../../domain/protocol";
import { backoff } from "./retry";

/** As whom a browser speaks: the joined student, the signed-in teacher, or the teacher's projector, which only reads. */
export type Speaker = "student" | "staff" | "screen";

export type Answer<C extends CommandName> = Reply<C> | { ok: false; error: "offline"; message: string };

export interface Connection {
  socket: Socket<ServerEvents>;
  /** Sends a command. No answer in time (`within`, ms), or no connection, is `offline`. */
  ask<C extends CommandName>(name: C, input: CommandInput<C>, within?: number): Promise<Answer<C>>;
}

const ANSWER_WITHIN = 10_000;
/** A network that swallows what it does not like answers nothing: the other transport is tried after so long. */
const CONNECT_WITHIN = 8_000;

/** WebSocket first, long-polling where a school's firewall blocks it; after a loss it comes back by itself. */
export function openConnection(as: Speaker): Connection {
  const socket: Socket<ServerEvents> = io({
    auth: { as },
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    timeout: CONNECT_WITHIN,
    ...backoff,
  });
  // A WebSocket that is refused falls back within one try; one that hangs uses the try up.
  socket.io.on("error", (error) => {
    if (error.message === "timeout") startWithTheOther(socket);
  });
  return {
    socket,
    async ask(name, input, within = ANSWER_WITHIN) {
      if (!socket.connected) return offline;
      try {
        return await (socket as Socket).timeout(within).emitWithAck(name, input);
      } catch {
        return offline;
      }
    },
  };
}

function startWithTheOther({ io: manager }: Socket) {
  manager.opts.transports = [...(manager.opts.transports ?? [])].reverse() as typeof manager.opts.transports;
}

export const offline = { ok: false, error: "offline", message: "" } as const;
