import type { PostView } from "./protocol";
import type { Decision, DecisionKind, Phase, Post, PostStatus, Room, Seat, Seminar } from "./records";
import { phaseNow } from "./room";
import type { Hold } from "./triage";

/** Which decision leads from which status to which. Nothing leads out of `withdrawn`: the author took it back. */
export const statusTable: Record<DecisionKind, { from: readonly PostStatus[]; to: PostStatus }> = {
  approve: { from: ["pending"], to: "visible" },
  return: { from: ["pending", "visible"], to: "returned" },
  hide: { from: ["pending", "visible", "returned"], to: "hidden" },
  restore: { from: ["hidden", "returned"], to: "visible" },
  dismiss: { from: ["visible"], to: "visible" },
};

/** The status a decision leads to, or null where it does not apply. */
export function decide(status: PostStatus, decision: DecisionKind): PostStatus | null {
  const { from, to } = statusTable[decision];
  return from.includes(status) ? to : null;
}

/** The decisions that apply to a post now, as staff see it. */
export function decisionsFor({ status, flags = [] }: Pick<PostView, "status" | "flags">): DecisionKind[] {
  const kinds = Object.keys(statusTable) as DecisionKind[];
  return kinds.filter((kind) => decide(status, kind) && (kind !== "dismiss" || flags.length > 0));
}

/** A member of staff is asked to look at it. */
export function needsDecision({ status, flags = [] }: Pick<PostView, "status" | "flags">): boolean {
  return status === "pending" || flags.length > 0;
}

/**
 * The flags that nothing answers: those that came after the latest decision which holds. One that was taken back holds
 * again once that was taken back as well. `decisions`: all about the post, in order.
 */
export function unanswered<F extends { seq: number }>(
  flags: readonly F[],
  decisions: readonly Pick<Decision, "decision" | "seq">[],
): F[] {
  const holding: number[] = [];
  let undone: number | undefined;
  for (const { decision, seq } of decisions) {
    const isUndo = decision === "undo" && undone === undefined;
    if (isUndo) undone = holding.pop();
    else {
      holding.push(decision === "undo" ? (undone ?? seq) : seq);
      undone = undefined;
    }
  }
  const answered = holding.at(-1) ?? 0;
  return flags.filter(({ seq }) => seq > answered);
}

export type Situation = {
  seminar: Pick<Seminar, "frozen" | "endedAt" | "review">;
  room: { phase: Phase } & Pick<Room, "review">;
  seat: Pick<Seat, "role" | "standing" | "removedAt">;
};

export type WritingRefusal = "not_found" | "ended" | "waiting" | "frozen" | "closed" | "muted";

/** Why this seat may not write in this room now; null if it may. Staff may write until the seminar ends. */
export function writingRefusal({ seminar, room, seat }: Situation): WritingRefusal | null {
  if (seat.removedAt !== null) return "not_found";
  if (seminar.endedAt !== null) return "ended";
  if (seat.role !== "student") return null;
  if (seat.standing === "muted") return "muted";
  const phase = phaseNow(seminar, room);
  return phase === "open" || phase === "silent" ? null : phase;
}

/** Slow mode: milliseconds that the author of a post at `latest` must still wait; never more than the whole pause. */
export function slowedFor(
  { slowSeconds }: Pick<Room, "slowSeconds">,
  latest: number | null | undefined,
  now: number,
): number {
  const pause = slowSeconds * 1_000;
  return latest ? Math.min(pause, Math.max(0, latest + pause - now)) : 0;
}

/**
 * The status a post starts with. What the word filter held waits whoever wrote it, staff aside: trusting a student is
 * no promise about every word.
 */
export function statusOfNewPost({ seminar, room, seat }: Situation, held: Hold | null): PostStatus {
  if (seat.role !== "student") return "visible";
  if (held) return "pending";
  if (seat.standing === "trusted") return "visible";
  return (room.review ?? seminar.review) || seat.standing === "reviewed" ? "pending" : "visible";
}

/**
 * The status after its author changed it, or null where the author may not. A returned post waits again, so that
 * the teacher who asked for the change sees it; a hidden one is the teacher's to settle.
 */
export function statusAfterRevision(
  status: PostStatus,
  situation: Situation,
  held: Hold | null,
): PostStatus | null {
  if (status === "hidden" || status === "withdrawn") return null;
  if (status === "visible") return statusOfNewPost(situation, held);
  return situation.seat.role === "student" ? "pending" : "visible";
}

/**
 * What was first said, once the reveal has frozen it: kept beside every later wording. A wording that a teacher sent
 * back is not; the record has it. `revisedSeq`: the room clock at the latest revision so far, null without one.
 */
export function firstWording(
  { text, move, status, order, first }: Pick<Post, "text" | "move" | "status" | "order" | "first">,
  { revealedSeq }: Pick<Room, "revealedSeq">,
  revisedSeq: number | null,
): Post["first"] {
  if (status === "returned") return null;
  if (first || status !== "visible" || revealedSeq === null) return first;
  return Math.max(order, revisedSeq ?? 0) < revealedSeq ? { text, move } : null;
}

/** Its author may take back what is not hidden or already taken back. */
export function canWithdraw(status: PostStatus): boolean {
  return status !== "hidden" && status !== "withdrawn";
}
