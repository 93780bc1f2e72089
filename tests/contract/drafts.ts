import type { Draft } from "../../domain/store";

/** An id as clients make them, but the same in every run. */
export const postId = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, "0")}`;

let drafts = 0;

export function draftFor(room: { id: string }, changed: Partial<Draft> = {}): Draft {
  const id = postId(++drafts);
  return { id, roomId: room.id, parentId: null, move: "claim", text: `answer ${drafts}`, ...changed };
}
