import { useSyncExternalStore } from "react";

/** A post that somebody wants to see; another object each time they do. */
export interface Wanted {
  postId: string;
  /** When nobody waits for it any longer, by the monotonic clock, ms. */
  until: number;
}

/** Time for a room to be entered and drawn. */
const PATIENCE = 5_000;

let wanted: Wanted | null = null;
const listeners = new Set<() => void>();

/**
 * Leads to a post, in whichever room that was entered and whether it is drawn or not: the list brings it into view,
 * lights it up for a moment and gives it the keyboard. Nothing happens where it is not there any more.
 */
export function showPost(postId: string) {
  wanted = { postId, until: performance.now() + PATIENCE };
  for (const listener of listeners) listener();
}

/** What was last asked for; who shows it has to remember that it did. */
export function useWanted(): Wanted | null {
  return useSyncExternalStore(subscribe, current, none);
}

const current = () => wanted;
const none = () => null;

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
