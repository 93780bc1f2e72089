"use client";

import { useTranslations } from "use-intl";
import type { Voice } from "../../../../../domain/participation";
import type { SeatView } from "../../../../../domain/protocol";
import { useLiveState } from "../../../../live/Live";
import { AnswerMarks } from "./AnswerMarks";
import { usePersonDialogs } from "./PersonDialogs";
import { PersonMenu } from "./PersonMenu";
import { useMinutesSince } from "./useMinutesSince";

interface Props {
  seat: SeatView;
  voice: Voice;
  here: boolean;
}

/** One student: here or away, heard or not, question by question. The name opens everything they wrote. */
export function PersonRow({ seat, voice, here }: Props) {
  const t = useTranslations("people");
  const pseudonyms = useLiveState((state) => state.seminar?.names === "pseudonyms");
  const { open } = usePersonDialogs();
  return (
    <li className="flex items-start gap-2 py-1.5">
      <Presence here={here} />
      <div className="min-w-0 flex-1">
        <button
          type="button"
          dir="auto"
          title={t("open", { name: seat.name })}
          onClick={() => open("page", seat)}
          className="block min-h-6 max-w-full truncate text-start underline-offset-4 hover:underline"
        >
          {seat.name}
        </button>
        <p className="flex flex-wrap items-center gap-x-2 text-xs text-soft">
          <AnswerMarks voice={voice} />
          <span className={voice.posts === 0 ? "font-medium text-wait" : ""}>
            {t("posts", { count: voice.posts })}
          </span>
          {pseudonyms && <span dir="auto">{seat.pseudonym}</span>}
          {seat.standing !== "normal" && <span>{t(`standingShort.${seat.standing}`)}</span>}
          {seat.nudgedAt !== null && <Nudged at={seat.nudgedAt} />}
        </p>
      </div>
      <PersonMenu seat={seat} />
    </li>
  );
}

function Presence({ here }: { here: boolean }) {
  const t = useTranslations("people");
  return (
    <span className="flex h-6 shrink-0 items-center" title={t(here ? "here" : "away")}>
      <span aria-hidden className={`size-2 rounded-full ${here ? "bg-good" : "border border-edge"}`} />
      <span className="sr-only">{t(here ? "here" : "away")}</span>
    </span>
  );
}

function Nudged({ at }: { at: number }) {
  const t = useTranslations("people");
  return <span>{t("nudged", { minutes: useMinutesSince(at) })}</span>;
}
