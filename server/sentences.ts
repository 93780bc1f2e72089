import type { Refusal, Refused } from "../domain/protocol";

/** What a refusal says to the person who caused it, in English; screens may word it themselves by its `error`. */
export const sentences: Record<Refusal, string> = {
  invalid: "The request is not of the expected form.",
  too_long: "That is too long.",
  empty: "There is nothing in it yet.",
  not_found: "There is no such thing here, or you have no seat in this seminar.",
  not_in_lesson: "A passage that you cite does not stand in the lesson. Leave it out and send again.",
  forbidden: "Your seat does not allow this.",
  conflict: "Something else happened to it first.",
  waiting: "This room is not open yet.",
  frozen: "The discussion is frozen: it can be read but not written in.",
  closed: "This room is closed.",
  ended: "The seminar has ended.",
  muted: "Your teacher has paused your posts.",
  lobby: "Your teacher will let you in.",
  slow_down: "Too fast: this can be sent in a moment.",
  full: "No more questions fit into this seminar.",
  name_empty: "A name needs letters or digits.",
  name_too_long: "That name is too long.",
  name_unreadable: "Others could not read this name.",
  name_reserved: "That name belongs to the teacher's side.",
  name_taken: "Somebody here already has this name, or one that looks like it.",
  unavailable: "The server could not save this. Nothing was changed; please try again.",
};

export function refuse(error: Refusal, message = sentences[error]): Refused {
  return { ok: false, error, message };
}
