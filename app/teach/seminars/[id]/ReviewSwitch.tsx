"use client";

import { useTranslations } from "use-intl";
import { Switch } from "../../../components/Switch";
import { useLiveState } from "../../../live/Live";
import { useAct } from "./useAct";
import { useMay } from "./useMay";

/** Whether posts wait for a decision from now on; what waits already goes on waiting. */
export function ReviewSwitch() {
  const t = useTranslations("desk");
  const seminar = useLiveState((state) => state.seminar);
  const mayRun = useMay("run");
  const { act } = useAct();
  if (!seminar || seminar.endedAt !== null || !mayRun) return null;
  return (
    <div className="border-b border-line px-4 py-2 md:px-8">
      <Switch
        label={t("review")}
        hint={t("reviewHint")}
        on={seminar.review}
        onChange={(review) => act("seminar:policy", { seminarId: seminar.id, review })}
      />
    </div>
  );
}
