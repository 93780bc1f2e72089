import type { Server } from "socket.io";
import { type Ask, nextAsks, nextDue, passAsk } from "../domain/hanging";
import type { AskView, SeatAskedEvent } from "../domain/protocol";
import type { Room, Seat, Seminar } from "../domain/records";
import type { Store } from "../domain/store";
import type { Seated } from "../domain/store/seated";
import { channels } from "./channels";
import type { Presence } from "./presence";
import { createVoices, type Voices } from "./voices";

/** "Could you answer this?": in memory only. After a restart the voices that still hang are put to somebody anew. */
export interface Asks {
  /** Somebody came into this room: from now on its voices are looked after, as long as anybody is here. */
  entered(at: Seated, roomId: string): void;
  /** Something happened in these rooms, or in the seminar around them. */
  changed(seminar: Seminar, rooms?: readonly Pick<Room, "id">[]): void;
  /** Who may be asked has changed. */
  seatsChanged(seminarId: string): void;
  /** "Not now": somebody else is asked. */
  pass(seat: Seat, postId: string): void;
  /** What this seat is asked now. */
  of(seat: Seat): AskView | null;
  /** Looks whether anybody is to be asked; by itself it does so every few seconds. */
  look(): Promise<void>;
  close(): void;
}

interface Watched {
  seminar: Seminar;
  voices: Voices;
  asks: Ask[];
  /** What each seat was told that it is asked. */
  told: Map<string, AskView>;
  here: ReadonlySet<string>;
  /** Something has changed since the last look. */
  dirty: boolean;
  /** When the next post will have waited long enough. */
  due: number;
  looking: boolean;
}

const MOST_OFTEN = 3_000;

interface Parts {
  io: Pick<Server, "to">;
  store: Pick<Store, "postsSince" | "seats">;
  here: Presence["here"];
  /** Milliseconds for which a post waits for an answer by itself; 0: nobody is ever asked. */
  after: number;
  now?: () => number;
}

export function createAsks({ io, store, here, after, now = () => Date.now() }: Parts): Asks {
  const seminars = new Map<string, Watched>();
  const timer = after > 0 ? setInterval(() => void look(), Math.min(MOST_OFTEN, after)) : undefined;
  timer?.unref();

  async function look() {
    await Promise.all([...seminars.values()].map(lookAt));
  }

  async function lookAt(watched: Watched) {
    const present = here(watched.seminar.id);
    if (present.size === 0) return void seminars.delete(watched.seminar.id);
    const calm = !watched.dirty && now() < watched.due && isSame(present, watched.here);
    if (calm || watched.looking) return;
    Object.assign(watched, { looking: true, dirty: false, here: present });
    try {
      await watched.voices.refresh();
      decide(watched);
    } catch (reason) {
      watched.dirty = true;
      console.error("seat:asked failed:", String((reason as Error)?.cause ?? reason));
    } finally {
      watched.looking = false;
    }
  }

  function decide(watched: Watched) {
    const { seminar, voices, here } = watched;
    const moment = now();
    const posts = voices.posts(seminar, moment);
    const discussion = { posts, seats: voices.seats(here), asks: watched.asks, now: moment, after };
    watched.asks = nextAsks(discussion);
    watched.due = nextDue(discussion) ?? Number.POSITIVE_INFINITY;
    tell(watched);
  }

  function tell({ seminar, voices, asks, told }: Watched) {
    const open = new Map(
      asks.flatMap(({ postId, seatId, state }) => (state === "open" ? [[seatId, postId]] : [])),
    );
    for (const seatId of new Set([...told.keys(), ...open.keys()])) {
      const postId = open.get(seatId);
      if (told.get(seatId)?.postId === postId) continue;
      const ask = postId === undefined ? null : { postId, roomId: voices.roomOf(postId) as string };
      if (ask) told.set(seatId, ask);
      else told.delete(seatId);
      const event: SeatAskedEvent = { seminarId: seminar.id, ask };
      io.to(channels.own(seatId)).emit("seat:asked", event);
    }
  }

  function changed(seminar: Seminar, rooms: readonly Pick<Room, "id">[] = []) {
    const watched = seminars.get(seminar.id);
    if (!watched) return;
    watched.dirty = true;
    if (seminar.seq >= watched.seminar.seq) watched.seminar = seminar;
    for (const { id } of rooms) watched.voices.stale(id);
  }

  return {
    entered({ seat, seminar }, roomId) {
      if (after === 0) return;
      const watched = seminars.get(seminar.id) ?? watch(seminar, createVoices(store, seat));
      seminars.set(seminar.id, watched);
      if (!watched.voices.follows(roomId)) changed(seminar, [{ id: roomId }]);
    },
    changed,
    seatsChanged(seminarId) {
      const watched = seminars.get(seminarId);
      if (!watched) return;
      watched.dirty = true;
      watched.voices.seatsStale();
    },
    pass(seat, postId) {
      const watched = seminars.get(seat.seminarId);
      if (watched?.told.get(seat.id)?.postId !== postId) return;
      watched.asks = passAsk(watched.asks, postId, seat.id);
      watched.dirty = true;
      tell(watched);
    },
    of: (seat) => seminars.get(seat.seminarId)?.told.get(seat.id) ?? null,
    look,
    close: () => clearInterval(timer),
  };
}

function watch(seminar: Seminar, voices: Voices): Watched {
  const nothing = { asks: [], told: new Map(), here: new Set<string>() };
  return { seminar, voices, ...nothing, dirty: true, due: 0, looking: false };
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}
