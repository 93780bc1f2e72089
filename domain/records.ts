/**
 * What is kept, as the store hands it out. Times are milliseconds since 1970 (UTC). `seq` is a clock that only
 * rises: a room's counts changes to its posts and itself, a seminar's counts changes to it, its rooms and seats.
 */
import type { Lesson, LessonFormat, QuestionPart } from "./lesson/lesson";
import type { Hold } from "./triage";

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

/** `dismiss` answers the flags of a post and leaves it as it is. */
export const decisionKinds = ["approve", "return", "hide", "restore", "dismiss"] as const;
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
  /** Newcomers wait at the door until a member of staff lets them in. */
  lobby: boolean;
  /** "Freeze everything": every room is read-only until it is lifted. */
  frozen: boolean;
  /** The room that the projector shows; null before any was opened. */
  screenRoomId: string | null;
  seq: number;
  createdAt: number;
  endedAt: number | null;
}

/** Posts collected for the projector, in the teacher's order, and which of them it shows; none at -1. */
export interface Spotlight {
  posts: string[];
  at: number;
}

/** The student whose post became a room. Follows a change of the name. */
export type Credit = Pick<Seat, "handle" | "name" | "pseudonym"> & { postId: string };

export interface Room {
  id: string;
  seminarId: string;
  position: number;
  question: string;
  /** The sentences of the lesson that the question was made from. */
  parts: QuestionPart[];
  phase: Phase;
  /** When the time for this phase is up; null without a timer. Nothing happens by itself then. */
  endsAt: number | null;
  /** Whether posts wait in this room; null: as in the seminar. */
  review: boolean | null;
  /** Slow mode: seconds between two posts of one student; 0 without. */
  slowSeconds: number;
  spotlight: Spotlight;
  credit: Credit | null;
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
  /** False while waiting at the door. */
  admitted: boolean;
  /** How often the random picker chose this seat. */
  picks: number;
  /** The latest private word of staff to this seat. */
  nudge: Nudge | null;
  seq: number;
  createdAt: number;
  removedAt: number | null;
}

/** A private word of staff to one student. */
export interface Nudge {
  id: string;
  text: string;
  by: string;
  at: number;
}

export const actKinds = ["admit", "standing", "rename", "remove", "nudge"] as const;

/** What a member of staff did about a person: kept like decisions about posts. */
export interface Act {
  id: string;
  /** Whom it was about. */
  seatId: string;
  by: string;
  act: (typeof actKinds)[number];
  /** The standing or name before and after; the words of a nudge in `to`. */
  from: string | null;
  to: string | null;
  at: number;
}

/** One way into a seminar's staff, by a link that works once. */
export interface Invitation {
  id: string;
  seminarId: string;
  role: StaffRole;
  /** Who made it. */
  by: string;
  createdAt: number;
  expiresAt: number;
}
export const invitedRoles = ["co-teacher", "observer"] as const;
export type StaffRole = (typeof invitedRoles)[number];

export interface Decision {
  id: string;
  postId: string;
  /** The seat of the member of staff who decided, and the name it had. */
  seatId: string;
  by: string;
  /** `undo` takes the decision before it back. */
  decision: DecisionKind | "undo";
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

/** A pointer from a post to a block of the lesson: characters [start, end) of the block's text, and the words there. */
export interface Citation {
  blockId: string;
  start: number;
  end: number;
  quote: string;
}

/** A reader's request that a teacher look at a post. */
export interface Flag {
  id: string;
  postId: string;
  seatId: string;
  by: string;
  note: string | null;
  at: number;
}

/** What a reader can say about a post with one press. Counted, never ranked. */
export const reactions = ["agree", "think", "unclear", "evidence"] as const;
export type Reaction = (typeof reactions)[number];

export interface Post {
  /** Made by the author's client, so that a repeat is recognised. */
  id: string;
  roomId: string;
  author: Pick<Seat, "id" | "role" | "name" | "pseudonym" | "handle">;
  parentId: string | null;
  move: TalkMove;
  text: string;
  /** The language it is written in, as a BCP 47 tag; null where that is not known. */
  lang: string | null;
  status: PostStatus;
  /** Room clock when it was added: the order in which everyone reads. */
  order: number;
  /** Room clock at its last change. */
  seq: number;
  /** Room clock when classmates could first see it; null if never. */
  shownSeq: number | null;
  createdAt: number;
  revisedAt: number | null;
  citations: Citation[];
  /** Kept at the top of its room. */
  pinned: boolean;
  /** The wording at the reveal, where its author changed it since and no teacher had objected to it. */
  first: Pick<Revision, "text" | "move"> | null;
  /** The rule of the word filter that fired on this wording. To staff only. */
  held: Hold | null;
  /** Flags that no decision has answered yet. To staff only. */
  flags: Flag[];
  /** How many readers react in each way; a reaction that nobody has is missing. */
  reactions: Partial<Record<Reaction, number>>;
  /** The latest decision about it. */
  decision: LatestDecision | null;
}

/** `id` and `from` are missing in what versions before 0.2 decided. */
export type LatestDecision = Pick<Decision, "decision" | "note" | "by" | "at"> &
  Partial<Pick<Decision, "id" | "from">>;
