"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { LessonText } from "../../../domain/lesson/lesson";
import { phaseNow } from "../../../domain/room";
import { Shell } from "../../components/Shell";
import { PassagesContext } from "../../discussion/passages";
import { useLiveState } from "../../live/Live";
import type { Found } from "../../live/place";
import { Discussion } from "./Discussion";
import { LessonPane } from "./LessonPane";
import { Lobby } from "./Lobby";
import { Over } from "./Over";
import { SeatHeader } from "./SeatHeader";
import { useChosenRoom } from "./useChosenRoom";
import { useCiting } from "./useCiting";
import { useKeptPlace } from "./useKeptPlace";
import { useLesson } from "./useLesson";
import { useWay } from "./useWay";

interface Props {
  /** Known before the door opens, and before there is a connection. */
  found: Found;
  name: string;
  code: string;
  seatId: string;
  /** Where the page brought it along. */
  lesson: LessonText | null;
  onEnded: () => void;
  /** Somebody came back with a code, or wants to join anew. */
  onBack: () => void;
}

/** The student's place, or what there is instead of it: the door before, a reason after. */
export function Seat({ found, name, lesson: brought, onEnded, ...place }: Props) {
  const t = useTranslations("seat");
  const over = useLiveState((state) => state.over);
  const lobby = useLiveState((state) => state.lobby);
  const entered = useLiveState((state) => state.seminar !== null);
  // Asked for beside the connection, not after it; whoever waits at the door gets none.
  const lesson = useLesson(found.seminar.id, brought, lobby ? "lobby" : entered ? "entered" : "connecting");
  useKeptPlace(found);
  useEffect(() => {
    if (over === "ended") onEnded();
  }, [over, onEnded]);

  if (over === "removed" && lobby) return <Over reason="turnedAway" {...place} />;
  if (over && over !== "ended") return <Over reason={over} {...place} />;
  if (lobby) return <Lobby title={found.seminar.title} name={name} />;
  if (!entered && !lesson.answer?.ok) {
    return (
      <Shell>
        <p className="text-soft">{t("connecting")}</p>
      </Shell>
    );
  }
  return <Place {...found.seminar} lesson={lesson} />;
}

const views = ["text", "discussion"] as const;

interface PlaceProps {
  /** Of the seminar. */
  id: string;
  title: string;
  lesson: ReturnType<typeof useLesson>;
}

/** The text on one side, the discussion on the other; on a phone one of the two. */
function Place({ id, title, lesson }: PlaceProps) {
  const t = useTranslations("seat");
  const seminar = useLiveState((state) => state.seminar);
  const rooms = useLiveState((state) => state.rooms);
  const [view, setView] = useState<(typeof views)[number] | null>(null);
  const [chosen, setChosen] = useChosenRoom(id);
  useWay(setView, setChosen);
  const { passages, shown, cite } = useCiting(lesson.answer?.ok ? lesson.answer.lesson : null, setView);
  const started = seminar && rooms.some((room) => phaseNow(seminar, room) !== "waiting");
  const inView = view ?? (started ? "discussion" : "text");
  return (
    <PassagesContext value={passages}>
      <div className="flex h-dvh flex-col">
        <SeatHeader title={title} />
        <nav aria-label={t("views")} className="flex border-b border-line lg:hidden">
          {views.map((one) => (
            <button
              key={one}
              type="button"
              aria-current={one === inView ? "true" : undefined}
              onClick={() => setView(one)}
              className="min-h-11 flex-1 border-b-2 border-transparent text-soft aria-[current]:border-accent aria-[current]:text-ink"
            >
              {t(one)}
            </button>
          ))}
        </nav>
        <main id="content" className="grid min-h-0 flex-1 grid-cols-1 grid-rows-1 lg:grid-cols-2">
          {/* Contained: what changes on one side, such as a letter in the composer, lays out and paints that side only. */}
          <section
            aria-label={t("text")}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it, so the keyboard must get there.
            tabIndex={0}
            className={`min-h-0 min-w-0 overflow-y-auto contain-strict lg:block lg:border-e lg:border-line ${inView === "text" ? "" : "hidden"}`}
          >
            <LessonPane {...lesson} shown={shown} cite={cite} />
          </section>
          <section
            aria-label={t("discussion")}
            className={`min-h-0 min-w-0 overflow-y-auto contain-strict lg:block ${inView === "discussion" ? "" : "hidden"}`}
          >
            <Discussion chosen={chosen} onChoose={setChosen} />
          </section>
        </main>
      </div>
    </PassagesContext>
  );
}
