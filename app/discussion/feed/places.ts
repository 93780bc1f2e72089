import type { PostView } from "../../../domain/protocol";
import type { Row } from "./rows";

/** Where one reader is in one room. */
export interface Place {
  /** The row at the upper edge of the view and how much of it is above, px; null until there was one. */
  anchor: Anchor | null;
  /** The reader has seen the posts up to this one in the order of reading; null before the first visit. */
  seen: number | null;
  /** The same exactly, as long as the page: late approvals and reveals come in the midst of the order. */
  read: { rows: readonly Row[]; unseen: readonly string[] } | null;
  /** The post that is being answered. */
  answering: string | null;
}

export interface Anchor {
  key: string;
  offset: number;
}

const nowhere: Place = { anchor: null, seen: null, read: null, answering: null };

/** Of one seat, by room. */
export interface Places {
  get(roomId: string): Place;
  keep(roomId: string, part: Partial<Place>): void;
  /** Brings them through a reload of this tab; without storage they last as long as the page. */
  save(): void;
}

/** On the first visit everything that is there counts as read. */
export function hasRead({ read, seen }: Place, { id, order }: PostView): boolean {
  if (read) return keysOf(read.rows).has(id) && !read.unseen.includes(id);
  return seen === null || order <= seen;
}

const keys = new WeakMap<readonly Row[], ReadonlySet<string>>();

function keysOf(rows: readonly Row[]): ReadonlySet<string> {
  const before = keys.get(rows) ?? new Set(rows.map(({ key }) => key));
  keys.set(rows, before);
  return before;
}

const known = new Map<string, Places>();

/** The places of a seat in this tab. Another tab has its own: two windows can be read in two places. */
export function placesOf(seatId: string): Places {
  const before = known.get(seatId);
  if (before) return before;
  const places = openPlaces(`stoa-places-${seatId}`);
  known.set(seatId, places);
  return places;
}

function openPlaces(key: string): Places {
  const byRoom = new Map<string, Place>(read(key));
  return {
    get: (roomId) => byRoom.get(roomId) ?? nowhere,
    keep(roomId, part) {
      byRoom.set(roomId, { ...(byRoom.get(roomId) ?? nowhere), ...part });
    },
    save() {
      try {
        const kept = [...byRoom].map(([roomId, place]) => [roomId, { ...place, read: null }]);
        sessionStorage.setItem(key, JSON.stringify(kept));
      } catch {
        // Storage is full or blocked.
      }
    },
  };
}

function read(key: string): [string, Place][] {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "[]") as [string, Place][];
  } catch {
    return [];
  }
}
