"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import type { SeminarSummary } from "../../domain/store/seminars";
import { buttonLook } from "../components/Button";
import { FirstStep } from "./FirstStep";
import { LatestLesson } from "./LatestLesson";
import { EndedSeminar, RunningSeminar } from "./SeminarRow";

/** Seminars that ended earlier than these are found among the transcripts. */
const MOST_ENDED = 12;

export type LatestLessonRef = { id: string; title: string };

interface Props {
  /** The latest first. */
  seminars: SeminarSummary[];
  latest: LatestLessonRef | null;
}

export function Home({ seminars, latest }: Props) {
  const t = useTranslations("lessons.home");
  if (seminars.length === 0) return <FirstStep latest={latest} />;
  const running = seminars.filter(({ endedAt }) => endedAt === null);
  const ended = seminars.filter(({ endedAt }) => endedAt !== null);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="font-serif text-3xl font-semibold">{t("title")}</h1>
        <Link href="/teach/lessons/new" className={buttonLook()}>
          {t("newLesson")}
        </Link>
      </div>
      <section aria-labelledby="running" className="mt-8">
        <h2 id="running" className="text-sm text-soft">
          {t("running")}
        </h2>
        {running.length === 0 && <p className="mt-3 font-serif text-lg italic">{t("noneRunning")}</p>}
        <ul className="mt-2">
          {running.map((seminar) => (
            <RunningSeminar key={seminar.id} seminar={seminar} />
          ))}
        </ul>
      </section>
      {latest && (
        <LatestLesson
          latest={latest}
          label={t("openFrom")}
          look={running.length === 0 ? "primary" : "plain"}
        />
      )}
      {ended.length > 0 && (
        <section aria-labelledby="ended" className="mt-12">
          <h2 id="ended" className="text-sm text-soft">
            {t("ended")}
          </h2>
          <ul className="mt-2">
            {ended.slice(0, MOST_ENDED).map((seminar) => (
              <EndedSeminar key={seminar.id} seminar={seminar} />
            ))}
          </ul>
          {ended.length > MOST_ENDED && (
            <Link
              href="/teach/transcripts"
              className="mt-3 inline-flex min-h-11 items-center underline underline-offset-4"
            >
              {t("earlier")}
            </Link>
          )}
        </section>
      )}
    </>
  );
}
