"use client";

import { FileText, Keyboard, QrCode, Snowflake, Users } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { showCode } from "../../../../domain/code";
import { AskDialog } from "../../../components/AskDialog";
import { Button, buttonLook, IconButton } from "../../../components/Button";
import { Mark } from "../../../components/Mark";
import { ThemeMenu } from "../../../components/ThemeMenu";
import { useLive, useLiveState } from "../../../live/Live";
import { CodeDialog } from "./CodeDialog";
import { useAct } from "./useAct";

/** One line: which seminar, how to join it, who is here, stop everything, end. */
export function DeskBar({ address, onKeys }: { address: string; onKeys: () => void }) {
  const t = useTranslations("desk");
  const live = useLive();
  const { seminar, here } = useLiveState((state) => state);
  const [asking, setAsking] = useState<"code" | "end" | null>(null);
  const { act, reasonOf } = useAct();
  if (!seminar) return null;
  const { id, frozen, endedAt } = seminar;
  const running = endedAt === null;
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2">
      <Link href="/teach" aria-label="Stoa" className="inline-flex size-10 items-center justify-center">
        <Mark />
      </Link>
      <title>{`${seminar.title} · Stoa`}</title>
      <h1 className="min-w-0 flex-1 basis-40 truncate font-serif text-lg font-semibold">{seminar.title}</h1>
      {running && (
        <Button look="quiet" onClick={() => setAsking("code")} title={t("showCode")}>
          <QrCode aria-hidden size={18} />
          <span className="font-mono text-lg tracking-wider">{showCode(seminar.code)}</span>
        </Button>
      )}
      <span className="inline-flex items-center gap-1.5 text-sm text-soft">
        <Users aria-hidden size={16} />
        <span className="max-sm:sr-only">{t("here", { count: here?.here ?? 0 })}</span>
        <span aria-hidden className="sm:hidden">
          {here?.here ?? 0}
        </span>
      </span>
      <div className="flex items-center gap-2 max-sm:w-full">
        {running && !frozen && (
          <Button
            className="max-sm:flex-1"
            onClick={() => act("seminar:freeze", { seminarId: id, frozen: true })}
          >
            <Snowflake aria-hidden size={18} /> {t("freeze")}
          </Button>
        )}
        {running && <Button onClick={() => setAsking("end")}>{t("end")}</Button>}
        <Link href={`/teach/transcripts/${id}`} className={buttonLook("quiet")} title={t("transcript")}>
          <FileText aria-hidden size={18} />
          <span className="max-xl:sr-only">{t("transcript")}</span>
        </Link>
        <IconButton label={t("keys.open")} className="max-sm:hidden" onClick={onKeys}>
          <Keyboard aria-hidden size={18} />
        </IconButton>
        <ThemeMenu />
      </div>
      <CodeDialog
        open={asking === "code"}
        onClose={() => setAsking(null)}
        code={seminar.code}
        address={address}
      />
      <AskDialog
        open={asking === "end"}
        onClose={() => setAsking(null)}
        title={t("endAsk.title")}
        text={t("endAsk.text")}
        yes={t("endAsk.yes")}
        no={t("endAsk.no")}
        danger
        onYes={async () => reasonOf(await live.ask("seminar:end", { seminarId: id }))}
      />
    </header>
  );
}
