import { delMany, get, keys, set } from "idb-keyval";
import type { LessonText } from "../../domain/lesson/lesson";
import type { OwnSeat } from "../../domain/protocol";
import type { Policies } from "../../domain/records";
import type { LiveState } from "./state";

/** What `/api/join` tells about a code: the seminar, and who sits here. */
export interface Found {
  seminar: { id: string; title: string; code: string; names: Policies["names"]; ended: boolean };
  seat: OwnSeat | null;
}

/**
 * What a page knows of a code when it comes: as `/api/join` answers, and where somebody sits here, the lesson. Null in
 * the page that the service worker keeps.
 */
export type FirstLook =
  | ({ ok: true; lesson: LessonText | null } & Found)
  | { ok: false; error: "not_found" | "slow_down" }
  | null;

/**
 * What this device knows of a seat without asking, so that the page comes up while the server cannot be reached: whose
 * it is and how the seminar stood. Never a post.
 */
export interface Place {
  found: Found;
  start?: Pick<LiveState, "seat" | "seminar" | "rooms">;
}

const prefix = "stoa-place-";

/** Null where nothing was kept, or the browser stores nothing. */
export async function readPlace(code: string): Promise<Place | null> {
  try {
    return (await get<Place>(prefix + code)) ?? null;
  } catch {
    return null;
  }
}

export async function keepPlace(code: string, place: Place) {
  try {
    await set(prefix + code, place);
  } catch {
    // Storage is full or blocked: the seat needs a connection to come up.
  }
}

export async function forgetPlaces() {
  try {
    await delMany((await keys()).filter((key) => String(key).startsWith(prefix)));
  } catch {
    // Nothing is stored where nothing can be.
  }
}
