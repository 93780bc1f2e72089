/**
 * The storage port in the words of a classroom. One method is one atomic intention; writes return the rows written,
 * refusals are values. A rejected promise means that nothing was stored (a full disk, a lost database).
 *
 * Nothing inside a seminar is found without a seat: `seat` and `join` are the only ways in.
 */
import type { Lesson, LessonFormat, LessonText, QuestionPart } from "./lesson/lesson";
import type { WritingRefusal } from "./moderation";
import type { ReactionRefusal } from "./reactions";
import type {
  Account,
  Act,
  Citation,
  Decision,
  DecisionKind,
  Flag,
  Invitation,
  Phase,
  Policies,
  Post,
  Reaction,
  Revision,
  Role,
  Room,
  SavedLesson,
  Seat,
  Seminar,
  Spotlight,
  StaffRole,
  Standing,
  TalkMove,
} from "./records";
import type { Hold, WordList } from "./triage";

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

/** Everything that happened in a seminar. */
export interface SeminarRecord {
  rooms: Room[];
  posts: Post[];
  revisions: Revision[];
  decisions: Decision[];
  flags: Flag[];
  seats: Seat[];
  acts: Act[];
}

/** `role`: the account's own in it. */
export type SeminarSummary = Seminar & { role: Role; rooms: number; students: number; posts: number };

export interface Store {
  /** Null once any account exists: the set-up link makes the first one only. */
  addFirstAccount(account: Omit<Account, "role">, passwordHash: string): Promise<Account | "conflict">;
  hasAccounts(): Promise<boolean>;
  accountByEmail(email: string): Promise<{ account: Account; passwordHash: string } | null>;
  /** Ends every session of the account as well. */
  changePassword(accountId: string, passwordHash: string): Promise<void>;
  openSession(accountId: string): Promise<string>;
  /** The account signed in by this session, or null once it was closed. */
  accountOfSession(sessionId: string): Promise<Account | null>;
  closeSession(sessionId: string): Promise<void>;
  closeSessions(accountId: string): Promise<void>;

  saveLesson(
    lesson: Pick<SavedLesson, "id" | "accountId"> & { source: string; format: LessonFormat; lesson: Lesson },
  ): Promise<SavedLesson | "not_found">;
  lessons(accountId: string): Promise<Omit<SavedLesson, "source" | "lesson">[]>;
  lesson(accountId: string, lessonId: string): Promise<SavedLesson | null>;
  deleteLesson(accountId: string, lessonId: string): Promise<boolean>;

  /** Freezes a copy of the lesson, makes a room of each question and seats the teacher. */
  openSeminar(
    teacher: Account,
    lesson: LessonText,
    questions: { text: string; parts: QuestionPart[] }[],
    policies: Policies,
  ): Promise<Seminar>;
  /** Those in which the account has a seat, the latest first. */
  seminars(accountId: string): Promise<SeminarSummary[]>;
  seminarByCode(code: string): Promise<Seminar | null>;

  /** The account's word filter; null where it was never changed. */
  wordList(accountId: string): Promise<WordList | null>;
  saveWordList(accountId: string, list: WordList): Promise<void>;

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

  rooms(seat: Seat): Promise<Room[]>;
  seats(seat: Seat): Promise<Seat[]>;
  /** The lesson as it was when the seminar opened. */
  frozenLesson(seat: Seat): Promise<LessonText>;
  /** Posts of the room that changed after `since`, in order of change, and the room clock they lead to. */
  postsSince(seat: Seat, roomId: string, since: number): Promise<{ posts: Post[]; room: Room }>;
  /** How this seat reacts to the posts of a room, by post. */
  ownReactions(seat: Seat, roomId: string): Promise<Record<string, Reaction[]>>;
  /** This seat's own posts, in order. */
  ownPosts(seat: Seat, roomId?: string): Promise<Post[]>;
  record(seat: Seat): Promise<SeminarRecord>;
  /** One post of the seat's seminar, as it is now. */
  post(seat: Seat, postId: string): Promise<WrittenPost | null>;
  /** How many students have answered, by silent room; `students`: how many could. */
  answered(seminarId: string): Promise<{ students: number; rooms: { roomId: string; answered: number }[] }>;

