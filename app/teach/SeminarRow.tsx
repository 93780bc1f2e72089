"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { showCode } from "../../domain/code";
import type { SeminarSummary } from "../../domain/store/seminars";
import { buttonLook } from "../components/Button";
import { useTimes } from "../components/useTimes";

/** A seminar under way: what the class needs to get in, and the way to the desk. */
export function RunningSeminar({ seminar }: { seminar: SeminarSummary }) {
  const t = useTranslations("lessons");
  const times = useTimes();
  const at = times.moment(seminar.createdAt, { dateStyle: "medium", timeStyle: "short" });
  return (
    <li className="flex flex-wrap items-center gap-x-8 gap-y-3 border-t border-line py-5 last:border-b">
      <div className="min-w-0 flex-[1_1_18rem]">
        <h3 className="font-serif text-2xl leading-tight wrap-break-word">
          {seminar.title || t("untitled")}
        </h3>
        <p className="mt-1 text-sm text-soft">
          <OwnRole role={seminar.role} />
          {t("home.opened", { at })}
        </p>
        <p className="text-sm text-soft">{t("home.counts", countsOf(seminar))}</p>
      </div>
      <p className="flex flex-col">
        <span className="text-sm text-soft">{t("home.code")}</span>
        <bdi dir="ltr" className="font-mono text-2xl tracking-wider">
          {showCode(seminar.code)}
        </bdi>
      </p>
      <Link href={`/teach/seminars/${seminar.id}`} className={buttonLook("primary")}>
        {t("home.desk")}
      </Link>
    </li>
  );
}

/** A seminar that is over leads to its transcript. */
export function EndedSeminar({ seminar }: { seminar: SeminarSummary }) {
  const t = useTranslations("lessons");
  const times = useTimes();
  return (
    <li className="border-t border-line last:border-b">
      <Link
        href={`/teach/transcripts/${seminar.id}`}
        className="-mx-3 flex flex-wrap items-baseline gap-x-6 gap-y-1 px-3 py-3 hover:bg-wash"
      >
        <span className="min-w-0 flex-[1_1_18rem] font-serif text-lg wrap-break-word">
          {seminar.title || t("untitled")}
        </span>
        <span className="text-sm text-soft">
          <OwnRole role={seminar.role} />
          {t("home.counts", countsOf(seminar))}
        </span>
        <time
          dateTime={new Date(seminar.createdAt).toISOString()}
          className="text-sm text-soft sm:w-28 sm:text-end"
        >
          {times.moment(seminar.createdAt, { dateStyle: "medium" })}
        </time>
      </Link>
    </li>
  );
}

/** In somebody else's seminar, as what the reader sits there. */
function OwnRole({ role }: Pick<SeminarSummary, "role">) {
  const t = useTranslations("people.team.role");
  if (role !== "co-teacher" && role !== "observer") return null;
  return <span className="text-accent">{t(role)} · </span>;
}

function countsOf({ rooms, students, posts }: SeminarSummary) {
  return { rooms, students, posts };
}
