import { isAboutFlags, viewerOf, viewFor } from "../../domain/access";
import type { Refused } from "../../domain/protocol";
import type { Seat } from "../../domain/records";
import type { Store } from "../../domain/store";
import type { SeatedInRoom, WrittenPost } from "../../domain/store/seated";
import { refuse } from "../sentences";
import { type Commands, type Context, command, ofPost, ownView, told } from "./command";

/** What staff do with posts. */
export const moderation: Commands<"post:decide" | "post:undo" | "post:pin"> = {
  "post:decide": command<"post:decide", SeatedInRoom>({
    needs: "moderate",
    find: ofPost,
    async run({ seat }, { postId, decision, note, seen }, context) {
      const decided = await context.store.decidePost(seat, postId, decision, note?.trim() || null, seen);
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
      const written = await context.store.pinPost(seat, postId, pinned);
      return written === "conflict"
        ? conflict(seat, postId, context.store)
        : told(seat, written, context.publish);
    },
  }),
};

/** Of two who decide at once, one is told what the other did. What answers flags alone is told to staff alone. */
async function settled(
  seat: Seat,
  postId: string,
  written: WrittenPost | "not_found" | "conflict",
  { store, publish }: Context,
) {
  if (written === "conflict") return conflict(seat, postId, store);
  if (typeof written === "string" || !isAboutFlags(written.post)) return told(seat, written, publish);
  publish.room({ ...written, posts: [written.post], staffOnly: true });
  return { post: ownView(seat, written) };
}

async function conflict(seat: Seat, postId: string, store: Store): Promise<Refused> {
  const now = await store.post(seat, postId);
  const post = now && viewFor(viewerOf(seat), now.post, now);
  return { ...refuse("conflict"), ...(post ? { post } : {}) };
}
