/**
 * The public protocol over Socket.IO: every command with the schema of its input and the shape of its reply, and
 * every event the server sends. `docs/protocol.md` describes it in prose. Shared by the server and the client; the
 * client imports types only, so zod stays out of its bundle.
 */
import { z } from "zod";
import { MAX_NOTE_CHARACTERS, MAX_POST_CHARACTERS } from "./limits";
import type { Decision, Policies, PostStatus, Role, Room, Seat, Standing, TalkMove } from "./records";
import { decisionKinds, phases, standings, talkMoves } from "./records";
import { atMost, isStorable } from "./text";

const id = z.string().regex(/^[\w-]{1,64}$/);
/** Clocks are 32-bit integers where they are stored. */
const clock = z
  .int()
  .min(0)
  .max(2 ** 31 - 1);
const storable = z.string().refine(isStorable, "malformed");
const postText = storable
  .check(atMost(MAX_POST_CHARACTERS))
  .refine((text) => text.trim().length > 0, "empty");
const note = storable.check(atMost(MAX_NOTE_CHARACTERS));

export const commandInputs = {
  "seminar:enter": z.strictObject({ seminarId: id }),
  "room:enter": z.strictObject({ roomId: id, since: clock }),
  "post:add": z.strictObject({
    roomId: id,
    id: z.uuid(),
    text: postText,
    move: z.enum(talkMoves),
    parentId: id.optional(),
  }),
  "post:revise": z.strictObject({ postId: id, text: postText, move: z.enum(talkMoves) }),
  "post:withdraw": z.strictObject({ postId: id }),
  "post:decide": z.strictObject({ postId: id, decision: z.enum(decisionKinds), note: note.optional() }),
  "room:phase": z.strictObject({ roomId: id, phase: z.enum(phases) }),
  "seminar:freeze": z.strictObject({ seminarId: id, frozen: z.boolean() }),
  "seminar:policy": z.strictObject({
    seminarId: id,
    review: z.boolean().optional(),
    silentStart: z.boolean().optional(),
    locked: z.boolean().optional(),
  }),
  "seminar:end": z.strictObject({ seminarId: id }),
  "seat:standing": z.strictObject({ seatId: id, standing: z.enum(standings) }),
  "seat:remove": z.strictObject({ seatId: id }),
} as const;

export type CommandName = keyof typeof commandInputs;
export type CommandInput<C extends CommandName> = z.output<(typeof commandInputs)[C]>;
export const commandNames = Object.keys(commandInputs) as CommandName[];

/** What a seminar looks like to the people in it. */
export interface SeminarView extends Policies {
  id: string;
  title: string;
  code: string;
  locked: boolean;
  frozen: boolean;
  endedAt: number | null;
  seq: number;
}

export type RoomView = Pick<Room, "id" | "position" | "question" | "parts" | "phase"> & {
  revealed: boolean;
  /** The room clock at the last change of the room itself. */
  seq: number;
};

/** The reader's own seat. */
export type OwnSeat = Pick<Seat, "id" | "seminarId" | "role" | "handle" | "standing"> & {
  name: string;
  /** The name classmates see; the same as `name` where real names are shown. */
  shownAs: string;
};

/** A seat as staff see it. */
export type SeatView = Pick<Seat, "id" | "role" | "handle" | "name" | "pseudonym" | "seq" | "createdAt"> & {
  standing: Standing;
  removed: boolean;
};

export interface PostView {
  id: string;
  roomId: string;
  author: { handle: string; name: string; role: Role };
  parentId: string | null;
  move: TalkMove;
  text: string;
  status: PostStatus;
  /** Reading order within the room. */
  order: number;
  /** Room clock at the post's last change. */
  seq: number;
  createdAt: number;
  revisedAt: number | null;
  /** To its author and to staff: what became of it, and why. */
  decision?: Pick<Decision, "decision" | "note" | "by" | "at">;
  /** To staff only. */
  seat?: { id: string; name: string };
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

export interface PresenceEvent {
  seminarId: string;
  /** How many people are connected. */
  here: number;
  /** To staff only: their seats. */
  seats?: string[];
}

export type SeatEndedReason = "removed" | "ended" | "signed_out";

export interface ServerEvents {
  "room:changes": (event: RoomChangesEvent) => void;
  "seminar:changes": (event: SeminarChangesEvent) => void;
  "seats:changes": (event: SeatsChangesEvent) => void;
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
    seq: number;
    /** Server time, ms. */
    now: number;
  };
  /** With `since` 0 in the reply, `posts` is everything and replaces what the client had. */
  "room:enter": { seat: OwnSeat; room: RoomView; posts: PostChange[]; seq: number; since: number };
  "post:add": { post: PostView };
  "post:revise": { post: PostView };
  "post:withdraw": { post: PostView };
  "post:decide": { post: PostView };
  "room:phase": { room: RoomView };
  "seminar:freeze": { seminar: SeminarView };
  "seminar:policy": { seminar: SeminarView };
  "seminar:end": { seminar: SeminarView };
  "seat:standing": { seat: SeatView };
  "seat:remove": { seat: SeatView };
}

export const refusals = [
  "invalid", // not of the command's form; `message` names the field
  "too_long",
  "empty",
  "not_found", // no such thing, or none that this seat may know of
  "forbidden", // the seat may see it but not do this
  "conflict", // something else happened first
  "waiting",
  "frozen",
  "closed",
  "ended",
  "muted",
  "unavailable", // the server could not store it; nothing was changed
] as const;
export type Refusal = (typeof refusals)[number];

export type Refused = { ok: false; error: Refusal; message: string };
export type Reply<C extends CommandName> = ({ ok: true } & CommandReplies[C]) | Refused;

export type ClientCommands = {
  [C in CommandName]: (input: CommandInput<C>, ack: (reply: Reply<C>) => void) => void;
};
