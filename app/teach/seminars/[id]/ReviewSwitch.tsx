"use client";

import { useTranslations } from "use-intl";
import { Switch } from "../../../components/Switch";
import { useLiveState } from "../../../live/Live";
import { useAct } from "./useAct";

/** Whether posts wait for a decision from now on; what waits already goes on waiting. */
export function ReviewSwitch() {
  const t = useTranslations("desk");
  const seminar = useLiveState((state) => state.seminar);
  const { act } = useAct();
  if (!seminar || seminar.endedAt !== null) return null;
  return (
    <Switch
      label={t("review")}
      hint={t("reviewHint")}
      on={seminar.review}
      onChange={(review) => act("seminar:policy", { seminarId: seminar.id, review })}
    />
  );
}
