/**
 * Every command of the protocol: the ability it needs, the seat it is found through, and what it does. A command
 * without `needs` does not compile.
 */
import {
  type Ability,
  changeFor,
  isStaff,
  viewerOf,
  viewFor,
  viewOwnSeat,
  viewRoom,
  viewSeat,
  viewSeminar,
} from "../domain/access";
import type { CommandInput, CommandName, CommandReplies, PostView, Refusal } from "../domain/protocol";
import type { Seat } from "../domain/records";
import type { Person, Seated, SeatedInRoom, Store, WrittenPost } from "../domain/store";
import type { Publisher } from "./publish";

/** What a command works with, besides the seat it was found through. */
export interface Context {
  store: Store;
  publish: Publisher;
  person: Person;
  /** Lets the caller's connection hear the seminar, or one room of it. */
  listen(seat: Seat, roomId?: string): Promise<void>;
  /** Ends every connection of a seat at once. */
  endSeat(seat: Seat): void;
  /** Ends every student's connection to the seminar. */
  endSeminar(seminarId: string): void;
}

interface Command<C extends CommandName, At extends Seated> {
  needs: Ability;
  find(store: Store, input: CommandInput<C>, person: Person): Promise<At | null>;
  run(at: At, input: CommandInput<C>, context: Context): Promise<CommandReplies[C] | Refusal>;
}

/** Ties `find` and `run` together, whatever kind of place they share. */
function command<C extends CommandName, At extends Seated>(definition: Command<C, At>): Command<C, Seated> {
  return definition as unknown as Command<C, Seated>;
}

const inSeminar = (store: Store, input: { seminarId: string }, person: Person) =>
  store.seat(input.seminarId, person);
const inRoom = (store: Store, input: { roomId: string }, person: Person) =>
  store.seatInRoom(input.roomId, person);
const ofPost = (store: Store, input: { postId: string }, person: Person) =>
  store.seatOfPost(input.postId, person);

