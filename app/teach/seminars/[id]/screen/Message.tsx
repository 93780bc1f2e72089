"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";

/** A title and one sentence in the middle, where there is nothing else to show. */
export function Message({ title, text, home }: { title: string; text: string; home?: boolean }) {
  const t = useTranslations("screen");
  return (
    <div className="flex flex-1 flex-col justify-center">
      <h1 className="line-clamp-3 font-serif text-[2.6em] leading-tight font-semibold" dir="auto">
        {title}
      </h1>
      <p className="mt-[0.6em] text-[1.5em] text-soft">{text}</p>
      {home && (
        <p className="mt-[1em]">
          <Link href="/teach" className="text-accent underline underline-offset-4">
            {t("home")}
          </Link>
        </p>
      )}
    </div>
  );
}
