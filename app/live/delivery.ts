import { v7 as uuid } from "uuid";
import type { Clock } from "./clock";
import type { Connection } from "./connection";
import { type Keeping, keepOutbox } from "./keeping";
import type { Memory } from "./memory";
import type { Outgoing, Written } from "./outbox";

export interface Delivery {
  /** Brings back what was left unsent before a reload. */
  restore(seatId: string): Promise<void>;
  /** Looks again what the device has to send, and sends it: this tab may have slept. */
  wake(): Promise<void>;
  /** Sends what waits. */
  flush(): void;
  /** Resolves once the post is on the device, or the device has refused it and the page alone keeps it. */
  post(written: Written): Promise<void>;
  takeBack(id: string): Outgoing | null;
  retry(id: string): void;
  stop(): void;
}

interface Parts {
  memory: Memory;
  clock: Clock;
  ask: Connection["ask"];
  /** Something failed that may pass; `retryAfter` (ms) where a busy server named a time. */
  onFailure: (retryAfter?: number) => void;
  /** Whether there still is a seat here: without one a refusal says nothing about the post. */
  isSeated: () => Promise<boolean>;
}

/** What neither the room nor the seat refuses for good. */
const passing = ["offline", "unavailable", "lobby"];
const LEAST_PAUSE = 250;
/** Another tab wrote it and sends it; should that tab be closed, this one does. */
const TAKE_OVER_AFTER = 4_000;

/**
 * The way from the outbox to the server. Posts of one room go one after the other, in the order they were written:
 * the second must not overtake a first that was told to wait. A repeat is harmless: the id is the same.
 */
export function createDelivery({ memory, clock, ask, onFailure, isSeated }: Parts): Delivery {
  const underWay = new Set<string>();
  /** Rooms that wait until the next post is welcome, and the slow mode (s) that they wait for. */
  const pauses = new Map<string, { timer: ReturnType<typeof setTimeout>; slow: number }>();
  let takeOver: ReturnType<typeof setTimeout> | undefined;
  const keeping: Keeping = keepOutbox(memory, () => {
    clearTimeout(takeOver);
    takeOver = setTimeout(flush, TAKE_OVER_AFTER);
  });

  const slowIn = (roomId: string) => memory.get().rooms.find(({ id }) => id === roomId)?.slowSeconds ?? 0;
  const stopWatching = memory.subscribe(() => {
    for (const [roomId, { slow }] of pauses) if (slowIn(roomId) < slow) endPause(roomId);
  });

  function flush() {
    for (const roomId of new Set(memory.get().outbox.map((post) => post.roomId))) {
      if (!underWay.has(roomId) && !pauses.has(roomId)) void emptyRoom(roomId);
    }
  }

  async function emptyRoom(roomId: string) {
    underWay.add(roomId);
    for (let post = nextIn(roomId); post; post = nextIn(roomId)) {
      if (!(await deliver(post))) break;
    }
    underWay.delete(roomId);
  }

  function nextIn(roomId: string) {
    return memory.get().outbox.find((post) => post.roomId === roomId && isUnsent(post));
  }

  /** False where the room's other posts have to wait as well. */
  async function deliver(post: Outgoing): Promise<boolean> {
    const { id, roomId } = post;
    const reply = await ask("post:add", inputOf(post));
    if (reply.ok) {
      const arrived = memory.get().entered[roomId]?.posts.has(id);
      if (arrived) memory.set({ outbox: memory.get().outbox.filter((one) => one.id !== id) });
      else mark(id, { state: "saved" });
      return true;
    }
    const { retryAfter } = reply as { retryAfter?: number };
    if (reply.error === "slow_down") return pause(id, roomId, retryAfter ?? LEAST_PAUSE);
    const seatLost = reply.error === "not_found" && !(await isSeated());
    if (!seatLost && !passing.includes(reply.error)) {
      mark(id, { state: "refused", error: reply.error });
      return true;
    }
    memory.set({ outbox: memory.get().outbox.map((one) => (one.roomId === roomId ? failed(one) : one)) });
    onFailure(retryAfter);
    return false;
  }

  function pause(id: string, roomId: string, retryAfter: number): false {
    const wait = Math.max(LEAST_PAUSE, retryAfter);
    mark(id, { state: "retrying", sendsAt: clock.now() + wait });
    pauses.set(roomId, { timer: setTimeout(endPause, wait, roomId), slow: slowIn(roomId) });
    return false;
  }

  /** The time is up, or the teacher has made it shorter. */
  function endPause(roomId: string) {
    clearTimeout(pauses.get(roomId)?.timer);
    pauses.delete(roomId);
    flush();
  }

  function mark(id: string, to: Partial<Outgoing>) {
    const fresh = { error: undefined, sendsAt: undefined, ...to };
    memory.set({
      outbox: memory.get().outbox.map((post) => (post.id === id ? { ...post, ...fresh } : post)),
    });
  }

  return {
    restore: keeping.open,
    async wake() {
      await keeping.look();
      flush();
    },
    flush,
    async post(written) {
      const latest = memory.get().outbox.at(-1)?.createdAt ?? 0;
      // A device's clock may be set back; what was written later still is sent later.
      const createdAt = Math.max(Date.now(), latest + 1);
      const kept = keeping.add({ ...written, id: uuid(), createdAt, state: "sending" });
      flush();
      await kept;
    },
    takeBack(id) {
      const { outbox } = memory.get();
      memory.set({ outbox: outbox.filter((post) => post.id !== id) });
      return outbox.find((post) => post.id === id) ?? null;
    },
    retry(id) {
      mark(id, { state: "sending" });
      flush();
    },
    stop() {
      keeping.close();
      stopWatching();
      clearTimeout(takeOver);
      for (const { timer } of pauses.values()) clearTimeout(timer);
    },
  };
}

function inputOf({ id, roomId, parentId, move, text, lang, citations }: Outgoing) {
  const optional = {
    ...(lang && { lang }),
    ...(parentId && { parentId }),
    ...(citations?.length && { citations }),
  };
  return { id, roomId, move, text, ...optional };
}

function isUnsent({ state }: Outgoing): boolean {
  return state === "sending" || state === "retrying";
}

function failed(post: Outgoing): Outgoing {
  // The same object where nothing is new: what has changed is stored again and told to other tabs.
  const known = post.state === "retrying" && post.sendsAt === undefined;
  return isUnsent(post) && !known ? { ...post, state: "retrying", sendsAt: undefined } : post;
}
