import type { Seated, SeatedInRoom } from "../../domain/store/seated";
import { type Commands, command, ofPost, ownView, slowDown } from "./command";

/** What readers say about a post with one press. */
export const reacting: Commands<"post:react" | "post:pass"> = {
  "post:react": command<"post:react", SeatedInRoom>({
    needs: "write",
    find: ofPost,
    async run({ seat, room }, { postId, reaction, on }, { store, publish, takeReaction }) {
      const wait = takeReaction(seat, room.id);
      if (wait !== null) return slowDown(wait);
      const reacted = await store.reactToPost(seat, postId, reaction, on);
      if (typeof reacted === "string") return reacted;
      const { post, reactions, repeated } = reacted;
      if (!repeated) publish.room({ ...reacted, posts: [post] });
      publish.reacted(seat, { roomId: room.id, postId, reactions, seq: reacted.room.seq });
      return { post: ownView(seat, reacted), reactions };
    },
  }),

  "post:pass": command<"post:pass", Seated>({
    needs: "write",
    find: ofPost,
    async run({ seat }, { postId }, { asks }) {
      asks.pass(seat, postId);
      return {};
    },
  }),
};
