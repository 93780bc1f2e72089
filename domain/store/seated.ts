import type { Post, Room, Seat, Seminar } from "../records";

/** Who is asking: a signed-in account, or a browser that joined with a code (its secret's hash). */
export type Person = { accountId: string } | { visitor: string };

/** A seat with the seminar it belongs to. */
export interface Seated {
  seat: Seat;
  seminar: Seminar;
}

export interface SeatedInRoom extends Seated {
  room: Room;
}

/** A post with the room and seminar as they were when it was written. */
export interface WrittenPost {
  post: Post;
  room: Room;
  seminar: Seminar;
}

export interface RoomSet {
  room: Room;
  seminar: Seminar;
}
