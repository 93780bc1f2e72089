import type { Refusal } from "../domain/protocol";

/** What a refusal says to the person who caused it, in English; screens may word it themselves by its `error`. */
export const sentences: Record<Refusal, string> = {
  invalid: "The request is not of the expected form.",
  too_long: "That is too long.",
  empty: "There is nothing in it yet.",
  not_found: "There is no such thing here, or you have no seat in this seminar.",
  forbidden: "Your seat does not allow this.",
  conflict: "Something else happened to it first.",
  waiting: "This room is not open yet.",
  frozen: "The discussion is frozen: it can be read but not written in.",
  closed: "This room is closed.",
  ended: "The seminar has ended.",
  muted: "Your teacher has paused your posts.",
  unavailable: "The server could not save this. Nothing was changed; please try again.",
};
