import type { Memory } from "./memory";
import { dropPost, inWriting, keepPost, type Outgoing, readKept, readOutbox } from "./outbox";
import { openTabs, type TabNews, type Tabs } from "./tabs";

/** The outbox as every tab of the seat shows it: in step with the device and with the other tabs. */
export interface Keeping {
  /** From now on for this seat: brings back what was left unsent by an earlier visit or another tab. */
  open(seatId: string): Promise<void>;
  /** Adds a post; resolves once the device has it or has refused it. */
  add(post: Outgoing): Promise<void>;
  /** Looks again what the device has: what other tabs told while this one slept is lost. */
  look(): Promise<void>;
  close(): void;
}

/** `onNews`: another tab wrote something, which this one sends should the other not come to it. */
export function keepOutbox(memory: Memory, onNews: () => void): Keeping {
  let seat: string | null = null;
  let tabs: Tabs | null = null;
  let known: readonly Outgoing[] = memory.get().outbox;
  /** What the device surely has: only that can be missed there. */
  const onDevice = new Set<string>();
  /** Settled here; another tab may not have heard of it yet. */
  const done = new Set<string>();

  const stop = memory.subscribe(() => {
    const { outbox } = memory.get();
    if (outbox === known || !seat) return;
    const before = new Map(known.map((post) => [post.id, post]));
    known = outbox;
    for (const post of outbox) {
      if (before.get(post.id) !== post) changed(seat, post);
      before.delete(post.id);
    }
    for (const id of before.keys()) settled(seat, { gone: id });
  });

  function changed(seatId: string, post: Outgoing) {
    if (post.state === "saved") return settled(seatId, { saved: post.id });
    tabs?.tell({ put: post });
    void keep(seatId, post);
  }

  async function keep(seatId: string, post: Outgoing) {
    const stored = await keepPost(seatId, post);
    if (done.has(post.id)) return void dropPost(seatId, post.id);
    if (stored) onDevice.add(post.id);
    if (stored !== !post.onlyHere) replace({ ...post, onlyHere: stored ? undefined : true });
  }

  function settled(seatId: string, news: { saved: string } | { gone: string }) {
    const id = "saved" in news ? news.saved : news.gone;
    if (done.has(id)) return;
    settle(id);
    tabs?.tell(news);
    void dropPost(seatId, id);
  }

  function settle(id: string) {
    done.add(id);
    onDevice.delete(id);
  }

  /** Sets the outbox to what the device or another tab says, which needs no telling. */
  function take(outbox: Outgoing[]) {
    known = outbox;
    memory.set({ outbox });
  }

  /** The same post with another mark, unless it has changed meanwhile. */
  function replace(post: Outgoing) {
    const { outbox } = memory.get();
    take(outbox.map((one) => (one.id === post.id ? { ...one, onlyHere: post.onlyHere } : one)));
  }

  function hear(news: TabNews) {
    const { outbox } = memory.get();
    if ("put" in news) return hearOf(news.put);
    const id = "saved" in news ? news.saved : news.gone;
    settle(id);
    if ("gone" in news) return take(outbox.filter((post) => post.id !== id));
    const arrived = (post: Outgoing) => memory.get().entered[post.roomId]?.posts.has(id);
    const saved = (post: Outgoing) => ({ ...post, state: "saved" as const, sendsAt: undefined });
    take(outbox.flatMap((post) => (post.id !== id ? post : arrived(post) ? [] : saved(post))));
  }

  function hearOf(put: Outgoing) {
    if (done.has(put.id)) return;
    take([...memory.get().outbox.filter((post) => post.id !== put.id), put].sort(inWriting));
    onNews();
  }

  return {
    async open(seatId) {
      tabs?.close();
      seat = seatId;
      tabs = openTabs(seatId, hear);
      const left = await readOutbox(seatId);
      const { outbox } = memory.get();
      const fresh = left.filter(({ id }) => !done.has(id) && !outbox.some((post) => post.id === id));
      for (const { id, onlyHere } of fresh) if (!onlyHere) onDevice.add(id);
      if (fresh.length > 0) take([...fresh, ...outbox].sort(inWriting));
    },
    async add(post) {
      const { outbox } = memory.get();
      take([...outbox, post]);
      if (!seat) return;
      tabs?.tell({ put: post });
      await keep(seat, post);
    },
    async look() {
      if (!seat) return;
      const asked = new Set(onDevice);
      const kept = await readKept(seat);
      if (!kept) return;
      const ids = new Set(kept.map(({ id }) => id));
      const { outbox } = memory.get();
      const still = outbox.filter(({ id, state }) => state === "saved" || ids.has(id) || !asked.has(id));
      const fresh = kept.filter(({ id }) => !done.has(id) && !outbox.some((post) => post.id === id));
      for (const { id } of fresh) onDevice.add(id);
      if (fresh.length > 0 || still.length < outbox.length) take([...still, ...fresh].sort(inWriting));
    },
    close() {
      stop();
      tabs?.close();
    },
  };
}
