"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Notice } from "../../components/Notice";
import { keptPlaces } from "../../live/draft";
import { useLive, useLiveState } from "../../live/Live";
import { send } from "../../send";
import { RejoinCode, useRejoinCode } from "./RejoinCode";

interface Props {
  seminarId: string;
  seatId: string;
  onClose: () => void;
}

/** Before a student leaves a shared device: the way back, and what is not sent yet. */
export function LeaveDialog({ seminarId, seatId, onClose }: Props) {
  const t = useTranslations("seat.device");
  const live = useLive();
  const posts = useLiveState((state) => state.outbox).filter(({ state }) => state !== "saved").length;
  const [drafts] = useState(() => keptPlaces(seatId).length);
  const unsent = posts + drafts;
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const answer = useRejoinCode(seminarId);

  async function leave() {
    setBusy(true);
    const left = await send("DELETE", `/api/seminars/${seminarId}/seat?as=student`);
    setBusy(false);
    if (left.ok) live.leave();
    else setProblem(left.message);
  }

  return (
    <Dialog open onClose={onClose} title={t("leaveTitle")} description={t("leaveText")}>
      <div className="space-y-4">
        <RejoinCode answer={answer} />
        {unsent > 0 && <Notice>{t("unsent", { count: unsent })}</Notice>}
        {problem && <Notice kind="problem">{problem}</Notice>}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t("stay")}</Button>
          <Button look="primary" busy={busy} disabled={!answer?.ok} onClick={leave}>
            {t("leave")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
