import { viewRoom } from "../../domain/access";
import type { Refusal } from "../../domain/protocol";
import { canEndAt } from "../../domain/room";
import type { RoomSet, Seated, SeatedInRoom } from "../../domain/store/seated";
import type { Publisher } from "../publish";
import { refuse } from "../sentences";
import { type Commands, command, inRoom, inSeminar } from "./command";

/** How staff run the rooms. */
export const roomCommands: Commands<"room:add" | "room:phase" | "room:policy" | "room:spotlight"> = {
  "room:add": command<"room:add", Seated>({
    needs: "run",
    find: inSeminar,
    async run({ seat }, { question, postId }, { store, publish }) {
      const added = await store.addRoom(seat, question.trim(), postId ?? null);
      if (typeof added === "string") return added;
      publish.seminar({ seminar: added.seminar, rooms: [added.room] });
      return { room: viewRoom(added.room, added.seminar) };
    },
  }),

  "room:phase": command<"room:phase", SeatedInRoom>({
    needs: "run",
    find: inRoom,
    async run({ seat }, { roomId, phase, endsAt }, { store, publish }) {
      if (typeof endsAt === "number" && !canEndAt(endsAt, Date.now())) {
        return refuse("invalid", "A timer ends after now and within 24 hours.");
      }
      const changed = await store.setPhase(seat, roomId, phase, endsAt);
      if (typeof changed === "string") return changed;
      return roomTold(changed, publish, changed.revealed);
    },
  }),

  "room:policy": command<"room:policy", SeatedInRoom>({
    needs: "run",
    find: inRoom,
    async run({ seat }, { roomId, ...policy }, { store, publish }) {
      return roomTold(await store.setRoomPolicy(seat, roomId, policy), publish);
    },
  }),

  "room:spotlight": command<"room:spotlight", SeatedInRoom>({
    needs: "run",
    find: inRoom,
    async run({ seat }, { roomId, postIds, at }, { store, publish }) {
      return roomTold(await store.setSpotlight(seat, roomId, { posts: postIds, at }), publish);
    },
  }),
};

/** A room is part of its own frames and of the seminar's. */
function roomTold<R extends Refusal>(
  changed: RoomSet | R,
  publish: Publisher,
  posts: Parameters<Publisher["room"]>[0]["posts"] = [],
) {
  if (typeof changed === "string") return changed;
  const { room, seminar } = changed;
  publish.room({ room, seminar, posts, roomChanged: true });
  publish.seminar({ seminar, rooms: [room] });
  return { room: viewRoom(room, seminar) };
}
