import type { Account, Invitation, Post, Room, Seat, Seminar, StaffRole, Standing } from "../records";
import type { Person, Seated, SeatedInRoom } from "./seated";

/** Who sits in a seminar, how they come in, and what is done about them. */
export interface SeatStore {
  /** Seats an account by its e-mail; one that was removed before comes back in the new role. */
  seatAccount(
    seat: Seat,
    email: string,
    role: StaffRole,
  ): Promise<Seated | "not_found" | "conflict" | "ended">;
  /** `tokenHash`: of the secret in the link. */
  invite(seat: Seat, role: StaffRole, tokenHash: string): Promise<Invitation | "ended">;
  /** Invitations that can still be used. */
  invitations(seat: Seat): Promise<Invitation[]>;
  revokeInvitation(seat: Seat, invitationId: string): Promise<boolean>;
  invitation(tokenHash: string): Promise<InvitationFound | InvitationRefusal>;
  /** Uses the invitation up, for an account that exists or for a new one. */
  acceptInvitation(
    tokenHash: string,
    who: { accountId: string } | { account: Omit<Account, "role">; passwordHash: string },
  ): Promise<Seated | InvitationRefusal | "conflict">;
  /**
   * Takes a student's seat; the seat this visitor already has in it is given back. `name` has been read. With a lobby
   * the seat waits at the door.
   */
  join(seminarId: string, visitor: string, name: string): Promise<Seated | JoinRefusal>;
  /**
   * Gives a student's seat a private code, by its hash, to come back with on another device; the one before no longer
   * works.
   */
  offerRejoin(seat: Seat, codeHash: string): Promise<Seated | "not_found">;
  /**
   * Moves the seat with this code to the visitor's browser and uses the code up; also past a lock and after the end.
   * `conflict`: that browser has another seat in the seminar; `removed`: it had one. `moved`: it was another browser's.
   */
  rejoin(
    seminarId: string,
    codeHash: string,
    visitor: string,
  ): Promise<(Seated & { moved: boolean }) | RejoinRefusal>;
  /** The seat is no longer this visitor's; only its code opens it from now on. */
  leaveDevice(seat: Seat, visitor: string): Promise<Seated | "not_found">;
  seat(seminarId: string, person: Person): Promise<Seated | null>;
  seatInRoom(roomId: string, person: Person): Promise<SeatedInRoom | null>;
  seatOfPost(postId: string, person: Person): Promise<SeatedInRoom | null>;
  /** The seat that `person` has in the seminar of another seat. */
  seatBeside(seatId: string, person: Person): Promise<Seated | null>;
  seats(seat: Seat): Promise<Seat[]>;
  /** Lets in those named, or everybody who waits at the door. */
  admit(seat: Seat, seatIds?: string[]): Promise<{ seats: Seat[]; seminar: Seminar } | "not_found">;
  /** Students only: how far their posts are trusted from now on. */
  setStanding(seat: Seat, seatId: string, standing: Standing): Promise<Seated | "not_found" | "forbidden">;
  /** Students only. Every post of the seat counts as changed: `rooms` are those, each as it is now. */
  renameSeat(
    seat: Seat,
    seatId: string,
    name: string,
  ): Promise<
    (Seated & { rooms: { room: Room; posts: Post[] }[] }) | "not_found" | "forbidden" | "name_taken"
  >;
  /** A private word to a student. */
  nudge(seat: Seat, seatId: string, text: string): Promise<Seated | "not_found" | "forbidden" | "ended">;
  /** Counts that the random picker chose this seat; `conflict` where it no longer has the `picks` it was chosen for. */
  countPick(seat: Seat, seatId: string, picks?: number): Promise<Seated | "not_found" | "conflict">;
  /** Teachers cannot be removed. After a student's removal newcomers wait at the door. */
  removeSeat(seat: Seat, seatId: string): Promise<Seated | "not_found" | "forbidden">;
}

export type RejoinRefusal = "not_found" | "conflict" | "removed";

export type JoinRefusal = "name_taken" | "removed" | "locked" | "ended";

export type InvitationRefusal = "not_found" | "used" | "ended";

export type InvitationFound = Invitation & { title: string };
