import type { LessonText, QuestionPart } from "../lesson/lesson";
import type {
  Account,
  Act,
  Decision,
  Flag,
  Phase,
  Policies,
  Post,
  Revision,
  Role,
  Room,
  Seat,
  Seminar,
  Spotlight,
} from "../records";
import type { RoomSet } from "./seated";

/** Seminars with their rooms and policies, and the record of all of it. */
export interface SeminarStore {
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
  rooms(seat: Seat): Promise<Room[]>;
  /** The lesson as it was when the seminar opened. */
  frozenLesson(seat: Seat): Promise<LessonText>;
  record(seat: Seat): Promise<SeminarRecord>;
  /** How many students have answered, by silent room; `students`: how many could. */
  answered(seminarId: string): Promise<{ students: number; rooms: { roomId: string; answered: number }[] }>;
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

export type PolicyChange = Partial<Pick<Seminar, "review" | "silentStart" | "locked" | "lobby">>;

export type RoomPolicyChange = Partial<Pick<Room, "review" | "slowSeconds">>;
