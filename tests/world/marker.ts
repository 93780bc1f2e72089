import { randomUUID } from "node:crypto";
import type { Class } from "../world";
import type { Line } from "./line";

/**
 * Everything about the first room that was sent so far has come to these lines and to the desk, which they are compared
 * with: a later word of staff, for everyone, came.
 */
export async function roomSettles({ desk, room }: Class, ...lines: Line[]) {
  const { text } = await desk.say(room, `marker ${randomUUID()}`);
  for (const line of [desk, ...lines]) await line.sees(room, text);
}

/** The same for what concerns the seminar. */
export async function seminarSettles({ desk, seminar: { id } }: Class, ...lines: Line[]) {
  const { seminar } = await desk.must("seminar:policy", { seminarId: id, silentStart: true });
  for (const line of lines) {
    await line.until(() => (line.seminars.get(id)?.seq ?? 0) >= seminar.seq, "for the seminar to settle");
  }
}
