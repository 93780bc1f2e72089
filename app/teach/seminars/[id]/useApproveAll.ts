import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PostView } from "../../../../domain/protocol";
import { useSay } from "../../../components/Say";
import { useLive } from "../../../live/Live";
import { useAct } from "./useAct";
import { useDecide } from "./useDecide";

const lostTo = ["conflict", "not_found"];

/** Approves posts one after the other and says how far it is; stops where going on is no use. */
export function useApproveAll() {
  const t = useTranslations("desk.approveAll");
  const live = useLive();
  const say = useSay();
  const { reasonOf } = useAct();
  const { takeBack } = useDecide();
  const [busy, setBusy] = useState(false);

  async function approveAll(posts: PostView[]) {
    const id = crypto.getRandomValues(new Uint32Array(1)).join();
    const count = posts.length;
    const done: PostView[] = [];
    let lost = 0;
    let stopped: string | null = null;
    setBusy(true);
    for (const post of posts) {
      say(t("progress", { done: done.length, count }), { id, stays: true });
      const answer = await live.ask("post:decide", { postId: post.id, decision: "approve", seen: post.seq });
      if (answer.ok) done.push(answer.post);
      else if (lostTo.includes(answer.error)) lost += 1;
      else {
        stopped = reasonOf(answer);
        break;
      }
    }
    setBusy(false);
    const told = [t("done", { count: done.length })];
    if (lost > 0) told.push(t("lost", { count: lost }));
    if (stopped) told.push(t("left", { count: count - done.length - lost }), stopped);
    say(told.join(" "), { id, undo: done.length > 0 ? () => undoAll(done, id) : undefined });
  }

  /** The latest first, so that what was waiting longest is back in its place last. */
  async function undoAll(done: PostView[], id: string) {
    let back = 0;
    for (const post of done.toReversed()) {
      say(t("undoing", { done: back, count: done.length }), { id, stays: true });
      if ((await takeBack(post)) === null) back += 1;
    }
    const kept = done.length - back;
    say(kept > 0 ? t("undoneSome", { count: back, kept }) : t("undone", { count: back }), { id });
  }

  return { approveAll, busy };
}
