"use client";

import { CornerDownRight, X } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button, IconButton } from "../../components/Button";
import { showPost } from "../../discussion/showPost";
import type { Answers } from "./useAnswers";

/** Somebody replied to the reader: who, and the way there. It stays until it was looked at or put away. */
export function AnsweredYou({ roomId, answers }: { roomId: string; answers: Answers }) {
  const t = useTranslations("seat.answers");
  const unseen = answers.in(roomId);
  const [first] = unseen;
  const names = new Set(unseen.map(({ author }) => author.name));
  return (
    <div role="status">
      {first && (
        <p className="arrive flex items-center gap-2 border-b border-line px-4 py-1 text-sm md:px-8">
          <CornerDownRight aria-hidden size={16} className="shrink-0 text-accent rtl:-scale-x-100" />
          <span className="min-w-0 flex-1 truncate">
            {t("line", { name: first.author.name, others: names.size - 1 })}
          </span>
          <Button
            size="sm"
            look="quiet"
            onClick={() => {
              answers.look([first]);
              showPost(first.id);
            }}
          >
            {t("show")}
          </Button>
          <IconButton label={t("dismiss")} className="size-8" onClick={() => answers.look(unseen)}>
            <X aria-hidden size={16} />
          </IconButton>
        </p>
      )}
    </div>
  );
}

/** On the way to another room: somebody answered the reader there. */
export function AnsweredThere({ roomId, answers }: { roomId: string; answers: Answers }) {
  const t = useTranslations("seat.answers");
  if (answers.in(roomId).length === 0) return null;
  return (
    <span className="text-accent">
      <CornerDownRight aria-hidden size={15} className="rtl:-scale-x-100" />
      <span className="sr-only">{t("there")}</span>
    </span>
  );
}
