"use client";

import { useTranslations } from "use-intl";
import type { RoomView } from "../../../domain/protocol";
import type { Phase as PhaseName } from "../../../domain/records";
import { Countdown } from "../../discussion/Countdown";
import { Phase } from "../../discussion/Phase";
import { usePassages } from "../../discussion/passages";

interface Props {
  room: RoomView;
  phase: PhaseName;
  /** Where no row of questions shows the phase already. */
  withPhase: boolean;
}

/** The question, who asked it where a classmate did, and the time left. */
export function RoomHead({ room, phase, withPhase }: Props) {
  const t = useTranslations("seat");
  const passages = usePassages();
  const { question, credit, endsAt } = room;
  const running = phase === "open" || phase === "silent";
  const timer = running && endsAt !== null;
  return (
    <div className="border-b border-line px-4 py-3 md:px-8 md:py-4">
      {(withPhase || timer) && (
        <p className="mb-1 flex flex-wrap items-center gap-x-4">
          {withPhase && <Phase phase={phase} />}
          {timer && <Countdown endsAt={endsAt} />}
        </p>
      )}
      <h2
        dir="auto"
        // A classmate's question may be in another language than the lesson's.
        lang={credit ? undefined : passages?.lang}
        className="font-serif text-lg leading-snug font-semibold sm:text-xl md:text-2xl"
      >
        {question}
      </h2>
      {credit && <p className="mt-1 text-sm text-soft">{t("asked", { name: credit.name })}</p>}
    </div>
  );
}
