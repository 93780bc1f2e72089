/**
 * The public protocol over Socket.IO: every command with the schema of its input and the shape of its reply, and
 * every event the server sends. `docs/protocol.md` describes it in prose. Shared by the server and the client; the
 * client imports types only, so zod stays out of its bundle.
 */
import type { z } from "zod";
import type { commandInputs } from "./inputs";
import type { NameRefusal } from "./name";
import type {
  Citation,
  Flag,
  LatestDecision,
  Policies,
  Post,
  PostStatus,
  Reaction,
  Revision,
  Role,
  Room,
  Seat,
  Standing,
  TalkMove,
} from "./records";
import type { Hold } from "./triage";

export type CommandName = keyof typeof commandInputs;
export type CommandInput<C extends CommandName> = z.output<(typeof commandInputs)[C]>;

/** What a seminar looks like to the people in it. */
export interface SeminarView extends Policies {
  id: string;
  title: string;
  code: string;
  locked: boolean;
  lobby: boolean;
  frozen: boolean;
  screenRoomId: string | null;
  endedAt: number | null;
  seq: number;
}

export type RoomView = Pick<
  Room,
  "id" | "position" | "question" | "parts" | "phase" | "endsAt" | "review" | "slowSeconds" | "spotlight"
> & {
  revealed: boolean;
  /** The student whose post became this room, by the name the class knows. */
  credit: { postId: string; handle: string; name: string } | null;
  /** The room clock at the last change of the room itself. */
  seq: number;
};

/** The reader's own seat. */
export type OwnSeat = Pick<Seat, "id" | "seminarId" | "role" | "handle" | "standing" | "nudge"> & {
  name: string;
  /** The name classmates see; the same as `name` where real names are shown. */
  shownAs: string;
};

/** A seat as staff see it. */
export type SeatView = Pick<
  Seat,
  "id" | "role" | "handle" | "name" | "pseudonym" | "admitted" | "picks" | "seq" | "createdAt"
> & {
  standing: Standing;
  /** When staff last sent this student a private word. */
  nudgedAt: number | null;
  removed: boolean;
};

export interface PostView {
  id: string;
  roomId: string;
  author: { handle: string; name: string; role: Role };
  parentId: string | null;
  move: TalkMove;
  text: string;
  /** The language it is written in, as a BCP 47 tag; missing where that is not known. */
  lang?: string;
  status: PostStatus;
  /** Reading order within the room. */
  order: number;
  /** Room clock at the post's last change. */
  seq: number;
  createdAt: number;
  revisedAt: number | null;
  citations: Citation[];
  pinned: boolean;
  /** The wording at the reveal, where it was changed since. */
  first?: Pick<Revision, "text" | "move">;
  /** How many readers react in each way; missing where nobody does. Who does is told to nobody. */
  reactions?: Post["reactions"];
  /** To its author and to staff: what became of it, and why. */
  decision?: LatestDecision;
  /** To staff only. */
  seat?: { id: string; name: string };
  /** To staff only: why the word filter held it. */
  held?: Hold;
  /** To staff only: flags that wait for an answer. */
  flags?: Pick<Flag, "by" | "note" | "at">[];
}

export type PostGone = { id: string; seq: number; gone: true };
export type PostChange = PostView | PostGone;

export interface RoomChangesEvent {
  roomId: string;
  /** The room clock this frame leads to. */
  seq: number;
  /** The clock of the frame before it. A client whose own is lower has missed something and enters again. */
  prev: number;
  posts?: PostChange[];
  room?: RoomView;
}

export interface SeminarChangesEvent {
  seminarId: string;
  seq: number;
  prev: number;
  seminar?: SeminarView;
  rooms?: RoomView[];
  /** The reader's own seat, where something about it changed. */
  seat?: OwnSeat;
}

export interface SeatsChangesEvent {
  seminarId: string;
  seq: number;
  prev: number;
  seats: SeatView[];
}

/** How far a silent room is. A count, to students and the screen; staff count for themselves. */
export interface RoomAnsweredEvent {
  roomId: string;
  answered: number;
  students: number;
}

/** How the reader's own seat reacts to a post: all of it, to every connection of that seat and to nobody else. */
export interface SeatReactedEvent {
  roomId: string;
  postId: string;
  reactions: Reaction[];
  /** The room clock that this is true of. */
  seq: number;
}

