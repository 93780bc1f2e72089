import type { Citation, TalkMove } from "../../domain/records";

/** What is being written in one room, kept on this device at every key press so that a reload loses nothing. */
export interface Draft {
  text: string;
  move: TalkMove;
  citations?: Citation[];
}

/** The seat's id is part of the name: whoever sits here next, on a shared device, is not offered these words. */
const prefix = (seatId: string) => `stoa-draft-${seatId}-`;

/** What the device did not take, by its name there. It lives as long as the page. */
const unkept = new Map<string, Draft>();

export function readDraft(seatId: string, place: string): Draft | null {
  const key = prefix(seatId) + place;
  return unkept.get(key) ?? read(key);
}

/** False where the device stores nothing, or no more: the text then lives as long as the page. */
export function keepDraft(seatId: string, place: string, draft: Draft | null): boolean {
  const key = prefix(seatId) + place;
  const blank = !draft?.text && !draft?.citations?.length;
  unkept.delete(key);
  try {
    if (blank) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    if (draft && !blank) unkept.set(key, draft);
    return blank;
  }
}

/** Where this seat has a draft on this device. */
export function keptPlaces(seatId: string): string[] {
  const start = prefix(seatId);
  const keys = [...new Set([...unkept.keys(), ...storedKeys()])];
  return keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
}

/** Tells what another tab of the seat makes of the draft; null where it was sent or discarded there. */
export function watchDraft(seatId: string, place: string, changed: (draft: Draft | null) => void) {
  const key = prefix(seatId) + place;
  const hear = (event: StorageEvent) => {
    if (event.key === key) changed(readDraft(seatId, place));
  };
  window.addEventListener("storage", hear);
  return () => window.removeEventListener("storage", hear);
}

function read(key: string): Draft | null {
  try {
    const kept = localStorage.getItem(key);
    return kept ? (JSON.parse(kept) as Draft) : null;
  } catch {
    return null;
  }
}

function storedKeys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
