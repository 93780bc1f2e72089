import { useCallback } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { PostView } from "../../../../domain/protocol";
import { useLive } from "../../../live/Live";
import { nameOf } from "./postActs";
import { useAct } from "./useAct";

type Answer = { ok: boolean; error?: string; post?: PostView };

/** Why something was not done to a post: who did what to it since it looked like `before`, where that is the reason. */
export function useRefusal() {
  const t = useTranslations("desk.error");
  const format = useFormatter();
  const live = useLive();
  const { reasonOf } = useAct();

  return useCallback(
    (answer: Answer, before: PostView): string | null => {
      const { post: now } = answer;
      if (answer.error !== "conflict" || !now) return reasonOf(answer);
      const name = nameOf(now);
      if (now.status === "withdrawn") return t("withdrawn", { name });
      const { decision } = now;
      if (decision && decision.at !== before.decision?.at) {
        const when = format.relativeTime(decision.at, Math.max(live.clock.now(), decision.at));
        return t(`decided.${decision.decision}`, { by: decision.by, when });
      }
      return now.revisedAt === before.revisedAt ? reasonOf(answer) : t("revised", { name });
    },
    [t, format, live, reasonOf],
  );
}
