"use client";

import { useTranslations } from "use-intl";
import type { RoomView } from "../../../../domain/protocol";
import type { Phase } from "../../../../domain/records";
import { Button } from "../../../components/Button";
import { useAct } from "./useAct";

type Word = "open" | "silent" | "reveal" | "freeze" | "reopen" | "close";

/** What can happen to the room next, the likely step first. */
export function PhaseButtons({ room, silentStart }: { room: RoomView; silentStart: boolean }) {
  const t = useTranslations("desk.phases");
  const { act } = useAct();
  return (
    <div className="mt-2 flex flex-wrap gap-1.5">
      {steps(room.phase, silentStart).map(([phase, word], index) => (
        <Button
          key={word}
          size="sm"
          look={index === 0 && room.phase !== "open" ? "primary" : "plain"}
          onClick={() => act("room:phase", { roomId: room.id, phase })}
        >
          {t(word)}
        </Button>
      ))}
    </div>
  );
}

function steps(phase: Phase, silentStart: boolean): [Phase, Word][] {
  switch (phase) {
    case "waiting":
      return silentStart
        ? [
            ["silent", "silent"],
            ["open", "open"],
          ]
        : [["open", "open"]];
    case "silent":
      return [
        ["open", "reveal"],
        ["closed", "close"],
      ];
    case "open":
      return [
        ["frozen", "freeze"],
        ["closed", "close"],
      ];
    case "frozen":
      return [
        ["open", "reopen"],
        ["closed", "close"],
      ];
    case "closed":
      return [["open", "reopen"]];
  }
}
