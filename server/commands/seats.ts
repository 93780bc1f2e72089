import { randomInt } from "node:crypto";
import { viewSeat } from "../../domain/access";
import { readName } from "../../domain/name";
import { pick } from "../../domain/picker";
import type { Refusal } from "../../domain/protocol";
import type { Seated } from "../../domain/store/seated";
import type { Publisher } from "../publish";
import { beside, type Commands, command, inSeminar } from "./command";

const MOST_TRIES = 20;

/** What staff do about people. */
export const seatCommands: Commands<
  "seat:standing" | "seat:rename" | "seat:nudge" | "seat:pick" | "seat:remove"
> = {
  "seat:standing": command<"seat:standing", Seated>({
    needs: "run",
    find: beside,
    async run({ seat }, { seatId, standing }, { store, publish }) {
      return seatTold(await store.setStanding(seat, seatId, standing), publish);
    },
  }),

  "seat:rename": command<"seat:rename", Seated>({
    needs: "run",
    find: beside,
    async run({ seat }, { seatId, name }, { store, publish }) {
      const read = readName(name);
      if ("refusal" in read) return read.refusal;
      const renamed = await store.renameSeat(seat, seatId, read.name);
      if (typeof renamed === "string") return renamed;
      const { seminar, rooms } = renamed;
      // Where the class knows pseudonyms, nothing that it may see has changed.
      const staffOnly = seminar.names === "pseudonyms";
      const credited = rooms.map(({ room }) => room).filter(({ changedSeq, seq }) => changedSeq === seq);
      for (const { room, posts } of rooms) {
        publish.room({ room, seminar, posts, staffOnly, roomChanged: credited.includes(room) });
      }
      if (credited.length > 0) publish.seminar({ seminar, rooms: credited });
      return seatTold(renamed, publish);
    },
  }),

  "seat:nudge": command<"seat:nudge", Seated>({
    needs: "run",
    find: beside,
    async run({ seat }, { seatId, text }, { store, publish }) {
      return seatTold(await store.nudge(seat, seatId, text.trim()), publish);
    },
  }),

  "seat:pick": command<"seat:pick", Seated>({
    needs: "run",
    find: inSeminar,
    async run({ seat }, { seminarId }, { store, publish, here }) {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const seats = (await store.seats(seat)).map(viewSeat);
        const drawn = pick(seats, here(seminarId), randomInt);
        const picked = seats.find(({ id }) => id === drawn);
        if (!picked) return "not_found";
        // Of two who press at once one chose from counts that no longer hold, and chooses again.
        const counted = await store.countPick(seat, picked.id, picked.picks);
        if (counted !== "conflict") return seatTold(counted, publish);
      }
      return "conflict";
    },
  }),

  "seat:remove": command<"seat:remove", Seated>({
    needs: "run",
    find: beside,
    async run({ seat }, { seatId }, { store, publish, endSeat }) {
      const removed = await store.removeSeat(seat, seatId);
      if (typeof removed === "string") return removed;
      endSeat(removed.seat);
      // It may have opened the lobby.
      publish.seminar({ seminar: removed.seminar });
      return seatTold(removed, publish);
    },
  }),
};

function seatTold<R extends Refusal>(changed: Seated | R, publish: Publisher) {
  if (typeof changed === "string") return changed;
  publish.seat(changed);
  return { seat: viewSeat(changed.seat) };
}
