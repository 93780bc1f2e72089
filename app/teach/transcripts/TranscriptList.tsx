"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import type { SeminarSummary } from "../../../domain/store/seminars";
import { buttonLook } from "../../components/Button";
import { Moment } from "../../components/Moment";
import { useTimes } from "../../components/useTimes";

/** Every seminar with a record, the latest first, month by month. */
export function TranscriptList({ seminars }: { seminars: SeminarSummary[] }) {
  const t = useTranslations("record.list");
  const times = useTimes();
  const months = new Map<string, SeminarSummary[]>();
  for (const seminar of seminars) {
    const month = times.moment(seminar.createdAt, { year: "numeric", month: "long" });
    months.set(month, [...(months.get(month) ?? []), seminar]);
  }
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold">{t("title")}</h1>
      <p className="mt-2 text-soft">{t("intro")}</p>
      {seminars.length === 0 && <NoTranscripts />}
      {[...months].map(([month, ofMonth]) => (
        <section key={month} className="mt-10">
          <h2 className="border-b border-line pb-2 text-sm text-soft" suppressHydrationWarning>
            {month}
          </h2>
          <ul className="divide-y divide-line">
            {ofMonth.map((seminar) => (
              <Entry key={seminar.id} seminar={seminar} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Entry({ seminar }: { seminar: SeminarSummary }) {
  const t = useTranslations("record");
  const { id, title, rooms, students, posts, createdAt, endedAt } = seminar;
  const counts = [
    t("list.rooms", { count: rooms }),
    t("students", { count: students }),
    t("posts", { count: posts }),
  ];
  return (
    <li className="relative grid gap-x-6 gap-y-1 py-4 hover:bg-wash sm:grid-cols-[11rem_minmax(0,1fr)]">
      <p className="text-sm text-soft sm:pt-1">
        <Moment at={createdAt} look={{ weekday: "short", month: "short", day: "numeric" }} />
        {" · "}
        <Moment at={createdAt} />
      </p>
      <div className="min-w-0">
        <Link
          href={`/teach/transcripts/${id}`}
          className="font-serif text-xl leading-snug wrap-break-word after:absolute after:inset-0"
        >
          {title}
        </Link>
        <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-soft">
          {endedAt === null && <span className="font-medium text-accent">{t("list.running")}</span>}
          {counts.map((count) => (
            <span key={count}>{count}</span>
          ))}
        </p>
      </div>
    </li>
  );
}

function NoTranscripts() {
  const t = useTranslations("record.list.empty");
  return (
    <div className="mt-12 max-w-md border-t border-line pt-8">
      <h2 className="font-serif text-xl font-semibold">{t("title")}</h2>
      <p className="mt-2 mb-6 text-soft">{t("text")}</p>
      <Link href="/teach/lessons" className={buttonLook("primary")}>
        {t("action")}
      </Link>
    </div>
  );
}
