import { useCallback } from "react";
import { useTranslations } from "use-intl";
import type { PostView } from "../../../../domain/protocol";
import type { DecisionKind } from "../../../../domain/records";
import { useSay } from "../../../components/Say";
import { useLive } from "../../../live/Live";
import type { LiveState } from "../../../live/state";
import { useAct } from "./useAct";
import { wayBack } from "./wayBack";

/** Decides on a post and offers the way back for ten seconds; a sentence instead of null says why it was not done. */
export function useDecide() {
  const t = useTranslations("desk");
  const live = useLive();
  const say = useSay();
  const { reasonOf } = useAct();

  const send = useCallback(
    async (postId: string, decision: DecisionKind, note?: string) => {
      const answer = await live.ask("post:decide", { postId, decision, ...(note ? { note } : {}) });
      if (answer.ok) return { done: answer.post, reason: null };
      const by = postIn(live.get(), postId)?.decision?.by;
      const lost = answer.error === "conflict" && by !== undefined;
      return { done: null, reason: lost ? t("error.conflictBy", { by }) : reasonOf(answer) };
    },
    [live, t, reasonOf],
  );

  const takeBack = useCallback(
    async (done: PostView, back: DecisionKind, note?: string) => {
      const now = postIn(live.get(), done.id);
      // What somebody did to it since is not this decision any more, so it is not taken back with it.
      if (now && now.seq > done.seq) return say(t("error.changedSince"));
      const { reason } = await send(done.id, back, note);
      say(reason ?? t("undone"));
    },
    [live, say, send, t],
  );

  return useCallback(
    async (postId: string, decision: DecisionKind, note?: string): Promise<string | null> => {
      const before = postIn(live.get(), postId);
      const { done, reason } = await send(postId, decision, note);
      if (!done) return reason;
      const back = before && wayBack(before.status, decision);
      const undo = back ? () => takeBack(done, back, before.decision?.note ?? undefined) : undefined;
      if (decision !== "approve") say(t(back ? `done.${decision}` : `doneForGood.${decision}`), { undo });
      return null;
    },
    [live, say, send, takeBack, t],
  );
}

function postIn(state: LiveState, id: string): PostView | undefined {
  for (const { posts } of Object.values(state.entered)) {
    const post = posts.get(id);
    if (post) return post;
  }
}
