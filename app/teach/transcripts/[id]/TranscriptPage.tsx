"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/Button";
import { Notice } from "../../../components/Notice";
import { StillRunning } from "./StillRunning";
import type { View } from "./Tools";
import { TranscriptDocument } from "./TranscriptDocument";
import { Undoing } from "./Undoing";
import { useTranscript } from "./useTranscript";

interface Props {
  seminarId: string;
  title: string;
  view: View;
  /** The reader may decide on posts, and so take decisions back. */
  decides: boolean;
}

/** One seminar's record, read when the page opens and again when asked to. */
export function TranscriptPage({ seminarId, title, view, decides }: Props) {
  const t = useTranslations("record");
  const common = useTranslations("common");
  const { file, problem, busy, read } = useTranscript(seminarId, view);
  return (
    <div className="mx-auto max-w-[40rem] lg:max-w-none print:max-w-none">
      <Link
        href="/teach/transcripts"
        className="-ms-1 inline-flex min-h-8 items-center gap-1.5 text-sm text-soft hover:text-ink print:hidden"
      >
        <ArrowLeft aria-hidden size={16} className="rtl:-scale-x-100" /> {t("back")}
      </Link>
      <h1 className="mt-3 font-serif text-3xl leading-tight font-semibold wrap-break-word sm:text-4xl">
        {title}
      </h1>
      {!file && busy && (
        <p role="status" className="mt-3 text-soft">
          {common("loading")}
        </p>
      )}
      {problem && (
        <div className="mt-6 space-y-3 print:hidden">
          <Notice kind="problem">{problem}</Notice>
          <Button busy={busy} onClick={read}>
            {common("retry")}
          </Button>
        </div>
      )}
      {file && (
        <Undoing allowed={decides} onChanged={read}>
          <TranscriptDocument transcript={file} view={view}>
            {file.seminar.endedAt === null && (
              <StillRunning seminarId={seminarId} now={file.exportedAt} busy={busy} onReload={read} />
            )}
          </TranscriptDocument>
        </Undoing>
      )}
    </div>
  );
}
