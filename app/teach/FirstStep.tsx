"use client";

import { BookOpenText, FilePlus2 } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { LatestLessonRef } from "./Home";
import { LatestLesson } from "./LatestLesson";

/** What an account without any seminar sees: the lesson that is there already, or two ways to get one. */
export function FirstStep({ latest }: { latest: LatestLessonRef | null }) {
  const t = useTranslations("lessons.home");
  return (
    <div className="max-w-2xl">
      <h1 className="font-serif text-3xl font-semibold">{t("first.title")}</h1>
      <p className="mt-3 text-lg text-soft">{t("first.intro")}</p>
      {latest && <LatestLesson latest={latest} look="primary" />}
      <ul className="mt-8">
        {!latest && (
          <Way href="/teach/lessons/new?sample" title={t("first.sample")} text={t("first.sampleText")}>
            <BookOpenText aria-hidden size={22} />
          </Way>
        )}
        <Way href="/teach/lessons/new" title={t("first.own")} text={t("first.ownText")}>
          <FilePlus2 aria-hidden size={22} />
        </Way>
      </ul>
    </div>
  );
}

function Way({
  href,
  title,
  text,
  children,
}: {
  href: string;
  title: string;
  text: string;
  children: ReactNode;
}) {
  return (
    <li className="border-t border-line last:border-b">
      <Link href={href} className="-mx-3 flex gap-4 px-3 py-5 hover:bg-wash">
        <span className="mt-1 text-accent">{children}</span>
        <span>
          <span className="font-serif text-xl">{title}</span>
          <span className="block text-soft">{text}</span>
        </span>
      </Link>
    </li>
  );
}
