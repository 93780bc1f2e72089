import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PostView } from "../../../../domain/protocol";
import { useSay } from "../../../components/Say";
import { useLive } from "../../../live/Live";
import { useAct } from "./useAct";

const lostTo = ["conflict", "not_found"];

/** Approves posts one after the other and says how far it is; stops where going on is no use. */
export function useApproveAll() {
  const t = useTranslations("desk.approveAll");
  const live = useLive();
  const say = useSay();
  const { reasonOf } = useAct();
  const [busy, setBusy] = useState(false);

  async function approveAll(posts: PostView[]) {
    const id = crypto.getRandomValues(new Uint32Array(1)).join();
    const count = posts.length;
    let done = 0;
    let lost = 0;
    let stopped: string | null = null;
    setBusy(true);
    for (const post of posts) {
      say(t("progress", { done, count }), { id, stays: true });
      const answer = await live.ask("post:decide", { postId: post.id, decision: "approve" });
      if (answer.ok) done += 1;
      else if (lostTo.includes(answer.error)) lost += 1;
      else {
        stopped = reasonOf(answer);
        break;
      }
    }
    setBusy(false);
    const told = [t("done", { count: done })];
    if (lost > 0) told.push(t("lost", { count: lost }));
    if (stopped) told.push(t("left", { count: count - done - lost }), stopped);
    say(told.join(" "), { id });
  }

  return { approveAll, busy };
}
