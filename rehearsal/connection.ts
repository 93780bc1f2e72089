import { io, type Socket } from "socket.io-client";
import type { ClientCommands, CommandInput, CommandName, Reply, ServerEvents } from "../domain/protocol";

/** One student's connection, which comes back by itself. */
export class Connection {
  readonly socket: Socket<ServerEvents, ClientCommands>;
  private readonly gone = new AbortController();

  constructor(url: string, cookie: string) {
    this.socket = io(url, {
      forceNew: true,
      transports: ["websocket", "polling"],
      tryAllTransports: true,
      extraHeaders: { cookie },
      auth: { as: "student" },
      // A restart takes seconds; after some minutes nobody is waiting for this class any more.
      reconnectionDelayMax: 2_000,
      reconnectionAttempts: 90,
    });
  }

  leave() {
    this.gone.abort();
    this.socket.disconnect();
  }

  /** Asks until there is an answer: the same question again after every lost connection. */
  async ask<C extends CommandName>(command: C, input: CommandInput<C>): Promise<Reply<C>> {
    for (;;) {
      await this.untilConnected();
      try {
        // The client's types cannot tie a command that is not known yet to its reply.
        return await (this.socket.timeout(10_000) as unknown as Socket).emitWithAck(command, input);
      } catch {
        // Unanswered; it may have been done all the same.
      }
    }
  }

  private untilConnected(): Promise<void> {
    const { signal } = this.gone;
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new Error("left"));
      if (this.socket.connected) return resolve();
      const left = () => reject(new Error("left"));
      signal.addEventListener("abort", left, { once: true });
      this.socket.once("connect", () => {
        signal.removeEventListener("abort", left);
        resolve();
      });
    });
  }
}
