"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import type { Transcript } from "../../../../domain/transcript";
import { SaveMenu } from "./SaveMenu";

/** `class` leaves out what classmates could not see. */
export type View = "staff" | "class";
const views: View[] = ["staff", "class"];

/** Which copy, and how to take it away. */
export function Tools({ transcript, view }: { transcript: Transcript; view: View }) {
  const t = useTranslations("record.view");
  return (
    <div className="mt-8 border-y border-line py-3 print:hidden">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <nav aria-label={t("label")} className="-ms-3 flex flex-wrap">
          {views.map((one) => (
            <Link
              key={one}
              href={one === "staff" ? "?" : `?view=${one}`}
              scroll={false}
              aria-current={one === view ? "true" : undefined}
              className="inline-flex min-h-11 items-center px-3 text-soft underline-offset-8 hover:text-ink aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-accent aria-[current]:decoration-2"
            >
              {t(one)}
            </Link>
          ))}
        </nav>
        <SaveMenu seminarId={transcript.seminar.id} view={view} />
      </div>
      {view === "class" && <p className="mt-1 text-sm text-soft">{t("note")}</p>}
    </div>
  );
}
