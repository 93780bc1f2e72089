import { v7 as uuid } from "uuid";
import type { Clock } from "./clock";
import type { Connection } from "./connection";
import type { Memory } from "./memory";
import { type Outgoing, readOutbox, type Written, writeOutbox } from "./outbox";

export interface Delivery {
  /** Brings back what was left unsent before a reload. */
  restore(seatId: string): Promise<void>;
  /** Sends what waits. */
  flush(): void;
  post(written: Written): void;
  takeBack(id: string): Outgoing | null;
  retry(id: string): void;
  stop(): void;
}

/** What neither the room nor the seat refuses for good. */
const passing = ["offline", "unavailable", "lobby"];

/**
 * The way from the outbox to the server. Posts of one room go one after the other, in the order they were written:
 * the second must not overtake a first that was told to wait. A repeat is harmless: the id is the same.
 */
export function createDelivery(
  memory: Memory,
  clock: Clock,
  ask: Connection["ask"],
  onFailure: () => void,
): Delivery {
  const underWay = new Set<string>();
  /** Rooms that wait until the next post is welcome. */
  const pauses = new Map<string, ReturnType<typeof setTimeout>>();
  const stopKeeping = keepOnDevice(memory);

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
  async function deliver({ id, roomId, parentId, move, text, lang, citations }: Outgoing): Promise<boolean> {
    const optional = {
      ...(lang && { lang }),
      ...(parentId && { parentId }),
      ...(citations?.length && { citations }),
    };
    const reply = await ask("post:add", { id, roomId, move, text, ...optional });
    if (reply.ok) {
      const arrived = memory.get().entered[roomId]?.posts.has(id);
      if (arrived) memory.set({ outbox: memory.get().outbox.filter((post) => post.id !== id) });
      else mark(id, { state: "saved" });
      return true;
    }
    if (reply.error === "slow_down") return pause(id, roomId, reply.retryAfter ?? LEAST_PAUSE);
    if (!passing.includes(reply.error)) {
      mark(id, { state: "refused", error: reply.error });
      return true;
    }
    memory.set({ outbox: memory.get().outbox.map((post) => (post.roomId === roomId ? failed(post) : post)) });
    onFailure();
    return false;
  }

  function pause(id: string, roomId: string, retryAfter: number): false {
    const wait = Math.max(LEAST_PAUSE, retryAfter);
    mark(id, { state: "retrying", sendsAt: clock.now() + wait });
    const again = () => {
      pauses.delete(roomId);
      flush();
    };
    pauses.set(roomId, setTimeout(again, wait));
    return false;
  }

  function mark(id: string, to: Partial<Outgoing>) {
    const fresh = { error: undefined, sendsAt: undefined, ...to };
    memory.set({
      outbox: memory.get().outbox.map((post) => (post.id === id ? { ...post, ...fresh } : post)),
    });
  }

  return {
    async restore(seatId) {
      const left = await readOutbox(seatId);
      const { outbox } = memory.get();
      const known = new Set(outbox.map((post) => post.id));
      const restored = left.filter((post) => !known.has(post.id));
      if (restored.length > 0) memory.set({ outbox: [...restored, ...outbox] });
    },
    flush,
    post(written) {
      const post: Outgoing = { ...written, id: uuid(), createdAt: Date.now(), state: "sending" };
      memory.set({ outbox: [...memory.get().outbox, post] });
      flush();
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
      stopKeeping();
      for (const timer of pauses.values()) clearTimeout(timer);
    },
  };
}

const LEAST_PAUSE = 250;

function keepOnDevice(memory: Memory) {
  let kept = memory.get().outbox;
  return memory.subscribe(() => {
    const { outbox, seat } = memory.get();
    if (outbox === kept || !seat) return;
    kept = outbox;
    void writeOutbox(seat.id, outbox);
  });
}

function isUnsent({ state }: Outgoing): boolean {
  return state === "sending" || state === "retrying";
}

function failed(post: Outgoing): Outgoing {
  return isUnsent(post) ? { ...post, state: "retrying", sendsAt: undefined } : post;
}
