"use client";

import { Check, Eye, EyeOff, FilePenLine, type LucideIcon, Reply } from "lucide-react";
import { useTranslations } from "use-intl";
import { decisionsFor } from "../../../../domain/moderation";
import type { PostView } from "../../../../domain/protocol";
import type { DecisionKind } from "../../../../domain/records";
import { Button } from "../../../components/Button";
import { useLiveState } from "../../../live/Live";
import { useModeration } from "./Moderation";

type Act = DecisionKind | "reply";

const looks: Record<Act, { Icon: LucideIcon; shortcut: string }> = {
  approve: { Icon: Check, shortcut: "A" },
  return: { Icon: FilePenLine, shortcut: "R" },
  hide: { Icon: EyeOff, shortcut: "H" },
  restore: { Icon: Eye, shortcut: "A" },
  reply: { Icon: Reply, shortcut: "C" },
};

/** What can be done to a post now: in words on a phone, quiet signs on a wide screen; approving is always a word. */
export function PostActions({ post }: { post: PostView }) {
  const ended = useLiveState((state) => state.seminar?.endedAt !== null);
  const { decide, reply } = useModeration();
  return (
    <>
      {decisionsFor(post.status).map((decision) => (
        <ActButton key={decision} act={decision} onClick={() => decide(post, decision)} />
      ))}
      {post.status === "visible" && !ended && <ActButton act="reply" onClick={() => reply(post.id)} />}
    </>
  );
}

function ActButton({ act, onClick }: { act: Act; onClick: () => void }) {
  const t = useTranslations("desk");
  const { Icon, shortcut } = looks[act];
  const word = t(`act.${act}`);
  const main = act === "approve";
  return (
    <Button
      size="sm"
      look={main ? "primary" : "quiet"}
      className={`max-md:min-h-11 ${main ? "ml-2.5" : ""}`}
      title={t("keys.hint", { word, key: shortcut })}
      onClick={onClick}
    >
      <Icon aria-hidden size={16} />
      <span className={main ? "" : "md:sr-only"}>{word}</span>
    </Button>
  );
}
