import { io, type Socket } from "socket.io-client";
import type { CommandInput, CommandName, Reply, ServerEvents } from "../../domain/protocol";

/** As whom a browser speaks: the joined student, the signed-in teacher, or the teacher's projector, which only reads. */
export type Speaker = "student" | "staff" | "screen";

export type Answer<C extends CommandName> = Reply<C> | { ok: false; error: "offline"; message: string };

export interface Connection {
  socket: Socket<ServerEvents>;
  /** Sends a command. No answer within ten seconds, or no connection, is `offline`. */
  ask<C extends CommandName>(name: C, input: CommandInput<C>): Promise<Answer<C>>;
}

const ANSWER_WITHIN = 10_000;

/** WebSocket first, long-polling where a school's firewall blocks it; after a loss it comes back by itself. */
export function openConnection(as: Speaker): Connection {
  const socket: Socket<ServerEvents> = io({
    auth: { as },
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelay: 400,
    reconnectionDelayMax: 10_000,
    randomizationFactor: 0.5,
  });
  return {
    socket,
    async ask(name, input) {
      if (!socket.connected) return offline;
      try {
        return await (socket as Socket).timeout(ANSWER_WITHIN).emitWithAck(name, input);
      } catch {
        return offline;
      }
    },
  };
}

const offline = { ok: false, error: "offline", message: "" } as const;
