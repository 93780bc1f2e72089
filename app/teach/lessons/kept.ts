import type { Draft } from "./draft";

/** An unsaved draft in this browser, and when it was last touched. */
export interface Kept {
  at: number;
  draft: Draft;
}

/** Each account has its own: several teachers may share a computer. */
export function keptKey(accountId: string, lessonId: string | null): string {
  return `stoa.lesson.1.${accountId}.${lessonId ?? "new"}`;
}

export function findKept(key: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as Kept | null;
    return typeof kept?.draft?.source === "string" ? kept : null;
  } catch {
    return null;
  }
}

/** A browser may forbid it or have no space; the page then still warns before it is left. */
export function keep(key: string, draft: Draft) {
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), draft } satisfies Kept));
  } catch {
    forget(key);
  }
}

export function forget(key: string) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing can be kept here, so there is nothing to forget.
  }
}
