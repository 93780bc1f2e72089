"use client";

import { useFormatter, useTranslations } from "use-intl";
import type { TranscriptEvent } from "../../../../domain/transcript";
import { PostText } from "../../../components/PostText";
import { TalkMoveLabel } from "../../../components/TalkMove";
import { Fold } from "./Fold";

/** What was done to a post, as notes in the margin. */
export function History({ events }: { events: TranscriptEvent[] }) {
  const t = useTranslations("record.history");
  return (
    <ol
      aria-label={t("label")}
      className="mb-3 space-y-2 border-l border-line pl-4 text-sm text-soft lg:mb-0 lg:border-none lg:py-3 lg:pl-0"
    >
      {events.map((event) => (
        <li key={`${event.kind} ${event.at}`}>
          {event.kind === "decided" ? <Decided event={event} /> : <Revised event={event} />}
        </li>
      ))}
    </ol>
  );
}

function Decided({ event }: { event: TranscriptEvent & { kind: "decided" } }) {
  const t = useTranslations("record.history");
  const decided = useTranslations("room.decided");
  const clock = useClock();
  return (
    <>
      <p>{t("decided", { time: clock(event.at), what: decided(event.decision, { by: event.by }) })}</p>
      {event.note && <PostText text={event.note} className="mt-0.5 text-ink" />}
    </>
  );
}

function Revised({ event }: { event: TranscriptEvent & { kind: "revised" } }) {
  const t = useTranslations("record.history");
  const clock = useClock();
  return (
    <Fold title={t("revised", { time: clock(event.at) })} look="min-h-6 -ml-0.5 hover:text-ink">
      <div className="mt-1 border-l border-line pl-3">
        <TalkMoveLabel move={event.move} />
        <PostText text={event.text} />
      </div>
    </Fold>
  );
}

function useClock() {
  const format = useFormatter();
  return (time: number) => format.dateTime(time, { timeStyle: "short" });
}
