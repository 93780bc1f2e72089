import { and, count, eq } from "drizzle-orm";
import { viewerOf, viewFor } from "../domain/access";
import { inReactionOrder, type ReactionRefusal, reactionRefusal } from "../domain/reactions";
import type { Post, Reaction, Seat } from "../domain/records";
import type { Store } from "../domain/store";
import type { WrittenPost } from "../domain/store/seated";
import { type Queries, rows } from "./atomic";
import { changesTo } from "./change";
import type { Database } from "./open";

type ReactionStore = Pick<Store, "reactToPost" | "ownReactions">;
type Reacted = WrittenPost & { repeated: boolean; reactions: Reaction[] };

/**
 * Who reacts to which post. The counts stand beside the post, so that reading a room needs no second look; what a
 * person who was removed has said with them stays counted, as the posts of that person stay.
 */
export function reactionStore({ queries, tables, atomic }: Database): ReactionStore {
  const { posts, reactions } = tables;
  const { advanceTo, change, read } = changesTo(tables);

  return {
    async reactToPost(seat, postId, reaction, on) {
      const reacted = await atomic<Reacted | ReactionRefusal | "repeated">(function* (tx) {
        const found = yield* advanceTo(tx, postId, seat.id);
        if (!found || !viewFor(viewerOf(seat), found.post, found.at)) return "not_found";
        const { at, post } = found;
        const refusal = reactionRefusal(at, post);
        if (refusal) return refusal;
        const written = yield* on ? add(tx, seat, postId, reaction) : drop(tx, seat, postId, reaction);
        if (written.length === 0) return "repeated";
        const changed = yield* change(tx, post, at.room, { reactions: yield* counts(tx, postId) });
        const { room, seminar } = at;
        return { post: changed, room, seminar, repeated: false, reactions: yield* own(tx, seat, postId) };
      });
      if (reacted !== "repeated") return reacted;
      return atomic<Reacted | "not_found">(function* (tx) {
        const now = yield* read(tx, postId, seat.seminarId);
        return now ? { ...now, repeated: true, reactions: yield* own(tx, seat, postId) } : "not_found";
      });
    },

    async ownReactions(seat, roomId) {
      const mine = await queries
        .select({ postId: reactions.postId, reaction: reactions.reaction })
        .from(reactions)
        .innerJoin(posts, eq(posts.id, reactions.postId))
        .where(and(eq(reactions.seatId, seat.id), eq(posts.roomId, roomId)));
      const byPost: Record<string, Reaction[]> = {};
      for (const { postId, reaction } of mine) {
        byPost[postId] = inReactionOrder([...(byPost[postId] ?? []), reaction]);
      }
      return byPost;
    },
  };

  function* add(tx: Queries, { id: seatId }: Seat, postId: string, reaction: Reaction) {
    return yield* rows(
      tx
        .insert(reactions)
        .values({ postId, seatId, reaction, at: Date.now() })
        .onConflictDoNothing()
        .returning({ postId: reactions.postId }),
    );
  }

  function* drop(tx: Queries, { id: seatId }: Seat, postId: string, reaction: Reaction) {
    const one = and(
      eq(reactions.postId, postId),
      eq(reactions.seatId, seatId),
      eq(reactions.reaction, reaction),
    );
    return yield* rows(tx.delete(reactions).where(one).returning({ postId: reactions.postId }));
  }

  function* own(tx: Queries, { id: seatId }: Seat, postId: string) {
    const mine = yield* rows(
      tx
        .select({ reaction: reactions.reaction })
        .from(reactions)
        .where(and(eq(reactions.postId, postId), eq(reactions.seatId, seatId))),
    );
    return inReactionOrder(mine.map(({ reaction }) => reaction));
  }

  function* counts(tx: Queries, postId: string) {
    const counted = yield* rows(
      tx
        .select({ reaction: reactions.reaction, times: count() })
        .from(reactions)
        .where(eq(reactions.postId, postId))
        .groupBy(reactions.reaction),
    );
    return Object.fromEntries(counted.map(({ reaction, times }) => [reaction, times])) as Post["reactions"];
  }
}
