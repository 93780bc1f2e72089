import type { CommandInput, CommandName } from "../../domain/protocol";
import { type Clock, createClock } from "./clock";
import { type Answer, offline, openConnection, type Speaker } from "./connection";
import { createDelivery, type Delivery } from "./delivery";
import { type Following, followServer } from "./following";
import { createMemory, type Memory } from "./memory";
import type { Place } from "./place";
import { firstPause, pauseFor } from "./retry";
import { seminarEntered } from "./state";
import { watchWaking } from "./waking";

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

/** What there is of a seminar until it is opened: nothing is known, and nothing can be done yet. */
export function unopened(): LiveSeminar {
  const { get, subscribe } = createMemory();
  const nothing = () => {};
  const tooEarly = () => {
    throw new Error("The seminar is not open yet.");
  };
  const delivery = { post: tooEarly, takeBack: tooEarly, retry: tooEarly };
  const ask = async () => offline;
  return {
    get,
    subscribe,
    clock: createClock(),
    ask,
    follow: nothing,
    ...delivery,
    leave: nothing,
    close: nothing,
  };
}

/** A connection that has been idle, or slept, is dead if it says nothing for so long. */
const PROBE_WITHIN = 5_000;
/** The server says when a seat is let in; this is for when that word got lost. */
const KNOCK_AFTER = 10_000;

/** With `start` the page shows what this device knows of the seat until the server answers. */
export function openSeminar(seminarId: string, as: Speaker, start?: Place["start"]): LiveSeminar {
  const connection = openConnection(as);
  const { socket, ask } = connection;
  const memory = createMemory(start);
  const clock = createClock();
  const delivery = createDelivery({
    memory,
    clock,
    ask,
    onFailure: retryLater,
    isSeated: async () => (await ask("seminar:enter", { seminarId })).ok,
  });
  const following = followServer(memory, connection, { enterSeminar, retryLater });
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let reconnectTimer: ReturnType<typeof setTimeout> | undefined;

  /** False where nobody answered. */
  async function enterSeminar(within?: number): Promise<boolean> {
    const sentAt = performance.now();
    const reply = await ask("seminar:enter", { seminarId }, within);
    if (!reply.ok) {
      notEntered(reply);
      return reply.error !== "offline";
    }
    clock.sample(reply.now, sentAt, performance.now());
    const first = memory.get().seat === null;
    memory.set(seminarEntered(memory.get(), reply));
    if (first) await delivery.restore(reply.seat.id);
    await following.enterAll();
    delivery.flush();
    return true;
  }

  function notEntered({ error, retryAfter }: { error: string; retryAfter?: number }) {
    if (error === "ended" || error === "not_found") return memory.set({ over: error });
    if (error === "lobby") memory.set({ lobby: true, connection: "online" });
    retryLater(retryAfter);
  }

  /** Entering again enters every room and sends what waits, so one way back serves every failure. */
  function retryLater(retryAfter?: number) {
    clearTimeout(retryTimer);
    if (!socket.connected) return;
    const pause = memory.get().lobby ? KNOCK_AFTER : pauseFor(retryAfter);
    retryTimer = setTimeout(() => void enterSeminar(), pause);
  }

  function connectIn(ms: number) {
    clearTimeout(reconnectTimer);
    // Ends a wait that is under way: the library would not try before it is over.
    reconnectTimer = setTimeout(() => !socket.connected && socket.disconnect().connect(), ms);
  }

  /** Wi-Fi is back for the whole class in one moment, so even "at once" is a little apart. */
  async function wake() {
    if (memory.get().over) return;
    if (!socket.connected) return connectIn(firstPause());
    // What came while the page slept is lost; so may be the connection, without anybody having noticed.
    if (await enterSeminar(PROBE_WITHIN)) await delivery.wake();
    else if (socket.connected) socket.io.engine.close();
  }

  const stopWatching = watchWaking(() => void wake());
  if (start?.seat) void delivery.restore(start.seat.id);
  socket.on("connect", () => void enterSeminar());
  socket.on("disconnect", (reason) => {
    memory.set({ connection: "offline", here: null });
    // The server cut the connection on purpose; whether the seat is lost, it says when asked.
    if (reason === "io server disconnect" && !memory.get().over) connectIn(firstPause());
  });
  socket.on("connect_error", (error: Error & { data?: { retryAfter?: number } }) => {
    if (error.message === "unauthorized") return memory.set({ over: "unauthorized" });
    memory.set({ connection: "offline" });
    // After a refusal, unlike after a lost connection, the client library does not try again by itself.
    if (!socket.active) connectIn(pauseFor(error.data?.retryAfter));
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
      stopWatching();
      delivery.stop();
      socket.disconnect();
    },
  };
}
