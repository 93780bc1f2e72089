"use client";

import { FilePlus2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import type { LatestLessonRef } from "./Home";
import { LatestLesson } from "./LatestLesson";

/** What an account without any seminar sees: the lesson that is there already, and the way to bring another. */
export function FirstStep({ latest }: { latest: LatestLessonRef | null }) {
  const t = useTranslations("lessons.home");
  return (
    <div className="max-w-2xl">
      <h1 className="font-serif text-3xl font-semibold">{t("first.title")}</h1>
      <p className="mt-3 text-lg text-soft">{t("first.intro")}</p>
      {latest && <LatestLesson latest={latest} label={t("first.here")} look="primary" />}
      <Link href="/teach/lessons/new" className="mt-10 flex gap-4 border-y border-line py-5 hover:bg-wash">
        <FilePlus2 aria-hidden size={22} className="mt-1 shrink-0 text-accent" />
        <span>
          <span className="font-serif text-xl">{t("first.own")}</span>
          <span className="block text-soft">{t("first.ownText")}</span>
        </span>
      </Link>
    </div>
  );
}
