import type { Citation, TalkMove } from "../../domain/records";

/** What is being written in one room, kept on this device at every key press so that a reload loses nothing. */
export interface Draft {
  text: string;
  move: TalkMove;
  citations?: Citation[];
}

const key = (seatId: string, place: string) => `stoa-draft-${seatId}-${place}`;

export function readDraft(seatId: string, place: string): Draft | null {
  try {
    const kept = localStorage.getItem(key(seatId, place));
    return kept ? (JSON.parse(kept) as Draft) : null;
  } catch {
    return null;
  }
}

export function keepDraft(seatId: string, place: string, draft: Draft | null) {
  try {
    if (draft?.text || draft?.citations?.length)
      localStorage.setItem(key(seatId, place), JSON.stringify(draft));
    else localStorage.removeItem(key(seatId, place));
  } catch {
    // Storage is full or blocked: the text stays in the field.
  }
}
