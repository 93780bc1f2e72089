import type { Seated, SeatedInRoom } from "../../domain/store/seated";
import { type Commands, command, inRoom, ofPost, ownView, slowDown, told } from "./command";

/** What authors and readers do. */
export const postCommands: Commands<"post:add" | "post:revise" | "post:withdraw" | "post:flag"> = {
  "post:add": command<"post:add", SeatedInRoom>({
    needs: "write",
    find: inRoom,
    async run(at, { parentId, lang, citations = [], ...draft }, { store, publish, takeTurn, hold, cite }) {
      const { seat } = at;
      const wait = takeTurn(seat, draft.roomId, draft.id);
      if (wait !== null) return slowDown(wait);
      const cited = await cite(seat, citations);
      if (cited === "not_in_lesson") return cited;
      const held = await hold(at, draft.text);
      const added = await store.addPost(seat, {
        ...draft,
        parentId: parentId ?? null,
        lang: lang ?? null,
        citations: cited,
        held,
      });
      if (added === "slow_down") return slowDown(await store.untilNextPost(seat, draft.roomId));
      if (typeof added === "string") return added;
      if (!added.repeated) publish.room({ ...added, posts: [added.post] });
      return { post: ownView(seat, added) };
    },
  }),

  "post:revise": command<"post:revise", SeatedInRoom>({
    needs: "write",
    find: ofPost,
    async run(at, { postId, text, move, lang, citations }, { store, publish, takeTurn, hold, cite }) {
      const { seat, room } = at;
      // The same words again are a new revision, told to everyone.
      const wait = takeTurn(seat, room.id);
      if (wait !== null) return slowDown(wait);
      const cited = citations && (await cite(seat, citations));
      if (cited === "not_in_lesson") return cited;
      const optional = { ...(cited && { citations: cited }), ...(lang && { lang }) };
      const wording = { text, move, held: await hold(at, text), ...optional };
      return told(seat, await store.revisePost(seat, postId, wording), publish);
    },
  }),

  "post:withdraw": command<"post:withdraw", Seated>({
    needs: "write",
    find: ofPost,
    async run({ seat }, { postId }, { store, publish }) {
      return told(seat, await store.withdrawPost(seat, postId), publish);
    },
  }),

  "post:flag": command<"post:flag", SeatedInRoom>({
    needs: "write",
    find: ofPost,
    async run({ seat, room }, { postId, note }, { store, publish, takeTurn }) {
      const wait = takeTurn(seat, room.id, `flag ${postId}`);
      if (wait !== null) return slowDown(wait);
      const flagged = await store.flagPost(seat, postId, note?.trim() || null);
      if (typeof flagged === "string") return flagged;
      // The class is told nothing: who is flagged, and that anybody is, is the teacher's business.
      if (!flagged.repeated) publish.room({ ...flagged, posts: [flagged.post], staffOnly: true });
      return {};
    },
  }),
};
