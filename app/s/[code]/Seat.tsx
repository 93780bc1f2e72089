"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { phaseNow } from "../../../domain/room";
import { Shell } from "../../components/Shell";
import { useLiveState } from "../../live/Live";
import { LessonPane } from "./LessonPane";
import { Over } from "./Over";
import { RoomPane } from "./RoomPane";
import { SeatHeader } from "./SeatHeader";

const views = ["text", "discussion"] as const;

/** The student's place: the text on one side, the discussion on the other; on a phone one of the two. */
export function Seat({ onEnded }: { onEnded: () => void }) {
  const t = useTranslations("seat");
  const { over, seminar, rooms } = useLiveState((state) => state);
  const [view, setView] = useState<(typeof views)[number] | null>(null);
  useEffect(() => {
    if (over === "ended") onEnded();
  }, [over, onEnded]);

  if (over && over !== "ended") return <Over reason={over} />;
  if (!seminar) {
    return (
      <Shell>
        <p className="text-soft">{t("connecting")}</p>
      </Shell>
    );
  }
  const started = rooms.some((room) => phaseNow(seminar, room) !== "waiting");
  const shown = view ?? (started ? "discussion" : "text");
  return (
    <div className="flex h-dvh flex-col">
      <SeatHeader />
      <nav aria-label={t("views")} className="flex border-b border-line lg:hidden">
        {views.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === shown ? "true" : undefined}
            onClick={() => setView(one)}
            className="min-h-11 flex-1 border-b-2 border-transparent text-soft aria-[current]:border-accent aria-[current]:text-ink"
          >
            {t(one)}
          </button>
        ))}
      </nav>
      <div className="grid min-h-0 flex-1 grid-cols-1 lg:grid-cols-2">
        <section
          aria-label={t("text")}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it, so the keyboard must get there.
          tabIndex={0}
          className={`min-h-0 overflow-y-auto lg:block lg:border-r lg:border-line ${shown === "text" ? "" : "hidden"}`}
        >
          <LessonPane seminarId={seminar.id} />
        </section>
        <main id="content" className={`min-h-0 lg:block ${shown === "discussion" ? "" : "hidden"}`}>
          <RoomPane />
        </main>
      </div>
    </div>
  );
}
