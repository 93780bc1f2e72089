"use client";

import { useTranslations } from "use-intl";
import { useLiveState } from "../../../live/Live";
import { DeskColumns } from "./DeskColumns";
import { DeskOver } from "./DeskOver";
import { DeskPassages } from "./DeskPassages";
import { ModerationProvider } from "./Moderation";
import { useDeskView } from "./useDeskView";

/** The desk of somebody who has a seat at it. */
export function DeskLayout({ address }: { address: string }) {
  const t = useTranslations("common");
  const over = useLiveState((state) => state.over);
  const seminarId = useLiveState((state) => state.seminar?.id);
  const shown = useDeskView();
  if (over) return <DeskOver reason={over} />;
  if (seminarId === undefined) return <p className="p-8 text-soft">{t("loading")}</p>;
  return (
    <ModerationProvider onRoom={shown.showRoom}>
      <DeskPassages seminarId={seminarId} onShow={shown.showPassage}>
        <DeskColumns address={address} shown={shown} />
      </DeskPassages>
    </ModerationProvider>
  );
}
