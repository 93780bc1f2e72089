"use client";

import { RefreshCw } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Button, buttonLook } from "../../../components/Button";
import { useTimes } from "../../../components/useTimes";

interface Props {
  seminarId: string;
  /** The moment of the record, ms. */
  now: number;
  busy: boolean;
  onReload: () => void;
}

/** Says up to when the record goes, and brings it up to date. */
export function StillRunning({ seminarId, now, busy, onReload }: Props) {
  const t = useTranslations("record");
  const times = useTimes();
  return (
    <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-s-2 border-accent ps-4">
      <p role="status">{t("running", { time: times.moment(now, { timeStyle: "medium" }) })}</p>
      <div className="flex flex-wrap gap-2 print:hidden">
        <Button busy={busy} onClick={onReload}>
          <RefreshCw aria-hidden size={16} /> {t("reload")}
        </Button>
        <Link href={`/teach/seminars/${seminarId}`} className={buttonLook("quiet")}>
          {t("desk")}
        </Link>
      </div>
    </div>
  );
}
