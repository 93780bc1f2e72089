"use client";

import { Snowflake } from "lucide-react";
import { useTranslations } from "use-intl";
import { useLiveState } from "../../../live/Live";
import { useAct } from "./useAct";
import { useMay } from "./useMay";

export type View = "stream" | "waiting" | "text" | "people" | "rooms";

/** The middle column of a wide screen, and the foot of a phone, where the text is reached from the stream. */
const wideViews: View[] = ["stream", "waiting", "text"];
const phoneViews: View[] = ["stream", "waiting", "people", "rooms"];

interface Props {
  view: View;
  onView: (view: View) => void;
  waiting: number;
}

/** What the middle column shows. */
export function DeskTabs({ view, onView, waiting }: Props) {
  const t = useTranslations("desk.tabs");
  const current = wideViews.includes(view) ? view : "stream";
  return (
    <nav aria-label={t("label")} className="hidden border-b border-line px-4 lg:flex">
      {wideViews.map((one) => (
        <Tab
          key={one}
          view={one}
          current={one === current}
          waiting={waiting}
          onView={onView}
          className="border-b-2 px-4"
        />
      ))}
    </nav>
  );
}

/** On a phone everything that is pressed while walking lies at the bottom, within the thumb's reach. */
export function PhoneTabs({ view, onView, waiting }: Props) {
  const t = useTranslations("desk.tabs");
  return (
    <nav aria-label={t("label")} className="flex border-t border-line lg:hidden">
      {phoneViews.map((one) => (
        <Tab
          key={one}
          view={one}
          current={one === view || (one === "stream" && view === "text")}
          waiting={waiting}
          onView={onView}
          className="flex-1 border-t-2 px-1 text-sm"
        />
      ))}
      <FreezeTab />
    </nav>
  );
}

interface TabProps extends Pick<Props, "onView" | "waiting"> {
  view: View;
  current: boolean;
  className: string;
}

function Tab({ view, current, waiting, onView, className }: TabProps) {
  const t = useTranslations("desk.tabs");
  return (
    <button
      type="button"
      aria-current={current ? "true" : undefined}
      onClick={() => onView(view)}
      className={`inline-flex min-h-12 items-center justify-center gap-1.5 border-transparent text-soft hover:text-ink aria-[current]:border-accent aria-[current]:text-ink ${className}`}
    >
      {t(view)}
      {view === "waiting" && (
        <span
          className={`min-w-6 rounded-full px-1.5 text-center text-sm ${waiting > 0 ? "bg-wait-wash font-semibold text-wait" : "text-soft"}`}
        >
          {waiting}
        </span>
      )}
    </button>
  );
}

function FreezeTab() {
  const t = useTranslations("desk");
  const seminar = useLiveState((state) => state.seminar);
  const mayRun = useMay("run");
  const { act } = useAct();
  if (!seminar || seminar.endedAt !== null || !mayRun) return null;
  const { id: seminarId, frozen } = seminar;
  return (
    <button
      type="button"
      aria-pressed={frozen}
      aria-label={t("freeze")}
      onClick={() => act("seminar:freeze", { seminarId, frozen: !frozen })}
      className="inline-flex min-h-12 flex-1 flex-col items-center justify-center border-s border-t-2 border-line border-t-transparent px-1 text-xs text-soft aria-pressed:bg-wait-wash aria-pressed:text-wait"
    >
      <Snowflake aria-hidden size={18} />
      {t(frozen ? "tabs.frozen" : "tabs.freeze")}
    </button>
  );
}
