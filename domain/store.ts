/**
 * The storage port in the words of a classroom. One method is one atomic intention; writes return the rows written,
 * refusals are values. A rejected promise means that nothing was stored (a full disk, a lost database).
 *
 * Nothing inside a seminar is found without a seat: `seat` and `join` are the only ways in.
 */
import type { Lesson, LessonFormat, LessonText, QuestionPart } from "./lesson/lesson";
import type { WritingRefusal } from "./moderation";
import type {
  Account,
  Decision,
  DecisionKind,
  Phase,
  Policies,
  Post,
  Revision,
  Room,
  SavedLesson,
  Seat,
  Seminar,
  Standing,
  TalkMove,
} from "./records";

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
  seats: Seat[];
}

export type SeminarSummary = Seminar & { rooms: number; students: number; posts: number };

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
  seminars(accountId: string): Promise<SeminarSummary[]>;
  seminarByCode(code: string): Promise<Seminar | null>;

  /** Takes a student's seat; the seat this visitor already has in it is given back. `name` has been read. */
  join(seminarId: string, visitor: string, name: string): Promise<Seated | JoinRefusal>;
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
  /** This seat's own posts, in order. */
  ownPosts(seat: Seat, roomId?: string): Promise<Post[]>;
  record(seat: Seat): Promise<SeminarRecord>;

  addPost(
    seat: Seat,
    draft: Draft,
  ): Promise<(WrittenPost & { repeated: boolean }) | WritingRefusal | "conflict">;
  revisePost(
    seat: Seat,
    postId: string,
    text: string,
    move: TalkMove,
  ): Promise<WrittenPost | WritingRefusal | "conflict">;
  withdrawPost(seat: Seat, postId: string): Promise<WrittenPost | WritingRefusal | "conflict">;
  decidePost(
    seat: Seat,
    postId: string,
    decision: DecisionKind,
    note: string | null,
  ): Promise<WrittenPost | "not_found" | "conflict">;
  /** `revealed`: the answers that classmates may see from now on, at the end of a silent phase. */
  setPhase(
    seat: Seat,
    roomId: string,
    phase: Phase,
  ): Promise<{ room: Room; seminar: Seminar; revealed: Post[] } | "not_found" | "conflict" | "ended">;
  setFrozen(seat: Seat, frozen: boolean): Promise<Seminar | "not_found" | "ended">;
  /** What is left out stays as it is. Names cannot change: whoever was promised a pseudonym keeps it. */
  setPolicy(seat: Seat, policy: PolicyChange): Promise<Seminar | "not_found" | "ended">;
  endSeminar(seat: Seat): Promise<Seminar | "not_found">;
  /** Students only: how far their posts are trusted from now on. */
  setStanding(seat: Seat, seatId: string, standing: Standing): Promise<Seated | "not_found" | "forbidden">;
  /** Teachers cannot be removed. */
  removeSeat(seat: Seat, seatId: string): Promise<Seated | "not_found" | "forbidden">;

  close(): Promise<void>;
}

export interface Draft {
  id: string;
  roomId: string;
  parentId: string | null;
  move: TalkMove;
  text: string;
}

export type PolicyChange = Partial<Pick<Seminar, "review" | "silentStart" | "locked">>;

export type JoinRefusal = "name_taken" | "removed" | "locked" | "ended";
