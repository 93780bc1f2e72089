import { decide, decisionsFor } from "../../../../domain/moderation";
import type { DecisionKind, PostStatus } from "../../../../domain/records";

/**
 * The decision that leads exactly back to where a post was. Null where none does: nothing leads back to waiting, and
 * undoing must never show the class a post that nobody had approved.
 */
export function wayBack(from: PostStatus, decision: DecisionKind): DecisionKind | null {
  const to = decide(from, decision);
  if (to === null) return null;
  return decisionsFor(to).find((back) => decide(to, back) === from) ?? null;
}
