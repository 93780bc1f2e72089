"use client";

import { DoorClosed } from "lucide-react";
import { useTranslations } from "use-intl";
import { Shell } from "../../components/Shell";
import { useLiveState } from "../../live/Live";

/** At the door: nothing of the lesson is here before a teacher lets the student in. */
export function Lobby({ title, name }: { title: string; name: string }) {
  const t = useTranslations("seat.lobby");
  const offline = useLiveState((state) => state.connection === "offline");
  return (
    <Shell>
      <title>{`${title} · Stoa`}</title>
      <p className="text-soft" dir="auto">
        {title}
      </p>
      <h1 className="mt-1 font-serif text-3xl font-semibold">{t("title")}</h1>
      <p className="mt-4 text-soft">{t("text", { name })}</p>
      <p role="status" className="mt-8 flex items-center gap-2 border-t border-line pt-4 text-wait">
        <DoorClosed aria-hidden size={18} className="shrink-0" />
        {offline ? t("offline") : t("waiting")}
      </p>
    </Shell>
  );
}
