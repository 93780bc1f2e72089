import { viewerOf, viewFor } from "../../domain/access";
import type { Refused } from "../../domain/protocol";
import type { Seat } from "../../domain/records";
import type { SeatedInRoom, Store, WrittenPost } from "../../domain/store";
import { refuse } from "../sentences";
import { type Commands, type Context, command, ofPost, told } from "./command";

/** What staff do with posts. */
export const moderation: Commands<"post:decide" | "post:undo" | "post:pin"> = {
  "post:decide": command<"post:decide", SeatedInRoom>({
    needs: "moderate",
    find: ofPost,
    async run({ seat }, { postId, decision, note }, context) {
      const decided = await context.store.decidePost(seat, postId, decision, note?.trim() || null);
      return settled(seat, postId, decided, context);
    },
  }),

  "post:undo": command<"post:undo", SeatedInRoom>({
    needs: "moderate",
    find: ofPost,
    async run({ seat }, { postId, decisionId }, context) {
      return settled(seat, postId, await context.store.undoDecision(seat, postId, decisionId), context);
    },
  }),

  "post:pin": command<"post:pin", SeatedInRoom>({
    needs: "moderate",
    find: ofPost,
    async run({ seat }, { postId, pinned }, context) {
      return settled(seat, postId, await context.store.pinPost(seat, postId, pinned), context);
    },
  }),
};

/** Of two who decide at once, one is told what the other did. */
async function settled(
  seat: Seat,
  postId: string,
  written: WrittenPost | "not_found" | "conflict",
  { store, publish }: Context,
) {
  return written === "conflict" ? conflict(seat, postId, store) : told(seat, written, publish);
}

async function conflict(seat: Seat, postId: string, store: Store): Promise<Refused> {
  const now = await store.post(seat, postId);
  const post = now && viewFor(viewerOf(seat), now.post, now);
  return { ...refuse("conflict"), ...(post ? { post } : {}) };
}
