"use client";

import { useTranslations } from "use-intl";
import { AskDialog } from "../../components/AskDialog";
import { useLive } from "../../live/Live";

/** Asks before a post is taken back, because nothing leads out of that. */
export function WithdrawDialog({
  open,
  postId,
  onClose,
}: {
  open: boolean;
  postId: string;
  onClose: () => void;
}) {
  const t = useTranslations("room");
  const live = useLive();
  return (
    <AskDialog
      open={open}
      onClose={onClose}
      title={t("withdrawAsk.title")}
      text={t("withdrawAsk.text")}
      yes={t("withdrawAsk.yes")}
      no={t("withdrawAsk.no")}
      danger
      onYes={async () => {
        const reply = await live.ask("post:withdraw", { postId });
        return reply.ok ? null : t(`error.${reply.error}`);
      }}
    />
  );
}
