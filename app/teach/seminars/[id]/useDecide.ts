import { useCallback } from "react";
import { useTranslations } from "use-intl";
import type { PostView } from "../../../../domain/protocol";
import type { DecisionKind } from "../../../../domain/records";
import { useSay } from "../../../components/Say";
import { useLive } from "../../../live/Live";
import { nameOf } from "./postActs";
import { useRefusal } from "./useRefusal";

/** Decides on a post and offers the way back for ten seconds; a sentence instead of null says why it was not done. */
export function useDecide() {
  const t = useTranslations("desk");
  const live = useLive();
  const say = useSay();
  const refusal = useRefusal();

  /** Takes the latest decision about a post back, unless something else happened to it since; null when done. */
  const takeBack = useCallback(
    async (decided: PostView): Promise<string | null> => {
      const decisionId = decided.decision?.id;
      if (decisionId === undefined) return t("error.other");
      return refusal(await live.ask("post:undo", { postId: decided.id, decisionId }), decided);
    },
    [live, refusal, t],
  );

  const decide = useCallback(
    async (post: PostView, decision: DecisionKind, note?: string): Promise<string | null> => {
      const input = { postId: post.id, decision, seen: post.seq, ...(note ? { note } : {}) };
      const answer = await live.ask("post:decide", input);
      if (!answer.ok) return refusal(answer, post);
      const undo = async () => say((await takeBack(answer.post)) ?? t("undone"));
      say(t(`done.${decision}`, { name: nameOf(post) }), { undo });
      return null;
    },
    [live, say, refusal, takeBack, t],
  );

  return { decide, takeBack };
}
