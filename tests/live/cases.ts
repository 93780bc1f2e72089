import type { CommandName } from "../../domain/protocol";
import { casesOfPeople, casesOfSeminars } from "./cases/people";
import { casesOfAuthors, casesOfModeration } from "./cases/posts";
import { casesOfRooms } from "./cases/rooms";
import type { Case } from "./cases/scene";

/** Every kind of change there is: a command without a case does not compile. */
export const cases: Record<CommandName, Case[]> = {
  ...casesOfSeminars,
  ...casesOfAuthors,
  ...casesOfModeration,
  ...casesOfRooms,
  ...casesOfPeople,
};
