"use client";

import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../components/Button";
import type { LatestLessonRef } from "./Home";
import { OpenSeminar } from "./OpenSeminar";

interface Props {
  latest: LatestLessonRef;
  label: string;
  look: "primary" | "plain";
}

/** One press from the start page to a new seminar of the lesson used last. */
export function LatestLesson({ latest, label, look }: Props) {
  const t = useTranslations("lessons");
  const [open, setOpen] = useState(false);
  const href = `/teach/lessons/${latest.id}`;
  return (
    <section aria-labelledby="latest" className="mt-10 flex flex-wrap items-center gap-x-8 gap-y-3">
      <div className="min-w-0 flex-[1_1_18rem]">
        <h2 id="latest" className="text-sm text-soft">
          {label}
        </h2>
        <Link href={href} className="font-serif text-xl wrap-break-word underline-offset-4 hover:underline">
          {latest.title || t("untitled")}
        </Link>
      </div>
      <Button look={look} onClick={() => setOpen(true)}>
        {t("home.open")}
      </Button>
      <OpenSeminar
        open={open}
        onClose={() => setOpen(false)}
        title={latest.title}
        lesson={async () => ({ ok: true, id: latest.id })}
        editHref={href}
      />
    </section>
  );
}