/** A post that nobody has answered yet, which the reader is asked to answer. */
export interface AskView {
  roomId: string;
  postId: string;
}

/** What the reader's own seat is asked from now on; null: nothing. To that seat alone. */
export interface SeatAskedEvent {
  seminarId: string;
  ask: AskView | null;
}

export interface PresenceEvent {
  seminarId: string;
  /** How many people are connected. */
  here: number;
  /** To staff only: their seats. */
  seats?: string[];
}

/** `moved`: the student went on in another browser. */
export type SeatEndedReason = "removed" | "ended" | "signed_out" | "moved";

export interface ServerEvents {
  "room:changes": (event: RoomChangesEvent) => void;
  "seminar:changes": (event: SeminarChangesEvent) => void;
  "seats:changes": (event: SeatsChangesEvent) => void;
  "room:answered": (event: RoomAnsweredEvent) => void;
  "seat:reacted": (event: SeatReactedEvent) => void;
  "seat:asked": (event: SeatAskedEvent) => void;
  presence: (event: PresenceEvent) => void;
  "seat:ended": (event: { seminarId?: string; reason: SeatEndedReason }) => void;
}

export interface CommandReplies {
  "seminar:enter": {
    seat: OwnSeat;
    seminar: SeminarView;
    rooms: RoomView[];
    /** To staff only. */
    seats?: SeatView[];
    /** What the reader is asked now. */
    ask: AskView | null;
    seq: number;
    /** Server time, ms. */
    now: number;
    /** Names the pages that this server serves: a page that another build made reloads. */
    version: string;
  };
  /** With `since` 0 in the reply, `posts` is everything and replaces what the client had. */
  "room:enter": {
    seat: OwnSeat;
    room: RoomView;
    posts: PostChange[];
    /** In a silent room. */
    answered?: RoomAnsweredEvent;
    /** How the reader's own seat reacts, by post: always all of the room. */
    reacted: Record<string, Reaction[]>;
    seq: number;
    since: number;
  };
  "post:add": { post: PostView };
  "post:revise": { post: PostView };
  "post:withdraw": { post: PostView };
  "post:flag": object;
  "post:pass": object;
  "post:react": { post: PostView; reactions: Reaction[] };
  "post:decide": { post: PostView };
  "post:undo": { post: PostView };
  "post:pin": { post: PostView };
  "room:add": { room: RoomView };
  "room:phase": { room: RoomView };
  "room:policy": { room: RoomView };
  "room:spotlight": { room: RoomView };
  "seminar:freeze": { seminar: SeminarView };
  "seminar:policy": { seminar: SeminarView };
  "seminar:admit": { seats: SeatView[] };
  "seminar:end": { seminar: SeminarView };
  "seat:standing": { seat: SeatView };
  "seat:rename": { seat: SeatView };
  "seat:nudge": { seat: SeatView };
  "seat:pick": { seat: SeatView };
  "seat:remove": { seat: SeatView };
}

export const refusals = [
  "invalid", // not of the command's form; `message` names the field
  "too_long",
  "empty",
  "not_found", // no such thing, or none that this seat may know of
  "not_in_lesson", // a citation names no block, no range or other words than stand there
  "forbidden", // the seat may see it but not do this
  "conflict", // something else happened first
  "waiting",
  "frozen",
  "closed",
  "ended",
  "muted",
  "lobby", // the seat waits at the door
  "slow_down", // too many posts; `retryAfter` says in how many milliseconds the next may come
  "full", // no more rooms fit into the seminar
  "name_empty",
  "name_too_long",
  "name_unreadable",
  "name_reserved",
  "name_taken",
  "unavailable", // the server could not store it; nothing was changed
] as const satisfies (NameRefusal | string)[];
export type Refusal = (typeof refusals)[number];

export interface Refused {
  ok: false;
  error: Refusal;
  message: string;
  /** With `slow_down` and `unavailable`: milliseconds. */
  retryAfter?: number;
  /** With `conflict` about a post: what it has become meanwhile, and through whom. */
  post?: PostView;
}
export type Reply<C extends CommandName> = ({ ok: true } & CommandReplies[C]) | Refused;

export type ClientCommands = {
  [C in CommandName]: (input: CommandInput<C>, ack: (reply: Reply<C>) => void) => void;
};
