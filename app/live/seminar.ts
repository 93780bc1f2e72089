import { v7 as uuid } from "uuid";
import type { CommandInput, CommandName, RoomChangesEvent } from "../../domain/protocol";
import { type Answer, openConnection, type Speaker } from "./connection";
import { type Outgoing, readOutbox, writeOutbox } from "./outbox";
import {
  emptyState,
  type LiveState,
  roomChanged,
  roomEntered,
  seatsChanged,
  seminarChanged,
  seminarEntered,
} from "./state";

/** One seminar over one connection: its state, and what a person can do in it. */
export interface LiveSeminar {
  get(): LiveState;
  subscribe(listener: () => void): () => void;
  /** Follows a room from now on, through every reconnection. */
  follow(roomId: string): void;
  ask<C extends CommandName>(name: C, input: CommandInput<C>): Promise<Answer<C>>;
  /** Puts a post into the outbox, from where it is sent until it is saved or refused. */
  post(draft: Pick<Outgoing, "roomId" | "parentId" | "move" | "text">): void;
  /** Takes a refused post out of the outbox and hands it back. */
  takeBack(id: string): Outgoing | null;
  retry(id: string): void;
  close(): void;
}

const RETRY_AFTER = 3_000;

export function openSeminar(seminarId: string, as: Speaker): LiveSeminar {
  const { socket, ask } = openConnection(as);
  const followed = new Set<string>();
  const listeners = new Set<() => void>();
  const inFlight = new Set<string>();
  /** Frames of rooms whose first entry has not been answered yet. */
  const early = new Map<string, RoomChangesEvent[]>();
  let state = emptyState;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let reconnectTimer: ReturnType<typeof setTimeout> | undefined;

  function set(next: LiveState) {
    const outboxChanged = next.outbox !== state.outbox;
    state = next;
    if (outboxChanged && state.seat) void writeOutbox(state.seat.id, state.outbox);
    for (const listener of listeners) listener();
  }

  async function enterSeminar() {
    const reply = await ask("seminar:enter", { seminarId });
    if (!reply.ok) {
      if (reply.error === "ended" || reply.error === "not_found") set({ ...state, over: reply.error });
      else if (socket.connected) retryLater();
      return;
    }
    const first = state.seat === null;
    set(seminarEntered(state, reply));
    if (first) await restoreOutbox(reply.seat.id);
    await Promise.all([...followed].map(enterRoom));
    flush();
  }

  async function enterRoom(roomId: string) {
    const since = state.entered[roomId]?.seq ?? 0;
    const reply = await ask("room:enter", { roomId, since });
    if (reply.ok) {
      const frames = early.get(roomId) ?? [];
      early.delete(roomId);
      set(frames.reduce(roomChanged, roomEntered(state, reply)));
    } else if (reply.error === "unavailable" && socket.connected) retryLater();
  }

  async function restoreOutbox(seatId: string) {
    const left = await readOutbox(seatId);
    const known = new Set(state.outbox.map((post) => post.id));
    const restored = left.filter((post) => !known.has(post.id));
    if (restored.length > 0) set({ ...state, outbox: [...restored, ...state.outbox] });
  }

  /** Sends everything that waits, in the order it was written. A repeat is harmless: the id is the same. */
  function flush() {
    for (const post of state.outbox) {
      if (post.state === "saved" || post.state === "refused" || inFlight.has(post.id)) continue;
      void deliver(post);
    }
  }

  async function deliver({ id, roomId, parentId, move, text }: Outgoing) {
    inFlight.add(id);
    const reply = await ask("post:add", { id, roomId, move, text, ...(parentId ? { parentId } : {}) });
    inFlight.delete(id);
    if (reply.ok) {
      const arrived = state.entered[roomId]?.posts.has(id);
      const outbox = arrived ? state.outbox.filter((post) => post.id !== id) : mark(id, "saved");
      return set({ ...state, outbox });
    }
    const passing = reply.error === "offline" || reply.error === "unavailable";
    set({ ...state, outbox: mark(id, passing ? "retrying" : "refused", reply.message) });
    if (passing && socket.connected) retryLater();
  }

  function mark(id: string, to: Outgoing["state"], message?: string): Outgoing[] {
    return state.outbox.map((post) => (post.id === id ? { ...post, state: to, message } : post));
  }

  /** Entering again enters every room and sends what waits, so one way back serves every failure. */
  function retryLater() {
    clearTimeout(retryTimer);
    retryTimer = setTimeout(() => void enterSeminar(), RETRY_AFTER);
  }

  socket.on("connect", () => void enterSeminar());
  socket.on("disconnect", (reason) => {
    set({ ...state, connection: "offline", here: null });
    // The server cut the connection on purpose; whether the seat is lost, it says when asked.
    if (reason === "io server disconnect" && !state.over) socket.connect();
  });
  socket.on("connect_error", (error) => {
    if (error.message === "unauthorized") return set({ ...state, over: "unauthorized" });
    set({ ...state, connection: "offline" });
    // After a refusal, unlike after a lost connection, the client library does not try again by itself.
    if (!socket.active) reconnectTimer = setTimeout(() => socket.connect(), RETRY_AFTER);
  });
  socket.on("seat:ended", ({ reason }) => set({ ...state, over: reason }));
  socket.on("presence", (here) => set({ ...state, here }));
  socket.on("seminar:changes", (event) => {
    const missed = event.prev > state.seq;
    set(seminarChanged(state, event));
    if (missed) void enterSeminar();
  });
  socket.on("seats:changes", (event) => {
    const missed = event.prev > state.seq;
    set(seatsChanged(state, event));
    if (missed) void enterSeminar();
  });
  socket.on("room:changes", (event) => {
    const known = state.entered[event.roomId];
    if (!known) {
      if (followed.has(event.roomId)) early.set(event.roomId, [...(early.get(event.roomId) ?? []), event]);
      return;
    }
    // Entered before this frame is applied: "since" must still be what was seen before the gap.
    if (event.prev > known.seq) return void enterRoom(event.roomId);
    set(roomChanged(state, event));
  });

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    follow(roomId) {
      if (followed.has(roomId)) return;
      followed.add(roomId);
      if (state.connection === "online") void enterRoom(roomId);
    },
    ask,
    post(draft) {
      const post: Outgoing = { ...draft, id: uuid(), createdAt: Date.now(), state: "sending" };
      set({ ...state, outbox: [...state.outbox, post] });
      flush();
    },
    takeBack(id) {
      const found = state.outbox.find((post) => post.id === id) ?? null;
      set({ ...state, outbox: state.outbox.filter((post) => post.id !== id) });
      return found;
    },
    retry(id) {
      set({ ...state, outbox: mark(id, "sending") });
      flush();
    },
    close() {
      clearTimeout(retryTimer);
      clearTimeout(reconnectTimer);
      socket.disconnect();
    },
  };
}
