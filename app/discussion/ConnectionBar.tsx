"use client";

import { useTranslations } from "use-intl";
import { useLiveState } from "../live/Live";

/** A thin bar, only while there is no connection. */
export function ConnectionBar() {
  const t = useTranslations("room");
  const offline = useLiveState((state) => state.connection === "offline" && !state.over);
  const unkept = useLiveState((state) => state.outbox.some(({ onlyHere }) => onlyHere));
  return (
    <div role="status">
      {offline && (
        <p className="bg-wait-wash px-4 py-1.5 text-center text-sm text-wait">
          {unkept ? t("offlineHere") : t("offline")}
        </p>
      )}
    </div>
  );
}
