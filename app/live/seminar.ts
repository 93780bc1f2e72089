import type { CommandInput, CommandName } from "../../domain/protocol";
import { type Clock, createClock } from "./clock";
import { type Answer, openConnection, type Speaker } from "./connection";
import { createDelivery, type Delivery } from "./delivery";
import { type Following, followServer } from "./following";
import { createMemory, type Memory } from "./memory";
import { seminarEntered } from "./state";

/** One seminar over one connection: its state, and what a person can do in it. */
export interface LiveSeminar
  extends Pick<Memory, "get" | "subscribe">,
    Pick<Following, "follow">,
    Pick<Delivery, "post" | "takeBack" | "retry"> {
  /** The server's time. */
  clock: Clock;
  ask<C extends CommandName>(name: C, input: CommandInput<C>): Promise<Answer<C>>;
  /** The seat was left on this device: nothing of it is shown any more. */
  leave(): void;
  close(): void;
}

const RETRY_AFTER = 3_000;
/** The server says when a seat is let in; this is for when that word got lost. */
const KNOCK_AFTER = 10_000;

export function openSeminar(seminarId: string, as: Speaker): LiveSeminar {
  const connection = openConnection(as);
  const { socket, ask } = connection;
  const memory = createMemory();
  const clock = createClock();
  const delivery = createDelivery(memory, clock, ask, retryLater);
  const following = followServer(memory, connection, { enterSeminar, retryLater });
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let reconnectTimer: ReturnType<typeof setTimeout> | undefined;

  async function enterSeminar() {
    const sentAt = performance.now();
    const reply = await ask("seminar:enter", { seminarId });
    if (!reply.ok) return notEntered(reply.error);
    clock.sample(reply.now, sentAt, performance.now());
    const first = memory.get().seat === null;
    memory.set(seminarEntered(memory.get(), reply));
    if (first) await delivery.restore(reply.seat.id);
    await following.enterAll();
    delivery.flush();
  }

  function notEntered(error: string) {
    if (error === "ended" || error === "not_found") return memory.set({ over: error });
    if (error === "lobby") memory.set({ lobby: true, connection: "online" });
    retryLater();
  }

  /** Entering again enters every room and sends what waits, so one way back serves every failure. */
  function retryLater() {
    clearTimeout(retryTimer);
    if (!socket.connected) return;
    retryTimer = setTimeout(() => void enterSeminar(), memory.get().lobby ? KNOCK_AFTER : RETRY_AFTER);
  }

  socket.on("connect", () => void enterSeminar());
  socket.on("disconnect", (reason) => {
    memory.set({ connection: "offline", here: null });
    // The server cut the connection on purpose; whether the seat is lost, it says when asked.
    if (reason === "io server disconnect" && !memory.get().over) socket.connect();
  });
  socket.on("connect_error", (error) => {
    if (error.message === "unauthorized") return memory.set({ over: "unauthorized" });
    memory.set({ connection: "offline" });
    // After a refusal, unlike after a lost connection, the client library does not try again by itself.
    if (!socket.active) reconnectTimer = setTimeout(() => socket.connect(), RETRY_AFTER);
  });

  return {
    get: memory.get,
    subscribe: memory.subscribe,
    follow: following.follow,
    clock,
    ask,
    post: delivery.post,
    takeBack: delivery.takeBack,
    retry: delivery.retry,
    leave() {
      memory.set({ over: "signed_out" });
      socket.disconnect();
    },
    close() {
      clearTimeout(retryTimer);
      clearTimeout(reconnectTimer);
      delivery.stop();
      socket.disconnect();
    },
  };
}
