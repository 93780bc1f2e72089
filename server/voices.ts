import { mayBeAsked, type VoicePost, voiceOf } from "../domain/hanging";
import type { Phase, Seat, Seminar } from "../domain/records";
import { phaseNow } from "../domain/room";
import type { Store } from "../domain/store";

/** What the rule of the hanging voices needs to know of one seminar, read from the store as its clocks move on. */
export interface Voices {
  follows(roomId: string): boolean;
  /** The room has changed, or is followed from now on. */
  stale(roomId: string): void;
  seatsStale(): void;
  /** Reads what is new. */
  refresh(): Promise<void>;
  /** The voices of every room that is open. */
  posts(seminar: Seminar, now: number): VoicePost[];
  seats(here: ReadonlySet<string>): string[];
  roomOf(postId: string): string | undefined;
}

interface FollowedRoom {
  phase: Phase;
  /** The room clock up to which its posts are known, and whether it has moved since. */
  seq: number;
  stale: boolean;
  /** When it was first seen open, without a break since; null while it is not. */
  openedAt: number | null;
  posts: Map<string, VoicePost>;
}

/** `seat`: anybody's of the seminar; the store is read through one. */
export function createVoices(store: Pick<Store, "postsSince" | "seats">, seat: Seat): Voices {
  const rooms = new Map<string, FollowedRoom>();
  let seats: Seat[] | null = null;

  async function read(roomId: string, known: FollowedRoom) {
    known.stale = false;
    try {
      const { room, posts } = await store.postsSince(seat, roomId, known.seq);
      for (const post of posts) known.posts.set(post.id, voiceOf(post, post.createdAt));
      known.seq = room.seq;
      known.phase = room.phase;
    } catch (reason) {
      known.stale = true;
      throw reason;
    }
  }

  return {
    follows: (roomId) => rooms.has(roomId),
    stale(roomId) {
      const known = rooms.get(roomId);
      if (known) known.stale = true;
      else rooms.set(roomId, { phase: "waiting", seq: 0, stale: true, openedAt: null, posts: new Map() });
    },
    seatsStale() {
      seats = null;
    },
    async refresh() {
      for (const [roomId, known] of rooms) if (known.stale) await read(roomId, known);
      seats ??= await store.seats(seat);
    },
    posts(seminar, now) {
      return [...rooms.values()].flatMap((room) => {
        const isOpen = phaseNow(seminar, room) === "open";
        room.openedAt = isOpen ? (room.openedAt ?? now) : null;
        // Before the room was open nobody could have answered.
        const since = room.openedAt ?? now;
        const posts = isOpen ? [...room.posts.values()] : [];
        return posts.map((post) => ({ ...post, since: Math.max(post.since, since) }));
      });
    },
    seats: (here) => (seats ?? []).filter((one) => mayBeAsked(one, here)).map(({ id }) => id),
    roomOf: (postId) => [...rooms].find(([, { posts }]) => posts.has(postId))?.[0],
  };
}
