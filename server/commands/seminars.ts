import { viewSeat, viewSeminar } from "../../domain/access";
import type { Refusal } from "../../domain/protocol";
import type { Seminar } from "../../domain/records";
import type { Seated } from "../../domain/store/seated";
import type { Publisher } from "../publish";
import { type Commands, command, inSeminar } from "./command";

/** What concerns everybody in the seminar at once. */
export const seminarCommands: Commands<
  "seminar:freeze" | "seminar:policy" | "seminar:admit" | "seminar:end"
> = {
  "seminar:freeze": command<"seminar:freeze", Seated>({
    needs: "run",
    find: inSeminar,
    async run({ seat }, { frozen }, { store, publish }) {
      return seminarTold(await store.setFrozen(seat, frozen), publish);
    },
  }),

  "seminar:policy": command<"seminar:policy", Seated>({
    needs: "run",
    find: inSeminar,
    async run({ seat }, { seminarId: _, ...policy }, { store, publish }) {
      return seminarTold(await store.setPolicy(seat, policy), publish);
    },
  }),

  "seminar:admit": command<"seminar:admit", Seated>({
    needs: "run",
    find: inSeminar,
    async run({ seat }, { seatIds }, { store, publish }) {
      const admitted = await store.admit(seat, seatIds);
      if (typeof admitted === "string") return admitted;
      const { seats, seminar } = admitted;
      for (const one of seats) publish.seat({ seat: one, seminar });
      return { seats: seats.map(viewSeat) };
    },
  }),

  "seminar:end": command<"seminar:end", Seated>({
    needs: "run",
    find: inSeminar,
    async run({ seat }, _input, { store, publish, endSeminar }) {
      const seminar = await store.endSeminar(seat);
      if (typeof seminar !== "string") endSeminar(seminar.id);
      return seminarTold(seminar, publish);
    },
  }),
};

function seminarTold<R extends Refusal>(seminar: Seminar | R, publish: Publisher) {
  if (typeof seminar === "string") return seminar;
  publish.seminar({ seminar });
  return { seminar: viewSeminar(seminar) };
}
