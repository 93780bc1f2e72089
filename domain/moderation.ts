import type { DecisionKind, Phase, PostStatus, Seat, Seminar } from "./records";
import { phaseNow } from "./room";

/** Which decision leads from which status to which. Nothing leads out of `withdrawn`: the author took it back. */
export const statusTable: Record<DecisionKind, { from: readonly PostStatus[]; to: PostStatus }> = {
  approve: { from: ["pending"], to: "visible" },
  return: { from: ["pending", "visible"], to: "returned" },
  hide: { from: ["pending", "visible", "returned"], to: "hidden" },
  restore: { from: ["hidden", "returned"], to: "visible" },
};

/** The status a decision leads to, or null where it does not apply. */
export function decide(status: PostStatus, decision: DecisionKind): PostStatus | null {
  const { from, to } = statusTable[decision];
  return from.includes(status) ? to : null;
}

export function decisionsFor(status: PostStatus): DecisionKind[] {
  return (Object.keys(statusTable) as DecisionKind[]).filter((kind) => decide(status, kind));
}

type Situation = {
  seminar: Pick<Seminar, "frozen" | "endedAt" | "review">;
  room: { phase: Phase };
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

/** The status a post starts with. */
export function statusOfNewPost({ seminar, seat }: Pick<Situation, "seminar" | "seat">): PostStatus {
  if (seat.role !== "student" || seat.standing === "trusted") return "visible";
  return seminar.review || seat.standing === "reviewed" ? "pending" : "visible";
}

/**
 * The status after its author changed it, or null where the author may not. A returned post waits again, so that
 * the teacher who asked for the change sees it; a hidden one is the teacher's to settle.
 */
export function statusAfterRevision(
  status: PostStatus,
  situation: Pick<Situation, "seminar" | "seat">,
): PostStatus | null {
  if (status === "hidden" || status === "withdrawn") return null;
  if (status === "visible") return statusOfNewPost(situation);
  return situation.seat.role === "student" ? "pending" : "visible";
}

/** Its author may take back what is not hidden or already taken back. */
export function canWithdraw(status: PostStatus): boolean {
  return status !== "hidden" && status !== "withdrawn";
}
