"use client";

import { useTranslations } from "use-intl";
import type { PostView } from "../../../../domain/protocol";
import { AskDialog } from "../../../components/AskDialog";
import { nameOf } from "./postActs";

interface Props {
  post: PostView;
  decision: "return" | "hide";
  open: boolean;
  onClose: () => void;
  onYes: (note: string) => Promise<string | null>;
}

/** Returning wants a note; hiding is done in one press, and here with a reason: the author reads it. */
export function DecideDialog({ post, decision, open, onClose, onYes }: Props) {
  const t = useTranslations();
  const name = nameOf(post);
  const words = decision === "return" ? "desk.returnAsk" : "desk.hideAsk";
  return (
    <AskDialog
      open={open}
      onClose={onClose}
      title={t(`${words}.title`, { name })}
      text={t(`${words}.text`, { name })}
      yes={t(`${words}.yes`)}
      no={t("common.cancel")}
      danger={decision === "hide"}
      note={{ label: t(`${words}.note`), required: true }}
      onYes={onYes}
    />
  );
}
