"use client";

import { useTranslations } from "use-intl";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { RejoinCode, useRejoinCode } from "./RejoinCode";

/** How to go on on another device. */
export function MoveDialog({ seminarId, onClose }: { seminarId: string; onClose: () => void }) {
  const t = useTranslations("seat.device");
  const answer = useRejoinCode(seminarId);
  return (
    <Dialog open onClose={onClose} title={t("move")} description={t("moveText")}>
      <RejoinCode answer={answer} />
      <div className="mt-4 flex justify-end">
        <Button look="primary" onClick={onClose}>
          {t("done")}
        </Button>
      </div>
    </Dialog>
  );
}
