"use client";

import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_FLAG_CHARACTERS } from "../../../domain/limits";
import type { PostView } from "../../../domain/protocol";
import { AskDialog } from "../../components/AskDialog";
import { Button } from "../../components/Button";
import { useLater } from "../../components/useLater";
import { useLive } from "../../live/Live";

const load = () => import("./PostMenuChoices").then(({ PostMenuChoices }) => PostMenuChoices);

/** What is rarely done about somebody else's post: ask a teacher to look at it. */
export function PostMenu({ post, onFlagged }: { post: PostView; onFlagged: () => void }) {
  const t = useTranslations("seat.flag");
  const error = useTranslations("room.error");
  const live = useLive();
  const more = t("more", { name: post.author.name });
  const [asking, setAsking] = useState(false);
  const [Choices, want] = useLater(load);
  const look = { look: "quiet", size: "sm", "aria-label": more, title: more, className: "ms-auto" } as const;
  const icon = <Ellipsis aria-hidden size={16} />;

  async function flag(note: string) {
    const reply = await live.ask("post:flag", { postId: post.id, ...(note && { note }) });
    if (!reply.ok) return error(reply.error);
    onFlagged();
    return null;
  }

  return (
    <>
      {Choices ? (
        <Choices trigger={<Button {...look}>{icon}</Button>} onFlag={() => setAsking(true)} />
      ) : (
        <Button {...look} aria-haspopup="menu" aria-expanded={false} onClick={want}>
          {icon}
        </Button>
      )}
      <AskDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t("title")}
        text={t("text")}
        yes={t("yes")}
        no={t("no")}
        note={{ label: t("label"), most: MAX_FLAG_CHARACTERS }}
        onYes={flag}
      />
    </>
  );
}
