/**
 * What is kept, as the store hands it out. Times are milliseconds since 1970 (UTC). `seq` is a clock that only
 * rises: a room's counts changes to its posts and itself, a seminar's counts changes to it, its rooms and seats.
 */
import type { Lesson, LessonFormat, QuestionPart } from "./lesson/lesson";

export const roles = ["teacher", "co-teacher", "student", "observer"] as const;
export type Role = (typeof roles)[number];

export const phases = ["waiting", "silent", "open", "frozen", "closed"] as const;
export type Phase = (typeof phases)[number];

export const standings = ["trusted", "normal", "reviewed", "muted"] as const;
export type Standing = (typeof standings)[number];

export const postStatuses = ["pending", "visible", "returned", "hidden", "withdrawn"] as const;
export type PostStatus = (typeof postStatuses)[number];

export const talkMoves = ["claim", "evidence", "build", "challenge", "ask"] as const;
export type TalkMove = (typeof talkMoves)[number];

export const decisionKinds = ["approve", "return", "hide", "restore"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export interface Account {
  id: string;
  email: string;
  name: string;
  role: "teacher" | "admin";
}

export interface SavedLesson {
  id: string;
  accountId: string;
  title: string;
  source: string;
  format: LessonFormat;
  lesson: Lesson;
  createdAt: number;
  updatedAt: number;
}

/** Chosen when the seminar opens. */
export interface Policies {
  names: "real" | "pseudonyms";
  /** Posts wait for a teacher before classmates see them. */
  review: boolean;
  /** Rooms open with a silent first answer. */
  silentStart: boolean;
}

export interface Seminar extends Policies {
  id: string;
  accountId: string;
  title: string;
  /** Eight characters, stored without a dash; see `code.ts`. */
  code: string;
  /** Nobody new can join; who has a seat comes back to it. */
  locked: boolean;
  /** "Freeze everything": every room is read-only until it is lifted. */
  frozen: boolean;
  seq: number;
  createdAt: number;
  endedAt: number | null;
}

export interface Room {
  id: string;
  seminarId: string;
  position: number;
  question: string;
  /** The sentences of the lesson that the question was made from. */
  parts: QuestionPart[];
  phase: Phase;
  /** Room clock when classmates' answers were first shown; null while nobody may see others. */
  revealedSeq: number | null;
  /** The room clock. */
  seq: number;
  /** The room clock at the last change of the room itself. */
  changedSeq: number;
}

export interface Seat {
  id: string;
  seminarId: string;
  role: Role;
  accountId: string | null;
  name: string;
  /** Stands in for the name in a pseudonymous seminar; distinct within it, not derived from the name. */
  pseudonym: string;
  /** What classmates' clients know this seat by. Says nothing about the person, and is not the seat's id. */
  handle: string;
  standing: Standing;
  seq: number;
  createdAt: number;
  removedAt: number | null;
}

export interface Decision {
  id: string;
  postId: string;
  /** The seat of the member of staff who decided, and the name it had. */
  seatId: string;
  by: string;
  decision: DecisionKind;
  from: PostStatus;
  to: PostStatus;
  note: string | null;
  seq: number;
  at: number;
}

/** An earlier wording of a post, kept when its author changed it. */
export interface Revision {
  id: string;
  postId: string;
  text: string;
  move: TalkMove;
  /** When this wording was replaced. */
  seq: number;
  at: number;
}

export interface Post {
  /** Made by the author's client, so that a repeat is recognised. */
  id: string;
  roomId: string;
  author: Pick<Seat, "id" | "role" | "name" | "pseudonym" | "handle">;
  parentId: string | null;
  move: TalkMove;
  text: string;
  status: PostStatus;
  /** Room clock when it was added: the order in which everyone reads. */
  order: number;
  /** Room clock at its last change. */
  seq: number;
  /** Room clock when classmates could first see it; null if never. */
  shownSeq: number | null;
  createdAt: number;
  revisedAt: number | null;
  /** The latest decision about it. */
  decision: Pick<Decision, "decision" | "note" | "by" | "at"> | null;
}
