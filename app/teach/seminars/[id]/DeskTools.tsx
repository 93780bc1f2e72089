"use client";

import { FileText, Keyboard, Projector, Snowflake } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AskDialog } from "../../../components/AskDialog";
import { Button, buttonLook, IconButton } from "../../../components/Button";
import { LanguageMenu } from "../../../components/LanguageMenu";
import { ThemeMenu } from "../../../components/ThemeMenu";
import { useLive, useLiveState } from "../../../live/Live";
import { TeamButton } from "./TeamDialog";
import { useAct } from "./useAct";
import { useMay } from "./useMay";

const tool = `${buttonLook("quiet")} px-2.5!`;

/** What concerns the whole seminar: stop it, end it, show it, who runs it, what is kept of it. */
export function DeskTools({ onKeys }: { onKeys: () => void }) {
  const t = useTranslations("desk");
  const id = useLiveState((state) => state.seminar?.id ?? "");
  const running = useLiveState((state) => state.seminar?.endedAt === null);
  const runs = useMay("run") && running;
  return (
    <div className="flex items-center max-md:ms-auto">
      {runs && <Freeze seminarId={id} />}
      {running && (
        <a
          href={`/teach/seminars/${id}/screen`}
          target="_blank"
          rel="noreferrer"
          className={tool}
          title={t("screenHint")}
        >
          <Projector aria-hidden size={18} />
          <span className="max-xl:sr-only">{t("screen")}</span>
        </a>
      )}
      <TeamButton />
      <Link href={`/teach/transcripts/${id}`} className={tool} title={t("transcript")}>
        <FileText aria-hidden size={18} />
        <span className="sr-only">{t("transcript")}</span>
      </Link>
      <IconButton label={t("keys.open")} className="max-md:hidden" onClick={onKeys}>
        <Keyboard aria-hidden size={18} />
      </IconButton>
      <LanguageMenu />
      <ThemeMenu />
      {runs && <End seminarId={id} />}
    </div>
  );
}

function Freeze({ seminarId }: { seminarId: string }) {
  const t = useTranslations("desk");
  const frozen = useLiveState((state) => state.seminar?.frozen ?? false);
  const { act } = useAct();
  if (frozen) return null;
  return (
    <Button
      className="me-1 max-lg:hidden"
      title={t("keys.hint", { word: t("freeze"), key: "Shift + F" })}
      onClick={() => act("seminar:freeze", { seminarId, frozen: true })}
    >
      <Snowflake aria-hidden size={18} /> {t("freeze")}
    </Button>
  );
}

function End({ seminarId }: { seminarId: string }) {
  const t = useTranslations("desk");
  const live = useLive();
  const [asking, setAsking] = useState(false);
  const { reasonOf } = useAct();
  return (
    <>
      <Button className="ms-1 max-sm:px-3" onClick={() => setAsking(true)}>
        {t("end")}
      </Button>
      <AskDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t("endAsk.title")}
        text={t("endAsk.text")}
        yes={t("endAsk.yes")}
        no={t("endAsk.no")}
        danger
        onYes={async () => reasonOf(await live.ask("seminar:end", { seminarId }))}
      />
    </>
  );
}