  addPost(
    seat: Seat,
    draft: Draft,
  ): Promise<(WrittenPost & { repeated: boolean }) | WritingRefusal | "slow_down" | "conflict">;
  /** After `slow_down`: milliseconds until this seat may post in the room again. */
  untilNextPost(seat: Seat, roomId: string): Promise<number>;
  /** Citations and a language that are left out stay as they are. */
  revisePost(
    seat: Seat,
    postId: string,
    wording: Pick<Draft, "text" | "move" | "held"> & { citations?: Citation[]; lang?: string },
  ): Promise<WrittenPost | WritingRefusal | "conflict">;
  withdrawPost(seat: Seat, postId: string): Promise<WrittenPost | WritingRefusal | "conflict">;
  /** `seen`: the post's clock as the decider saw it; `conflict` where it was decided or reworded since. */
  decidePost(
    seat: Seat,
    postId: string,
    decision: DecisionKind,
    note: string | null,
    seen?: number,
  ): Promise<WrittenPost | "not_found" | "conflict">;
  /** Takes back the latest decision; `conflict` where another came after it or the post has changed since. */
  undoDecision(
    seat: Seat,
    postId: string,
    decisionId: string,
  ): Promise<WrittenPost | "not_found" | "conflict">;
  /** A request that staff look at a post that is up. Once for each seat until it is answered: `repeated`. */
  flagPost(
    seat: Seat,
    postId: string,
    note: string | null,
  ): Promise<(WrittenPost & { repeated: boolean }) | "not_found" | "ended">;
  /**
   * The seat reacts to a post in this way, or no longer. `repeated`: it did so already, and nothing has changed.
   * `reactions`: every way in which it now does.
   */
  reactToPost(
    seat: Seat,
    postId: string,
    reaction: Reaction,
    on: boolean,
  ): Promise<(WrittenPost & { repeated: boolean; reactions: Reaction[] }) | ReactionRefusal>;
  pinPost(seat: Seat, postId: string, pinned: boolean): Promise<WrittenPost | "not_found" | "conflict">;
  /** Adds a room at the end, waiting. With `postId` it is that student's question; only once. */
  addRoom(
    seat: Seat,
    question: string,
    postId: string | null,
  ): Promise<{ room: Room; seminar: Seminar } | "not_found" | "conflict" | "full" | "ended">;
  /** The same phase again only sets or clears the timer. `revealed`: the answers that classmates may see from now on, at the end of a silent phase. */
  setPhase(
    seat: Seat,
    roomId: string,
    phase: Phase,
    endsAt?: number | null,
  ): Promise<{ room: Room; seminar: Seminar; revealed: Post[] } | "not_found" | "conflict" | "ended">;
  /** What is left out stays as it is. */
  setRoomPolicy(
    seat: Seat,
    roomId: string,
    policy: RoomPolicyChange,
  ): Promise<RoomSet | "not_found" | "ended">;
  /** Also puts the room on the screen. Only posts that the class can see are collected. */
  setSpotlight(
    seat: Seat,
    roomId: string,
    spotlight: Spotlight,
  ): Promise<RoomSet | "not_found" | "conflict" | "ended">;
  setFrozen(seat: Seat, frozen: boolean): Promise<Seminar | "not_found" | "ended">;
  /** What is left out stays as it is. Names cannot change: whoever was promised a pseudonym keeps it. */
  setPolicy(seat: Seat, policy: PolicyChange): Promise<Seminar | "not_found" | "ended">;
  endSeminar(seat: Seat): Promise<Seminar | "not_found">;
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

  close(): Promise<void>;
}

export interface Draft {
  id: string;
  roomId: string;
  parentId: string | null;
  move: TalkMove;
  text: string;
  lang: string | null;
  citations: Citation[];
  /** What the word filter says of the text. */
  held: Hold | null;
}

export type PolicyChange = Partial<Pick<Seminar, "review" | "silentStart" | "locked" | "lobby">>;
export type RoomPolicyChange = Partial<Pick<Room, "review" | "slowSeconds">>;
export interface RoomSet {
  room: Room;
  seminar: Seminar;
}

export type RejoinRefusal = "not_found" | "conflict" | "removed";
export type JoinRefusal = "name_taken" | "removed" | "locked" | "ended";

export type InvitationRefusal = "not_found" | "used" | "ended";
export type InvitationFound = Invitation & { title: string };
