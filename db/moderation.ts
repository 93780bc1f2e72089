import { and, desc, eq, gt } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { viewerOf, viewFor } from "../domain/access";
import { decide, unanswered } from "../domain/moderation";
import type { Decision, Flag, Room } from "../domain/records";
import type { Store } from "../domain/store";
import type { WrittenPost } from "../domain/store/seated";
import { type Queries, rows } from "./atomic";
import { changesTo } from "./change";
import type { Database } from "./open";

type ModerationStore = Pick<Store, "decidePost" | "undoDecision" | "flagPost" | "pinPost">;
type Flagged = WrittenPost & { repeated: boolean };

/** Decisions about posts and requests for them. Each is kept; none is ever overwritten. */
export function moderationStore({ tables, atomic }: Database): ModerationStore {
  const { decisions, flags, revisions } = tables;
  const { advanceTo, change, read } = changesTo(tables);

  return {
    decidePost(seat, postId, decision, note, seen) {
      return atomic<WrittenPost | "not_found" | "conflict">(function* (tx) {
        const found = yield* advanceTo(tx, postId, seat.id);
        if (!found) return "not_found";
        const { at, post } = found;
        const to = decide(post.status, decision);
        if (!to || (decision === "dismiss" && post.flags.length === 0)) return "conflict";
        if (seen !== undefined && (yield* isAnother(tx, postId, seen))) return "conflict";
        const act = { id: uuid(), decision, from: post.status, note, by: at.seat.name, at: Date.now() };
        yield* keep(tx, at.room, { ...act, postId, seatId: seat.id, to });
        const changed = yield* change(tx, post, at.room, { status: to, flags: [], decision: act });
        return { post: changed, room: at.room, seminar: at.seminar };
      });
    },

    undoDecision(seat, postId, decisionId) {
      return atomic<WrittenPost | "not_found" | "conflict">(function* (tx) {
        const found = yield* advanceTo(tx, postId, seat.id);
        if (!found) return "not_found";
        const { at, post } = found;
        const [latest] = yield* rows(
          tx
            .select()
            .from(decisions)
            .where(eq(decisions.postId, postId))
            .orderBy(desc(decisions.seq))
            .limit(1),
        );
        const { from: to, to: from } = latest ?? {};
        if (latest?.id !== decisionId || !to || from !== post.status) return "conflict";
        const since = and(eq(revisions.postId, postId), gt(revisions.seq, latest.seq));
        const revised = yield* rows(tx.select({ id: revisions.id }).from(revisions).where(since).limit(1));
        if (revised.length > 0) return "conflict";
        const act = {
          id: uuid(),
          decision: "undo",
          from,
          note: null,
          by: at.seat.name,
          at: Date.now(),
        } as const;
        yield* keep(tx, at.room, { ...act, postId, seatId: seat.id, to });
        const open = yield* openFlags(tx, postId);
        const changed = yield* change(tx, post, at.room, { status: to, flags: open, decision: act });
        return { post: changed, room: at.room, seminar: at.seminar };
      });
    },

    async flagPost(seat, postId, note) {
      const flagged = await atomic<Flagged | "not_found" | "ended" | "repeated">(function* (tx) {
        const found = yield* advanceTo(tx, postId, seat.id);
        if (!found || !viewFor(viewerOf(seat), found.post, found.at)) return "not_found";
        const { at, post } = found;
        // Whatever is not up has been looked at or waits already.
        if (post.status !== "visible") return "not_found";
        if (at.seminar.endedAt !== null) return "ended";
        if (post.flags.some(({ seatId }) => seatId === seat.id)) return "repeated";
        const flag: Flag = { id: uuid(), postId, seatId: seat.id, by: at.seat.name, note, at: Date.now() };
        yield* rows(
          tx
            .insert(flags)
            .values({ ...flag, seq: at.room.seq })
            .returning({ id: flags.id }),
        );
        const changed = yield* change(tx, post, at.room, { flags: [...post.flags, flag] });
        return { post: changed, room: at.room, seminar: at.seminar, repeated: false };
      });
      if (flagged !== "repeated") return flagged;
      const known = await atomic<WrittenPost | "not_found">(function* (tx) {
        return (yield* read(tx, postId, seat.seminarId)) ?? "not_found";
      });
      return typeof known === "string" ? known : { ...known, repeated: true };
    },

    pinPost(seat, postId, pinned) {
      return atomic<WrittenPost | "not_found" | "conflict">(function* (tx) {
        const found = yield* advanceTo(tx, postId, seat.id);
        if (!found) return "not_found";
        const { at, post } = found;
        if (pinned && post.status !== "visible") return "conflict";
        const changed = yield* change(tx, post, at.room, { pinned });
        return { post: changed, room: at.room, seminar: at.seminar };
      });
    },
  };

  /** Somebody decided about it, or its author changed the words, after it was seen at this clock. */
  function* isAnother(tx: Queries, postId: string, seen: number) {
    for (const table of [decisions, revisions]) {
      const later = and(eq(table.postId, postId), gt(table.seq, seen));
      const found = yield* rows(tx.select({ id: table.id }).from(table).where(later).limit(1));
      if (found.length > 0) return true;
    }
    return false;
  }

  function* keep(tx: Queries, { seq }: Room, decision: Omit<Decision, "seq">) {
    yield* rows(
      tx
        .insert(decisions)
        .values({ ...decision, seq })
        .returning({ id: decisions.id }),
    );
  }

  /** What the decision that was taken back had answered waits again. */
  function* openFlags(tx: Queries, postId: string) {
    const made = yield* rows(
      tx
        .select({ decision: decisions.decision, seq: decisions.seq })
        .from(decisions)
        .where(eq(decisions.postId, postId))
        .orderBy(decisions.seq),
    );
    const all = yield* rows(tx.select().from(flags).where(eq(flags.postId, postId)).orderBy(flags.seq));
    return unanswered(all, made).map(({ seq: _seq, ...flag }): Flag => flag);
  }
}
