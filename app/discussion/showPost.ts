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
  want({ postId, until: performance.now() + PATIENCE });
}

/** The reader is there: whatever list is drawn next does not lead to it once more. */
export function reached(post: Wanted) {
  if (wanted === post) want(null);
}

/** What was asked for and is not reached yet. */
export function useWanted(): Wanted | null {
  return useSyncExternalStore(subscribe, current, none);
}

function want(next: Wanted | null) {
  wanted = next;
  for (const listener of listeners) listener();
}

const current = () => wanted;
const none = () => null;

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
