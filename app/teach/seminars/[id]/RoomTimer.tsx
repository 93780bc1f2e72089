"use client";

import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import type { RoomView } from "../../../../domain/protocol";
import { Button, IconButton } from "../../../components/Button";
import { Countdown } from "../../../discussion/Countdown";
import { useLive } from "../../../live/Live";
import { OwnLength } from "./OwnLength";
import type { Lengths } from "./PresetChips";
import { TimerChips } from "./TimerChips";
import { useRoomPhase } from "./useRoomPhase";

/** The timer of a room under way: set, prolonged or cleared with one press. */
export function RoomTimer({ room, mayRun }: { room: RoomView; mayRun: boolean }) {
  const t = useTranslations();
  const { clock } = useLive();
  const enter = useRoomPhase(room);
  const { phase, endsAt } = room;
  const running = phase === "silent" || phase === "open";

  function prolong() {
    const left = Math.max(0, (endsAt ?? 0) - clock.now());
    enter(phase, left / 60_000 + 1);
  }

  const lengths: Lengths = {
    name: (minutes) => t("rooms.timer.set", { minutes }),
    onMinutes: (minutes) => enter(phase, minutes),
  };
  if (endsAt === null) {
    if (!mayRun || !running) return null;
    return (
      <div className="mt-1">
        <TimerChips {...lengths} />
      </div>
    );
  }
  return (
    <div className="mt-1 flex min-h-8 flex-wrap items-center gap-x-1">
      <Countdown
        endsAt={endsAt}
        className="me-1 text-base"
        about={t("room.question", { number: room.position + 1 })}
      />
      {mayRun && (
        <>
          <Button size="sm" look="quiet" className="px-1.5! max-md:min-h-11" onClick={prolong}>
            {t("rooms.timer.more")}
          </Button>
          <IconButton
            label={t("rooms.timer.clear")}
            className="size-8! max-md:size-11!"
            onClick={() => enter(phase)}
          >
            <X aria-hidden size={16} />
          </IconButton>
          <OwnLength preset={lengths.name} onMinutes={lengths.onMinutes} />
        </>
      )}
    </div>
  );
}
