import { MAX_TIMER_MS } from "../../../../domain/limits";
import type { RoomView } from "../../../../domain/protocol";
import type { Phase } from "../../../../domain/records";
import { useLive } from "../../../live/Live";
import { useAct } from "./useAct";

const MINUTE = 60_000;
/** The server measures the longest timer by its own clock, a moment later. */
const MARGIN = 5_000;

/** Takes a room into a phase, or keeps it there: with a timer of so many minutes from now, or without one. */
export function useRoomPhase({ id }: Pick<RoomView, "id">) {
  const { clock } = useLive();
  const { act } = useAct();
  return (phase: Phase, minutes?: number) => {
    const length = minutes === undefined ? null : Math.min(minutes * MINUTE, MAX_TIMER_MS - MARGIN);
    const endsAt = length === null ? null : Math.round(clock.now() + length);
    void act("room:phase", { roomId: id, phase, endsAt });
  };
}
