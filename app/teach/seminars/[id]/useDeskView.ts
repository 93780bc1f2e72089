import { useCallback, useMemo, useState } from "react";
import type { Citation } from "../../../../domain/records";
import type { View } from "./DeskTabs";

/** What the desk shows: which view, of which room, and which passage of the text is lit up. */
export function useDeskView() {
  const [view, setView] = useState<View>("stream");
  const [roomId, setRoomId] = useState<string | null>(null);
  const [lit, setLit] = useState<Citation | null>(null);
  /** Counts the times that somebody was led into the stream, so that a search that was open does not hide the goal. */
  const [visit, setVisit] = useState(0);

  const showRoom = useCallback((chosen: string | null) => {
    setRoomId(chosen);
    setView("stream");
    setVisit((before) => before + 1);
  }, []);
  const showPassage = useCallback((citation: Citation) => {
    setLit(citation);
    setView("text");
  }, []);
  return useMemo(
    () => ({ view, setView, roomId, lit, visit, showRoom, showPassage }),
    [view, roomId, lit, visit, showRoom, showPassage],
  );
}

export type DeskView = ReturnType<typeof useDeskView>;
