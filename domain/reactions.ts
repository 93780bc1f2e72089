import { type Situation, type WritingRefusal, writingRefusal } from "./moderation";
import { type Post, type Reaction, reactions, type Seat } from "./records";
import { phaseNow } from "./room";

export type ReactionRefusal = WritingRefusal | "forbidden" | "conflict";

/**
 * Why this seat may not react to a post that it can see; null if it may. One reacts to what others wrote, while the
 * discussion is open: in silence everyone thinks alone, and what is frozen is there to be read.
 */
export function reactionRefusal(
  situation: Situation & { seat: Pick<Seat, "id"> },
  { author, status }: Pick<Post, "author" | "status">,
): ReactionRefusal | null {
  const refusal = writingRefusal(situation);
  if (refusal) return refusal;
  if (author.id === situation.seat.id) return "forbidden";
  const phase = phaseNow(situation.seminar, situation.room);
  if (phase === "silent" || status !== "visible") return "conflict";
  return phase === "open" ? null : phase;
}

/** In the order in which screens show them, whatever is counted. */
export function inReactionOrder(some: Iterable<Reaction>): Reaction[] {
  const known = new Set(some);
  return reactions.filter((reaction) => known.has(reaction));
}

/** What there is to show of the counts of a post, always in the same order. */
export function countsOf(counts: Post["reactions"] = {}): [Reaction, number][] {
  return reactions.flatMap((reaction) => {
    const count = counts[reaction] ?? 0;
    return count > 0 ? [[reaction, count] as [Reaction, number]] : [];
  });
}

/** What one client knows of how its own seat reacts in a room: by post, with the room clock that it is true of. */
export type OwnReactions = Readonly<Record<string, { reactions: readonly Reaction[]; seq: number }>>;

/** After `room:enter`, which tells all of it; what was told of a later moment stays. */
export function reactionsEntered(
  known: OwnReactions,
  { reacted, seq }: { reacted: Record<string, Reaction[]>; seq: number },
): OwnReactions {
  const told = Object.entries(reacted).map(([postId, reactions]) => [postId, { reactions, seq }] as const);
  return Object.fromEntries([...told, ...Object.entries(known).filter(([, one]) => one.seq > seq)]);
}

/** After `seat:reacted`. */
export function reactionsChanged(
  known: OwnReactions,
  { postId, reactions, seq }: { postId: string; reactions: Reaction[]; seq: number },
): OwnReactions {
  return seq < (known[postId]?.seq ?? 0) ? known : { ...known, [postId]: { reactions, seq } };
}
