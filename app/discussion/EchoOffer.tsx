"use client";

import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import type { PostView } from "../../domain/protocol";
import type { TalkMove } from "../../domain/records";
import { Button, IconButton } from "../components/Button";
import { showPost } from "./showPost";
import type { Composed } from "./useDraft";
import { useEcho } from "./useEcho";

export interface EchoIn {
  roomId: string;
  /** The post that is answered already, if any. */
  answered?: string;
  /** Makes the draft a reply to that post; null where it is a reply already. */
  onAnswer: ((post: PostView, composed: Composed) => void) | null;
}

interface Props extends EchoIn {
  draft: Composed;
  /** The text as it was when typing last paused. */
  settled: string;
  /** Something else is offered now: one at a time. */
  waits: boolean;
  onMove: (move: TalkMove) => void;
}

const offers = ["evidence", "challenge", "ask"] as const;

/** Where somebody wrote nearly the same: what could be done instead of saying it again. Only an offer. */
export function EchoOffer({ roomId, answered, onAnswer, draft, settled, waits, onMove }: Props) {
  const t = useTranslations("room.echo");
  const { post: close, dismiss } = useEcho(roomId, settled, answered);
  const post = waits ? null : close;

  function take(move: TalkMove) {
    if (!post) return;
    dismiss();
    if (onAnswer) onAnswer(post, { ...draft, move });
    else onMove(move);
  }

  return (
    <>
      <p role="status" className="sr-only">
        {post && t("close", { name: post.author.name })}
      </p>
      {post && (
        <div className="flex flex-wrap items-center border-s-2 border-line ps-3 text-sm text-soft">
          <button
            type="button"
            onClick={() => showPost(post.id)}
            className="me-3 min-h-8 flex-1 text-start underline-offset-4 hover:text-ink hover:underline sm:flex-none"
          >
            {t("close", { name: post.author.name })}
          </button>
          <IconButton label={t("dismiss")} onClick={dismiss} className="size-8 sm:order-last sm:ms-auto">
            <X aria-hidden size={16} />
          </IconButton>
          <div className="-ms-2.5 flex w-full flex-wrap gap-x-1 sm:ms-0 sm:w-auto">
            {offers.map((move) => (
              <Button key={move} size="sm" look="quiet" onClick={() => take(move)}>
                {t(move)}
              </Button>
            ))}
          </div>
        </div>
      )}
    </>
  );
}
