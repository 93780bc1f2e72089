import { useTranslations } from "use-intl";
import type { Voice } from "../../../../../domain/participation";
import type { RoomView } from "../../../../../domain/protocol";
import { useLiveState } from "../../../../live/Live";

/** Room for the sentence around it. */
const MAX_QUESTION = 160;

/** Sentences to send to a student, about the question where that student's voice is missing; the best one first. */
export function useReadySentences(voice: Voice | undefined): string[] {
  const t = useTranslations("people.nudge.sentences");
  const room = roomFor(
    voice,
    useLiveState((state) => state.rooms),
  );
  if (!room) return [];
  const { id, position, question } = room;
  const named = { number: position + 1, question: short(question) };
  const heard = (voice?.byRoom.get(id) ?? 0) > 0;
  const kinds = heard ? (["reply", "first", "small"] as const) : (["first", "small", "reply"] as const);
  return kinds.map((kind) => t(kind, named));
}

function roomFor(voice: Voice | undefined, rooms: RoomView[]): RoomView | undefined {
  const running = rooms.filter(({ phase }) => phase === "open" || phase === "silent");
  const missing = running.find(({ id }) => !voice?.byRoom.get(id));
  return missing ?? running.at(-1) ?? rooms[0];
}

function short(question: string): string {
  if (question.length <= MAX_QUESTION) return question;
  return `${question.slice(0, MAX_QUESTION).replace(/\s+\S*$/u, "")}…`;
}
