"use client";

import { useTranslations } from "use-intl";
import { Button } from "../../../components/Button";
import { useLiveState } from "../../../live/Live";
import { useAct } from "./useAct";
import { useMay } from "./useMay";

/** While everything is frozen, or over: says so, with the way back. */
export function FrozenBar() {
  const t = useTranslations("desk");
  const seminar = useLiveState((state) => state.seminar);
  const mayRun = useMay("run");
  const { act } = useAct();
  if (!seminar) return null;
  const { id, frozen, endedAt } = seminar;
  if (endedAt === null && !frozen) return null;
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-center gap-3 bg-wait-wash px-4 py-2 text-wait"
    >
      <span>{endedAt === null ? t("frozen") : t("ended")}</span>
      {endedAt === null && mayRun && (
        <Button size="sm" onClick={() => act("seminar:freeze", { seminarId: id, frozen: false })}>
          {t("unfreeze")}
        </Button>
      )}
    </div>
  );
}
