"use client";

import { useTranslations } from "use-intl";
import type { TranscriptEvent, TranscriptPost } from "../../../../domain/transcript";
import { PostText } from "../../../components/PostText";
import { TalkMoveLabel } from "../../../components/TalkMove";
import { useTimes } from "../../../components/useTimes";
import { Fold } from "./Fold";
import { UndoButton } from "./UndoButton";

/** What was done to a post, as notes in the margin. */
export function History({ post }: { post: TranscriptPost }) {
  const t = useTranslations("record.history");
  const { id, history, undoable } = post;
  const latest = history.findLast((event) => event.kind === "decided");
  return (
    <ol
      aria-label={t("label")}
      tabIndex={-1}
      className="mb-3 space-y-2 border-s border-line ps-4 text-sm text-soft lg:mb-0 lg:border-none lg:py-3 lg:ps-0"
    >
      {history.map((event) => (
        <li key={`${event.kind} ${event.at}`}>
          {event.kind === "revised" ? (
            <Revised event={event} />
          ) : (
            <Done
              event={event}
              undo={event === latest && undoable ? { postId: id, decisionId: undoable } : null}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

interface DoneProps {
  event: TranscriptEvent & { kind: "decided" | "flagged" };
  /** What takes it back. */
  undo: { postId: string; decisionId: string } | null;
}

function Done({ event, undo }: DoneProps) {
  const t = useTranslations("record.history");
  const decided = useTranslations("room.decided");
  const clock = useClock();
  const { by, at, note } = event;
  const what = event.kind === "flagged" ? t("flagged", { by }) : decided(event.decision, { by });
  return (
    <>
      <p>{t("decided", { time: clock(at), what })}</p>
      {note && <PostText text={note} className="mt-0.5 text-ink" />}
      {undo && <UndoButton {...undo} what={what} />}
    </>
  );
}

function Revised({ event }: { event: TranscriptEvent & { kind: "revised" } }) {
  const t = useTranslations("record.history");
  const clock = useClock();
  return (
    <Fold title={t("revised", { time: clock(event.at) })} look="min-h-6 -ms-0.5 hover:text-ink">
      <div className="mt-1 border-s border-line ps-3">
        <TalkMoveLabel move={event.move} />
        <PostText text={event.text} />
      </div>
    </Fold>
  );
}

function useClock() {
  const times = useTimes();
  return (time: number) => times.moment(time, { timeStyle: "short" });
}
