/**
 * Fast when quiet, cheap when loud: what is added goes out in the next turn of the event loop, what follows within
 * `pause` ms goes out together. Going out in a later turn also means that everything one commit caused has been added
 * by then, in whatever order its callers resumed.
 */
export interface Pulse<T> {
  add(topic: string, item: T): void;
  /** Sends what is waiting and stops the timers. */
  close(): void;
}

interface Beat<T> {
  items: T[];
  timer: NodeJS.Timeout | NodeJS.Immediate | null;
}

export function createPulse<T>(pause: number, send: (topic: string, items: T[]) => void): Pulse<T> {
  const beats = new Map<string, Beat<T>>();

  function beat(topic: string, current: Beat<T>) {
    const { items } = current;
    if (items.length === 0) {
      beats.delete(topic);
      return;
    }
    current.items = [];
    current.timer = setTimeout(() => beat(topic, current), pause);
    send(topic, items);
  }

  return {
    add(topic, item) {
      const current = beats.get(topic);
      if (current) {
        current.items.push(item);
        return;
      }
      const first: Beat<T> = { items: [item], timer: null };
      first.timer = setImmediate(() => beat(topic, first));
      beats.set(topic, first);
    },
    close() {
      for (const [topic, { items, timer }] of beats) {
        clearTimeout(timer as NodeJS.Timeout);
        clearImmediate(timer as NodeJS.Immediate);
        if (items.length > 0) send(topic, items);
      }
      beats.clear();
    },
  };
}
