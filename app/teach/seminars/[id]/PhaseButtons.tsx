"use client";

import { useTranslations } from "use-intl";
import type { RoomView } from "../../../../domain/protocol";
import { Button } from "../../../components/Button";
import { useTimeIsUp } from "../../../live/useServerNow";
import { stepsFrom } from "./steps";
import { TimerChips } from "./TimerChips";
import { useRoomPhase } from "./useRoomPhase";

interface Props {
  room: RoomView;
  silentStart: boolean;
  likely: boolean;
}

/** What can happen to the room next, the likely step first; a room that starts can start with a timer. */
export function PhaseButtons({ room, silentStart, likely }: Props) {
  const t = useTranslations("rooms.phases");
  const timeIsUp = useTimeIsUp(room.endsAt);
  const enter = useRoomPhase(room);
  const steps = stepsFrom(room.phase, silentStart).filter(({ near }) => near);
  const [first] = steps;
  // An open discussion has no step that must come: only when its time is up is closing what is likely.
  const marked = likely && (room.phase !== "open" || timeIsUp);
  if (!first) return null;
  return (
    <div className="mt-2 flex flex-wrap gap-1.5">
      {steps.map(({ phase, word }) => (
        <Button
          key={word}
          size="sm"
          look={marked && word === first.word ? "primary" : "plain"}
          className="max-md:min-h-11"
          onClick={() => enter(phase)}
        >
          {t(word)}
        </Button>
      ))}
      {room.phase === "waiting" && (
        <TimerChips
          name={(minutes) => t("with", { step: t(first.word), minutes })}
          onMinutes={(minutes) => enter(first.phase, minutes)}
        />
      )}
    </div>
  );
}
