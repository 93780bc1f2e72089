import { emptyState, type LiveState } from "./state";

/** What a page knows of a seminar, and who is told when that changes. */
export interface Memory {
  get(): LiveState;
  set(change: Partial<LiveState>): void;
  subscribe(listener: () => void): () => void;
}

export function createMemory(start?: Partial<LiveState>): Memory {
  const listeners = new Set<() => void>();
  let state = { ...emptyState, ...start };
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