export const commands: { [C in CommandName]: Command<C, Seated> } = {
  "seminar:enter": command<"seminar:enter", Seated>({
    needs: "read",
    find: inSeminar,
    async run(at, { seminarId }, context) {
      const { store, person } = context;
      if (isOver(at)) return "ended";
      const { seat } = at;
      await context.listen(seat);
      // Read after listening began, so that nothing falls between; the seat may have been lost meanwhile.
      const now = await store.seat(seminarId, person);
      if (!now || isOver(now)) return stopListening(at, now, context);
      const { seminar } = now;
      const seats = isStaff(seat) ? { seats: (await store.seats(seat)).map(viewSeat) } : {};
      const rooms = (await store.rooms(seat)).map(viewRoom);
      const own = viewOwnSeat(now.seat, seminar);
      return { seat: own, seminar: viewSeminar(seminar), rooms, ...seats, seq: seminar.seq, now: Date.now() };
    },
  }),

  "room:enter": command<"room:enter", SeatedInRoom>({
    needs: "read",
    find: inRoom,
    async run(at, { roomId, since: asked }, context) {
      const { store, person } = context;
      if (isOver(at)) return "ended";
      const { seat } = at;
      await context.listen(seat, roomId);
      const now = await store.seatInRoom(roomId, person);
      if (!now || isOver(now)) return stopListening(at, now, context);
      // A clock ahead of ours was read before a backup was restored: that client starts again.
      const since = asked > now.room.seq ? 0 : asked;
      const { posts, room } = await store.postsSince(seat, roomId, since);
      const place = { seminar: now.seminar, room };
      const changes = posts.map((post) => changeFor(viewerOf(seat), post, place, since));
      return {
        seat: viewOwnSeat(now.seat, now.seminar),
        room: viewRoom(room),
        posts: changes.filter((change) => change !== null),
        seq: room.seq,
        since,
      };
    },
  }),

  "post:add": command<"post:add", SeatedInRoom>({
    needs: "write",
    find: inRoom,
    async run({ seat }, { parentId, ...draft }, { store, publish }) {
      const added = await store.addPost(seat, { ...draft, parentId: parentId ?? null });
      if (typeof added === "string") return added;
      if (!added.repeated) publish.room({ ...added, posts: [added.post] });
      return { post: ownView(seat, added) };
    },
  }),

  "post:revise": command<"post:revise", SeatedInRoom>({
    needs: "write",
    find: ofPost,
    async run({ seat }, { postId, text, move }, { store, publish }) {
      return told(seat, await store.revisePost(seat, postId, text, move), publish);
    },
  }),

  "post:withdraw": command<"post:withdraw", SeatedInRoom>({
    needs: "write",
    find: ofPost,
    async run({ seat }, { postId }, { store, publish }) {
      return told(seat, await store.withdrawPost(seat, postId), publish);
    },
  }),

  "post:decide": command<"post:decide", SeatedInRoom>({
    needs: "moderate",
    find: ofPost,
    async run({ seat }, { postId, decision, note }, { store, publish }) {
      return told(seat, await store.decidePost(seat, postId, decision, note?.trim() || null), publish);
    },
  }),

  "room:phase": command<"room:phase", SeatedInRoom>({
    needs: "run",
    find: inRoom,
    async run({ seat }, { roomId, phase }, { store, publish }) {
      const changed = await store.setPhase(seat, roomId, phase);
      if (typeof changed === "string") return changed;
      const { room, seminar, revealed } = changed;
      publish.room({ room, seminar, posts: revealed, roomChanged: true });
      publish.seminar({ seminar, rooms: [room] });
      return { room: viewRoom(room) };
    },
  }),

  "seminar:freeze": command<"seminar:freeze", Seated>({
    needs: "run",
    find: inSeminar,
    async run({ seat }, { frozen }, { store, publish }) {
      const seminar = await store.setFrozen(seat, frozen);
      if (typeof seminar === "string") return seminar;
      publish.seminar({ seminar });
      return { seminar: viewSeminar(seminar) };
    },
  }),

  "seminar:policy": command<"seminar:policy", Seated>({
    needs: "run",
    find: inSeminar,
    async run({ seat }, { seminarId: _, ...policy }, { store, publish }) {
      const seminar = await store.setPolicy(seat, policy);
      if (typeof seminar === "string") return seminar;
      publish.seminar({ seminar });
      return { seminar: viewSeminar(seminar) };
    },
  }),

  "seminar:end": command<"seminar:end", Seated>({
    needs: "run",
    find: inSeminar,
    async run({ seat }, _input, { store, publish, endSeminar }) {
      const seminar = await store.endSeminar(seat);
      if (typeof seminar === "string") return seminar;
      publish.seminar({ seminar });
      endSeminar(seminar.id);
      return { seminar: viewSeminar(seminar) };
    },
  }),

  "seat:standing": command<"seat:standing", Seated>({
    needs: "run",
    find: (store, { seatId }, person) => store.seatBeside(seatId, person),
    async run({ seat }, { seatId, standing }, { store, publish }) {
      const changed = await store.setStanding(seat, seatId, standing);
      if (typeof changed === "string") return changed;
      publish.seat(changed);
      return { seat: viewSeat(changed.seat) };
    },
  }),

  "seat:remove": command<"seat:remove", Seated>({
    needs: "run",
    find: (store, { seatId }, person) => store.seatBeside(seatId, person),
    async run({ seat }, { seatId }, { store, publish, endSeat }) {
      const removed = await store.removeSeat(seat, seatId);
      if (typeof removed === "string") return removed;
      endSeat(removed.seat);
      publish.seat(removed);
      return { seat: viewSeat(removed.seat) };
    },
  }),
};

/** For its students a seminar is over when it has ended; what they wrote stays theirs to read over HTTP. */
function isOver({ seat, seminar }: Seated): boolean {
  return seminar.endedAt !== null && !isStaff(seat);
}

/** The seat was lost or the seminar ended between the first look and the moment this connection began to listen. */
function stopListening({ seat }: Seated, now: Seated | null, { endSeat, endSeminar }: Context): Refusal {
  if (now) endSeminar(now.seminar.id);
  else endSeat(seat);
  return now ? "ended" : "not_found";
}

/** Tells the room about a changed post and the caller what became of it. */
function told<R extends Refusal>(seat: Seat, written: WrittenPost | R, publish: Publisher) {
  if (typeof written === "string") return written;
  publish.room({ ...written, posts: [written.post] });
  return { post: ownView(seat, written) };
}

/** A seat always sees what it just wrote or decided. */
function ownView(seat: Seat, written: WrittenPost): PostView {
  return viewFor(viewerOf(seat), written.post, written) as PostView;
}
