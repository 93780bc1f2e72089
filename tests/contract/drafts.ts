import type { TalkMove } from "../../domain/records";
import type { Draft } from "../../domain/store/posts";
import type { Hold } from "../../domain/triage";

/** An id as clients make them, but the same in every run. */
export const postId = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, "0")}`;

export const wording = (text: string, move: TalkMove = "claim", held: Hold | null = null) => ({
  text,
  move,
  held,
});

let drafts = 0;

export function draftFor(room: { id: string }, changed: Partial<Draft> = {}): Draft {
  const id = postId(++drafts);
  const plain: Omit<Draft, "id"> = {
    ...{
      roomId: room.id,
      parentId: null,
      move: "claim",
      text: `answer ${drafts}`,
      lang: null,
      citations: [],
      held: null,
    },
  };
  return { id, ...plain, ...changed };
}
