import { type Ability, isStaff, type Viewer, viewerOf, viewFor } from "../../domain/access";
import type {
  CommandInput,
  CommandName,
  CommandReplies,
  PostView,
  Refusal,
  Refused,
} from "../../domain/protocol";
import type { Citation, Seat, Seminar } from "../../domain/records";
import type { Store } from "../../domain/store";
import type { Person, Seated, WrittenPost } from "../../domain/store/seated";
import type { Hold } from "../../domain/triage";
import type { Asks } from "../asks";
import type { Publisher } from "../publish";
import { refuse } from "../sentences";

/** What a command works with, besides the seat it was found through. */
export interface Context {
  store: Store;
  publish: Publisher;
  person: Person;
  /** The connection is a projector's: it sees what the class sees, whoever opened it. */
  screen: boolean;
  /** Names the pages that this server serves. */
  build: string;
  /** Lets the caller's connection hear the seminar, or one room of it. */
  listen(seat: Seat, roomId?: string): Promise<void>;
  /** Ends the caller's own connection, which hears nothing more from now on. */
  hangUp(): Promise<void>;
  /** Ends every connection of a seat at once. */
  endSeat(seat: Seat): void;
  /** Ends every student's connection to the seminar. */
  endSeminar(seminarId: string): void;
  /** Who is asked to answer what. */
  asks: Pick<Asks, "entered" | "of" | "pass">;
  /** The seats that are connected now. */
  here(seminarId: string): ReadonlySet<string>;
  /**
   * Milliseconds until this seat may write again; null if it may now, which counts as one turn. Under the same `id`
   * only once.
   */
  takeTurn(seat: Seat, roomId: string, id?: string): number | null;
  /** The same for a reaction. */
  takeReaction(seat: Seat, roomId: string): number | null;
  /** Why the word filter holds a text of this seat. */
  hold(at: { seat: Seat; seminar: Seminar }, text: string): Promise<Hold | null>;
  /** Citations as they stand in the seminar's lesson. */
  cite(seat: Seat, asked: Citation[]): Promise<Citation[] | "not_in_lesson">;
}

export interface Command<C extends CommandName, At extends Seated> {
  needs: Ability;
  find(store: Store, input: CommandInput<C>, person: Person): Promise<At | null>;
  run(at: At, input: CommandInput<C>, context: Context): Promise<CommandReplies[C] | Refusal | Refused>;
}

/** Some of the commands, each by its name. */
export type Commands<Names extends CommandName> = { [C in Names]: Command<C, Seated> };

/** Ties `find` and `run` together, whatever kind of place they share. */
export function command<C extends CommandName, At extends Seated>(
  definition: Command<C, At>,
): Command<C, Seated> {
  return definition as unknown as Command<C, Seated>;
}

export const inSeminar = (store: Store, input: { seminarId: string }, person: Person) =>
  store.seat(input.seminarId, person);
export const inRoom = (store: Store, input: { roomId: string }, person: Person) =>
  store.seatInRoom(input.roomId, person);
export const ofPost = (store: Store, input: { postId: string }, person: Person) =>
  store.seatOfPost(input.postId, person);
export const beside = (store: Store, input: { seatId: string }, person: Person) =>
  store.seatBeside(input.seatId, person);

/** For its students a seminar is over when it has ended; what they wrote stays theirs to read over HTTP. */
export function isOver({ seat, seminar }: Seated): boolean {
  return seminar.endedAt !== null && !isStaff(seat);
}

/** What this connection may see. */
export function viewerAt(seat: Seat, { screen }: Pick<Context, "screen">): Viewer {
  return screen ? { kind: "screen" } : viewerOf(seat);
}

/** Tells the room about a changed post and the caller what became of it. */
export function told<R extends Refusal>(seat: Seat, written: WrittenPost | R, publish: Publisher) {
  if (typeof written === "string") return written;
  publish.room({ ...written, posts: [written.post] });
  return { post: ownView(seat, written) };
}

/** A seat always sees what it just wrote or decided. */
export function ownView(seat: Seat, written: WrittenPost): PostView {
  return viewFor(viewerOf(seat), written.post, written) as PostView;
}

/** Too fast: when the next may come. */
export function slowDown(retryAfter: number): Refused {
  // It may be over by now; a client must not ask again without any pause.
  return { ...refuse("slow_down"), retryAfter: Math.max(1, Math.ceil(retryAfter)) };
}
